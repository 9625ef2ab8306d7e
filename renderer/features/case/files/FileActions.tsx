import { useState } from 'react';
import type { DocumentLine } from '../../../../shared/contract';
import { useT } from '../../../i18n';
import { Menu } from '../../../ui/Menu';
import { MenuButton } from '../../../ui/MenuButton';
import { ArrangeDialog } from './ArrangeDialog';
import { CorrectFileDialog } from './CorrectFileDialog';
import { RemoveFileDialog } from './RemoveFileDialog';

export interface FileActionsProps {
  readonly paper: DocumentLine;
  /** The papers of the case, whose pages may be joined to these. */
  readonly papers: readonly DocumentLine[];
  readonly onMade: (document: string) => void;
}

/** What may be done with a file from outside once it is filed. */
export function FileActions({ paper, papers, onMade }: FileActionsProps) {
  const t = useT();
  const [open, setOpen] = useState<'arrange' | 'correct' | 'remove' | null>(null);
  const close = (): void => setOpen(null);
  const action = (id: 'arrange' | 'correct' | 'remove', label: string) => ({ id, label, onChoose: () => setOpen(id) });
  return (
    <>
      <Menu
        label={t('files.actions')}
        target={<MenuButton>{t('files.actions')}</MenuButton>}
        groups={[
          [
            ...(isArrangeable(paper) ? [action('arrange', t('files.arrangeTitle'))] : []),
            action('correct', t('files.correctTitle')),
          ],
          [{ ...action('remove', t('files.removeTitle')), dangerous: true }],
        ]}
      />
      {open === 'arrange' && (
        <ArrangeDialog
          paper={paper}
          others={papers.filter(one => one.id !== paper.id && isArrangeable(one))}
          onClose={close}
          onMade={onMade}
        />
      )}
      {open === 'correct' && <CorrectFileDialog paper={paper} onClose={close} />}
      {open === 'remove' && <RemoveFileDialog paper={paper} onClose={close} />}
    </>
  );
}

const isArrangeable = (paper: DocumentLine): boolean =>
  paper.origin !== 'generated' && paper.mediaType === 'application/pdf' && paper.pages !== null;
