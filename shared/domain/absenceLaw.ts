import { weakestCertainty, type Certainty, type LegalData, type MeasurePhase } from '../referential';

/** A number that a service keeps to, and how sure it is. */
export interface PracticeNumber {
  readonly value: number;
  readonly certainty: Certainty;
}

/** What the path of an absence rests on, for a case: numbers and texts of the reference data. */
export interface AbsenceLaw {
  /** Calendar days left to prove an excuse. */
  readonly proofDays: PracticeNumber;
  /** Absences without excuse after which a report is proposed, and the months within which they are counted. */
  readonly repeated: PracticeNumber & { readonly withinMonths: number };
  /** Calendar days within which the report is expected; null when nothing says it. */
  readonly reportDays: PracticeNumber | null;
  /** The duty to answer summonses. */
  readonly duty: { readonly article: string; readonly certainty: Certainty };
  /** The text on incident reports. */
  readonly report: { readonly article: string; readonly certainty: Certainty };
}

/** Reads the reference data for a case whose measures are in that phase. */
export function absenceLaw(legal: Pick<LegalData, 'referential' | 'deadlineRules'>, phase: MeasurePhase): AbsenceLaw {
  const { referential, deadlineRules } = legal;
  const { proof, repeated, duty, report } = referential.absencePath;
  const obligation = duty.find(one => one.phase === phase) ?? duty[0];
  const known = obligation && referential.obligations.byCode(obligation.obligation);
  const type = referential.reportTypes.byCode(report);
  const rule = deadlineRules.rules.find(one => referential.delays.byCode(one.delay)?.target === report);
  const days = rule?.serviceDuration?.unit === 'days' ? rule.serviceDuration : null;
  return {
    proofDays: { value: proof.days, certainty: proof.certainty },
    repeated: { value: repeated.absences, certainty: repeated.certainty, withinMonths: repeated.withinMonths },
    reportDays: days && { value: days.value, certainty: days.certainty },
    duty: known
      ? {
          article: `${known.article} ${known.number}`,
          certainty: weakestCertainty(known.certainty, ...known.numbers.map(one => one.certainty)),
        }
      : { article: '', certainty: 'to-check' },
    report: type ? { article: type.legalBasis.join(' ; '), certainty: type.certainty } : { article: '', certainty: 'to-check' },
  };
}
