import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseloadQuery } from '../../../shared/contract';
import { LabelsPanel, SummonsBatchPanel, type ChosenCases } from '../../app/letters';
import { useT } from '../../i18n';
import { selectedCount, type GridSelection } from '../../ui/gridSelection';
import { Menu } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';

export interface LettersMenuProps {
  readonly query: CaseloadQuery;
  readonly total: number;
  readonly selection: GridSelection;
}

/** Letters and labels for the list, or the chosen rows. */
export function LettersMenu({ query, total, selection }: LettersMenuProps) {
  const t = useT();
  const [opened, setOpened] = useState<{ readonly what: 'summons' | 'labels'; readonly chosen: ChosenCases } | null>(null);
  const picked = selectedCount(selection, total);
  const open = (what: 'summons' | 'labels'): void =>
    setOpened({
      what,
      // what was chosen when the panel opened: the list may change behind it
      chosen: {
        query,
        selection: picked > 0 ? { all: selection.all, ids: [...selection.ids] } : { all: true, ids: [] },
        count: picked > 0 ? picked : total,
      },
    });
  return (
    <>
      <Menu
        label={t('letters.menu')}
        target={<MenuButton icon={<IconMail size={16} stroke={1.8} aria-hidden />}>{t('letters.menu')}</MenuButton>}
        groups={[
          [
            { id: 'summons', label: t('letters.batch.menuList'), onChoose: () => open('summons') },
            { id: 'labels', label: t('letters.labels.menu'), onChoose: () => open('labels') },
          ],
        ]}
      />
      {opened?.what === 'summons' && <SummonsBatchPanel chosen={opened.chosen} onClose={() => setOpened(null)} />}
      {opened?.what === 'labels' && <LabelsPanel chosen={opened.chosen} onClose={() => setOpened(null)} />}
    </>
  );
}
