import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { Id } from '../../../../shared/base/identifier';
import { assessment, type DomainAssessment, type NeedLevel } from '../../../../shared/domain/assessment';
import { person } from '../../../../shared/domain/person';
import { planGoal, type GoalStep } from '../../../../shared/domain/planGoal';
import type { Intensity } from '../../../../shared/referential';
import type { JournalTransaction } from '../../journal/journal';
import { seededDraw, type Draw } from './random';
import type { Setting } from './setting';

/** Domains spoken of in the demo: what is found, what the person can lean on, a goal, two steps. */
const DOMAINS = [
  [
    'DOM_LOGEMENT',
    'Hébergement chez un proche, sans bail, à quitter dans les six mois.',
    'Demande de logement social déposée.',
    'Disposer d’un logement à son nom',
    ['Compléter le dossier de demande', 'Rencontrer la référente logement'],
  ],
  [
    'DOM_EMPLOI',
    'Missions d’intérim irrégulières ; pas de qualification reconnue.',
    'Permis en cours, ponctualité relevée par les employeurs.',
    'Entrer dans une formation qualifiante',
    ['Prendre rendez-vous avec le conseiller emploi', 'Déposer trois candidatures'],
  ],
  [
    'DOM_BUDGET',
    'Dettes de loyer ; versements à la partie civile irréguliers.',
    'Accepte un échéancier.',
    'Verser chaque mois la somme prévue à la partie civile',
    ['Établir un budget mensuel', 'Remettre les reçus de versement'],
  ],
  [
    'DOM_FAITS',
    'Reconnaît les faits, en minimise encore les suites pour la victime.',
    'Participe aux entretiens et pose des questions.',
    'Mettre des mots sur le passage à l’acte',
    ['Écrire ce qui a précédé les faits', 'En reparler en entretien'],
  ],
  [
    'DOM_RELATION',
    'Entourage resserré ; évite d’anciennes fréquentations.',
    'Soutien régulier d’un frère.',
    'Tenir les distances choisies avec d’anciennes fréquentations',
    ['Repérer les lieux à éviter', 'Reprendre une activité en club'],
  ],
] as const;

const LEVELS: readonly NeedLevel[] = ['priority', 'watch', 'watch', 'none'];
/** What justifies an intensity, in the demo. */
export const INTENSITY_REASONS: Readonly<Record<Intensity, string>> = {
  reinforced: 'Premiers mois de la mesure, logement à stabiliser.',
  regular: 'Situation suivie, obligations tenues dans l’ensemble.',
  spaced: 'Obligations tenues, démarches faites seul.',
};

const domainsOf = (draw: Draw): Record<string, DomainAssessment> =>
  Object.fromEntries(
    DOMAINS.map(([code, text, strengths]) => [
      code,
      { level: draw.pick(LEVELS), text, strengths: draw.chance(0.7) ? strengths : '' },
    ]),
  );

/** Adds the assessments and the plan of one person in three. Draws of its own: the rest of the site stays as it is. */
export function addAssessments(
  setting: Setting,
  transaction: JournalTransaction,
  who: { readonly id: Id; readonly rank: number; readonly officer: string; readonly start: CalendarDate },
): void {
  const { id, rank, officer, start } = who;
  if (rank % 3 !== 0) return;
  const { today } = setting;
  const draw = seededDraw(40_000 + rank);
  const days = [addDays(today, -(380 + draw.below(60))), addDays(today, -(20 + draw.below(200)))].filter(day => day >= start);
  let intensity: Intensity | null = null;
  let domains: Record<string, DomainAssessment> = {};
  for (const day of days) {
    domains = domainsOf(draw);
    intensity = draw.pick(['reinforced', 'regular', 'regular', 'spaced'] as const);
    transaction.add(assessment, {
      person: id,
      author: officer,
      day,
      domains,
      summary: 'Situation revue avec la personne, domaine par domaine. Les priorités retenues fondent le plan.',
      confidences: draw.chance(0.2) ? 'Souhaite que ce point ne soit pas repris dans un rapport.' : null,
      intensity,
      intensityReason: INTENSITY_REASONS[intensity],
      signedAt: Date.parse(`${day}T16:30:00Z`),
      signedHash: null,
      corrects: null,
    });
  }
  if (intensity === null) return;
  transaction.set(person, id, { intensity, intensityReason: INTENSITY_REASONS[intensity] });
  const openedOn = days.at(-1) ?? today;
  const asked = draw.chance(0.8);
  DOMAINS.filter(([code]) => domains[code]?.level === 'priority' || domains[code]?.level === 'watch')
    .slice(0, 3)
    .forEach(([domain, , , text, steps], index) => {
      const reached = index === 2 && draw.chance(0.4);
      transaction.add(planGoal, {
        person: id,
        author: officer,
        domain,
        text,
        actor: draw.pick(['person', 'person', 'together', 'partner'] as const),
        actorName: null,
        openedOn,
        steps: Object.fromEntries(
          steps.map((step, order): [string, GoalStep] => {
            const done = reached || (order === 0 && draw.chance(0.5));
            const due = setting.workingDay(addDays(today, order * 30 + draw.below(20)));
            return [`etape${order + 1}`, { text: step, due, state: done ? 'done' : 'to-do', on: done ? openedOn : null }];
          }),
        ),
        state: reached ? 'reached' : 'open',
        closedOn: reached ? today : null,
        closingNote: null,
        ...(asked && { agreement: draw.pick(['yes', 'yes', 'partly'] as const), agreementOn: openedOn }),
        agreementWords: asked && index === 0 ? 'C’est ce que je veux, mais pas tout en même temps.' : null,
      });
    });
}
