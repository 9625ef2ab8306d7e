import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatDate, formatName } from '../../../../shared/base/frenchFormat';
import { assessment, isAssessed, standingAssessments, type NeedLevel } from '../../../../shared/domain/assessment';
import type { WithheldField } from '../../../../shared/domain/caseFile';
import type { Agreement, GoalActor, GoalState, StepState } from '../../../../shared/domain/planGoal';
import type { Intensity } from '../../../../shared/referential';
import { selectRecords } from '../../database/records';
import { transmissibleText, type CaseFileInput, type TransmissibleText } from '../../paper';
import { agentNames } from '../agentNames';
import { goalLines } from '../assessments';
import type { Workspace } from '../workspace';

const LEVELS: Readonly<Record<NeedLevel, string>> = {
  priority: 'Besoin prioritaire',
  watch: 'À suivre',
  none: 'Pas de besoin relevé',
  'not-assessed': 'Non évalué',
};
const INTENSITIES: Readonly<Record<Intensity, string>> = { reinforced: 'renforcé', regular: 'régulier', spaced: 'espacé' };
const ACTORS: Readonly<Record<GoalActor, string>> = {
  person: 'porté par la personne',
  service: 'porté par le service',
  partner: 'porté par un partenaire',
  together: 'porté ensemble',
};
const GOAL_STATES: Readonly<Record<GoalState, string>> = { open: 'en cours', reached: 'atteint', dropped: 'abandonné' };
const STEP_STATES: Readonly<Record<StepState, string>> = {
  'to-do': 'à faire',
  doing: 'en cours',
  done: 'faite',
  dropped: 'abandonnée',
};
const AGREEMENTS: Readonly<Record<Agreement, string>> = { yes: 'Oui', partly: 'En partie', no: 'Non' };

const paragraphsOf = (text: string | null): TransmissibleText =>
  transmissibleText({ drawer: 'transmissible', paragraphs: (text ?? '').split(/\n+/).filter(one => one.trim() !== '') });

const dayText = (day: string): string => formatDate(day as CalendarDate); // entity schemas checked it

/** What a case file shows of the signed assessments and of the plan. The confidences drawer is not even read. */
export function caseFileAssessments(
  workspace: Workspace,
  person: string,
  withheld: ReadonlySet<WithheldField>,
): Pick<CaseFileInput, 'assessments' | 'goals'> {
  const told = (text: string | null): TransmissibleText => paragraphsOf(withheld.has('assessments.texts') ? null : text);
  const { db, legal } = workspace;
  const nameOf = agentNames(db);
  const { needDomains } = legal.referential;
  const signed = standingAssessments(selectRecords(db, assessment, 'person = ? AND signed_at IS NOT NULL', [person])).reverse();
  return {
    assessments: signed.flatMap(one => {
      if (one.day === null || one.signedAt === null) return [];
      const author = nameOf(one.author);
      return [
        {
          date: one.day as CalendarDate, // the entity's schema checked it
          author: author ? formatName(author) : '',
          signedAt: one.signedAt,
          summary: told(one.summary),
          followUp:
            one.intensity === null ? '' : `Suivi ${INTENSITIES[one.intensity]} : ${one.intensityReason ?? 'motif non précisé'}`,
          domains: needDomains.all.flatMap(domain => {
            const found = one.domains[domain.code];
            return found && isAssessed(found)
              ? [
                  {
                    label: domain.label.fr,
                    levelLabel: LEVELS[found.level],
                    text: told(found.text),
                    strengths: withheld.has('assessments.texts') ? '' : found.strengths.trim(),
                  },
                ]
              : [];
          }),
        },
      ];
    }),
    goals: goalLines(workspace, person).map(goal => ({
      domain: needDomains.byCode(goal.domain)?.label.fr ?? '',
      text: goal.text,
      actor: [ACTORS[goal.actor], goal.actorName ?? ''].filter(part => part !== '').join(', '),
      stateLabel: goal.closedOn === null ? GOAL_STATES[goal.state] : `${GOAL_STATES[goal.state]} le ${dayText(goal.closedOn)}`,
      steps: Object.values(goal.steps).map(step =>
        [step.text, step.due === null ? '' : `pour le ${dayText(step.due)}`, STEP_STATES[step.state]]
          .filter(part => part !== '')
          .join(' – '),
      ),
      agreement:
        goal.agreement === null || withheld.has('plan.agreement')
          ? ''
          : [
              AGREEMENTS[goal.agreement],
              goal.agreementOn === null ? '' : `le ${dayText(goal.agreementOn)}`,
              goal.agreementWords === null ? '' : `« ${goal.agreementWords} »`,
            ]
              .filter(part => part !== '')
              .join(' – '),
    })),
  };
}
