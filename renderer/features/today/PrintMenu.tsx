import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { LabelsPanel, ReceptionPanel, SummonsBatchPanel } from '../../app/letters';
import { useT } from '../../i18n';
import { Menu } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';

/** What is printed for a day: the list of the reception, summonses, labels. */
export function PrintMenu() {
  const t = useT();
  const [opened, setOpened] = useState<'reception' | 'summons' | 'labels' | null>(null);
  const close = (): void => setOpened(null);
  return (
    <>
      <Menu
        label={t('letters.print')}
        target={<MenuButton icon={<IconPrinter size={16} stroke={1.8} aria-hidden />}>{t('letters.print')}</MenuButton>}
        groups={[
          [
            { id: 'reception', label: t('letters.reception.menu'), onChoose: () => setOpened('reception') },
            { id: 'summons', label: t('letters.batch.menuDay'), onChoose: () => setOpened('summons') },
            { id: 'labels', label: t('letters.labels.menu'), onChoose: () => setOpened('labels') },
          ],
        ]}
      />
      {opened === 'reception' && <ReceptionPanel onClose={close} />}
      {opened === 'summons' && <SummonsBatchPanel chosen={null} onClose={close} />}
      {opened === 'labels' && <LabelsPanel chosen={null} onClose={close} />}
    </>
  );
}
