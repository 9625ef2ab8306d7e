import { useState } from 'react';
import { PageHeader, Figure } from '../../ui/PageHeader';
import { TabPanel, Tabs } from '../../ui/Tabs';
import { FieldsSheet } from './FieldsSheet';
import { GridSheet } from './GridSheet';
import { StatesSheet } from './StatesSheet';
import { PaperSheet } from './PaperSheet';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { IconCalendarPlus, IconDots, IconPrinter } from '@tabler/icons-react';
import { IconButton } from '../../ui/Button';
import s from './Gallery.module.css';

type Sheet = 'grid' | 'fields' | 'states' | 'paper';
const tabs = [
  { id: 'grid', label: 'Grille', count: 200_000 },
  { id: 'fields', label: 'Champs et dialogues' },
  { id: 'states', label: 'États et jalons' },
  { id: 'paper', label: 'Aperçu PDF' },
] as const;

/** Every component of renderer/ui, with fictional content in French. Never part of the production build. */
export function Gallery() {
  const [sheet, setSheet] = useState<Sheet>('grid');
  return (
    <>
      <PageHeader
        title="Composants"
        inline
        meta="Planche de référence, hors application"
        figures={
          <>
            <Figure value={7} label="rendez-vous" />
            <Figure value={2} label="en retard" tone="late" />
            <Figure value={6} label="sous 14 jours" tone="soon" />
          </>
        }
        actions={
          <>
            <Button icon={<IconPrinter size={16} aria-hidden />}>Imprimer la planche</Button>
            <Button kind="primary" icon={<IconCalendarPlus size={16} aria-hidden />} shortcut="Alt C">
              Convoquer
            </Button>
            <Menu
              label="Autres actions"
              target={<IconButton label="Autres actions" icon={<IconDots size={18} aria-hidden />} />}
              groups={[
                [{ id: 'rename', label: 'Renommer', shortcut: 'F2', onChoose: () => undefined }],
                [{ id: 'remove', label: 'Supprimer', dangerous: true, onChoose: () => undefined }],
              ]}
            />
          </>
        }
      />
      <Tabs label="Planches" tabs={tabs} selected={sheet} onSelect={setSheet} panelId="gallery-sheet" />
      <TabPanel id="gallery-sheet" selected={sheet} className={s.panel}>
        {sheet === 'grid' && <GridSheet />}
        {sheet === 'fields' && <FieldsSheet />}
        {sheet === 'states' && <StatesSheet />}
        {sheet === 'paper' && <PaperSheet />}
      </TabPanel>
    </>
  );
}
