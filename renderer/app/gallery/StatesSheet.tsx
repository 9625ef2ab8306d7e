import { IconBan, IconFolders, IconHeartHandshake } from '@tabler/icons-react';
import { addDays, addMonths } from '../../../shared/base/calendarDate';
import { Button } from '../../ui/Button';
import { ConflictValue } from '../../ui/ConflictValue';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { StepsRod } from '../../ui/ProgressRod';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { SplitColumn, SplitLayout } from '../../ui/SplitLayout';
import { Chip, State } from '../../ui/State';
import { Timeline, type TimelineLane } from '../../ui/Timeline';
import { useToday } from '../../ui/today';
import s from './Gallery.module.css';

const options = [
  { id: 'a', value: '06 00 00 52 36', author: 'Camille Verdier', when: 'aujourd’hui 09:12', workstation: 'V-04' },
  { id: 'b', value: '06 00 00 81 09', author: 'Nadia Ferrand', when: 'aujourd’hui 09:40', workstation: 'V-11' },
];

/** States, rods, what is empty, late, broken or in conflict. */
export function StatesSheet() {
  const today = useToday();
  const lanes: readonly TimelineLane[] = [
    {
      id: 'one',
      title: (
        <>
          <b className="strong">SPROB</b> 24 mois
        </>
      ),
      detail: 'TJ de Valbourg · JAP · 14 mars 2025',
      start: addMonths(today, -20),
      end: addMonths(today, 4),
      milestones: [
        { id: 'm1', date: addMonths(today, -17), label: 'Évaluation', tone: 'ok' },
        { id: 'm2', date: addMonths(today, -8), label: 'Annuel', tone: 'ok' },
        { id: 'm3', date: addMonths(today, 3), label: 'Fin de mesure', tone: 'none' },
      ],
    },
    {
      id: 'two',
      title: (
        <>
          <b className="strong">TIG</b> 105 h · 84 h faites
        </>
      ),
      detail: 'TJ de Valbourg · JAP · 9 juin 2025',
      start: addMonths(today, -17),
      end: addDays(today, 13),
      milestones: [{ id: 'm4', date: addMonths(today, -13), label: 'Affectation', tone: 'ok' }],
    },
  ];
  return (
    <SplitLayout tracks="1fr 420px">
      <SplitColumn label="Jalons et états">
        <h2 className={s.title}>Parcours</h2>
        <Timeline label="Parcours" from={addMonths(today, -20)} to={addMonths(today, 5)} lanes={lanes} />
        <h2 className={s.title}>États</h2>
        <div className={s.row}>
          <State tone="late">6 j de retard</State>
          <State tone="soon">demain</State>
          <State tone="ok">Présente</State>
          <State tone="info">Arrivé à 10:36</State>
          <State tone="none">jeu. 10 déc.</State>
          <StepsRod done={2} total={3} />
        </div>
        <h2 className={s.title}>Pastilles</h2>
        <div className={s.row}>
          <Chip tone="late">6 j de retard</Chip>
          <Chip tone="soon">Fin du TIG dans 13 j</Chip>
          <Chip tone="ok">Vérifiée</Chip>
          <Chip tone="info">Soumis</Chip>
          <Chip tone="none">Excusée</Chip>
          <Chip tone="flag" icon={<IconBan size={13} aria-hidden />}>
            Interdiction de contact
          </Chip>
          <Chip tone="none" icon={<IconHeartHandshake size={13} aria-hidden />}>
            Logement précaire
          </Chip>
        </div>
        <SkeletonRows rows={3} />
      </SplitColumn>
      <SplitColumn label="Vide, erreur, conflit">
        <EmptyState
          icon={<IconFolders size={28} stroke={1.6} aria-hidden />}
          title="Aucun dossier sans rendez-vous"
          action={<Button>Voir tous mes dossiers</Button>}
        >
          Toutes les personnes suivies ont une date. Cette vue se remplira dès qu’un rendez-vous sera annulé sans remplacement.
        </EmptyState>
        <ErrorState
          title="Le document n’a pas pu être lu"
          safe="Le fichier est incomplet. Rien n’a été perdu : la pièce reste à sa place."
          onRetry={() => undefined}
          details="paper.truncated"
        />
        <ConflictValue
          title="Téléphone modifié sur deux postes"
          options={options}
          current="a"
          onKeep={() => undefined}
          onLater={() => undefined}
        />
      </SplitColumn>
    </SplitLayout>
  );
}
