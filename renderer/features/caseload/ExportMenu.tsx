import { IconDownload, IconFileSpreadsheet, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseloadQuery } from '../../../shared/contract';
import { PurposeDialog } from '../../app/access';
import { useCommand } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { useLanguage, useT } from '../../i18n';
import { selectedCount, type GridSelection } from '../../ui/gridSelection';
import { Menu } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { useToast } from '../../ui/toast';
import type { CaseloadColumn } from './caseloadView';

type Format = 'csv' | 'xlsx';

export interface ExportMenuProps {
  readonly query: CaseloadQuery;
  readonly columns: readonly CaseloadColumn[];
  readonly total: number;
  readonly selection: GridSelection;
}

/** Writes the list, or the chosen rows, to a file, once the purpose is given. */
export function ExportMenu({ query, columns, total, selection }: ExportMenuProps) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const words = useFailureText();
  const run = useCommand('caseload.export');
  const [format, setFormat] = useState<Format | null>(null);
  const chosen = selectedCount(selection, total);
  const count = chosen > 0 ? chosen : total;
  const picked = chosen > 0 ? { all: selection.all, ids: [...selection.ids] } : { all: true, ids: [] };
  const write = async (as: Format, purpose: string): Promise<void> => {
    const answer = await run.run({ query, columns: [...columns], format: as, purpose, selection: picked });
    setFormat(null);
    if (!answer.ok) {
      const { title, text } = words(answer.error);
      toast({ tone: 'late', title, text });
    } else if (answer.value.saved) {
      const { rows, fileName } = answer.value;
      toast({
        tone: 'ok',
        title: t('caseload.export.done', { count: rows, shown: rows.toLocaleString(language) }),
        ...(fileName !== null && { text: fileName }),
      });
    }
  };
  return (
    <>
      <Menu
        label={t('caseload.export.label')}
        target={<MenuButton icon={<IconDownload size={16} stroke={1.8} aria-hidden />}>{t('caseload.export.label')}</MenuButton>}
        groups={[
          [
            {
              id: 'xlsx',
              label: t('caseload.export.xlsx'),
              icon: <IconFileSpreadsheet size={16} stroke={1.8} aria-hidden />,
              onChoose: () => setFormat('xlsx'),
            },
            {
              id: 'csv',
              label: t('caseload.export.csv'),
              icon: <IconTable size={16} stroke={1.8} aria-hidden />,
              onChoose: () => setFormat('csv'),
            },
          ],
        ]}
      />
      <PurposeDialog
        opened={format !== null}
        title={t('caseload.export.title', { count, shown: count.toLocaleString(language) })}
        action={t('caseload.export.action')}
        suggestions={[t('caseload.export.usual.meeting'), t('caseload.export.usual.statistics'), t('caseload.export.usual.duty')]}
        onConfirm={purpose => (format === null ? undefined : write(format, purpose))}
        onClose={() => setFormat(null)}
      >
        {t('caseload.export.trace')}
      </PurposeDialog>
    </>
  );
}
