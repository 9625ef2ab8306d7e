import type { CalendarDate } from '../base/calendarDate';
import type { Locale, LocalisedText } from '../base/localisedText';
import { required, type Result } from '../base/result';
import type { AbsencePathRules } from './absencePath';
import type { AppointmentState, AppointmentType } from './appointmentType';
import { catalogue, datedCatalogue, type Catalogue, type DatedCatalogue } from './catalogue';
import type { Certainty, CertaintyLevel } from './certainty';
import type { CommunityWorkRules } from './communityWork';
import type { ContactBans } from './contactBans';
import type { Delay } from './delay';
import type { EventType } from './eventType';
import type { InterviewTemplateModel } from './interviewTemplate';
import type { MeasureDecisionRule } from './measureDecision';
import type { MeasureType } from './measureType';
import type { NeedDomain } from './needDomain';
import { citationsAt, type Citation, type ObligationType } from './obligationType';
import { readFile, type ReferentialInvalid } from './reading';
import { referentialFileSchema, type ReferentialFile } from './referentialFile';
import type { ReportType } from './reportType';
import type { PartnerKind, Role, Speciality } from './role';
import type { TransferReason, TransferRules } from './transfer';
import type { Vocabularies } from './vocabulary';
import type { WorkloadRules } from './workload';

/** An obligation with the numbers by which judgments of a given day cite it. */
export interface CitedObligation {
  readonly obligation: ObligationType;
  readonly citations: readonly Citation[];
}

export interface Obligations extends DatedCatalogue<ObligationType> {
  /** The obligations that a judgment of that day can impose, each with its number at that date. */
  at(judgmentDate: CalendarDate): readonly CitedObligation[];
  /** Finds what a judgment of that day means by an article (`CP 132-45`) and a number (`19°`). Several when it was ambiguous, none when unknown. */
  cited(article: string, number: string, judgmentDate: CalendarDate): readonly ObligationType[];
}

/** Typed, dated access to the legal reference data. */
export interface Referential {
  readonly meta: ReferentialFile['meta'];
  readonly vocabularies: Vocabularies;
  readonly certainties: readonly CertaintyLevel[];
  readonly measureTypes: DatedCatalogue<MeasureType>;
  readonly obligations: Obligations;
  readonly reportTypes: Catalogue<ReportType>;
  readonly eventTypes: Catalogue<EventType>;
  readonly appointmentTypes: Catalogue<AppointmentType>;
  readonly appointmentStates: Catalogue<AppointmentState>;
  readonly roles: Catalogue<Role>;
  readonly specialities: Catalogue<Speciality>;
  readonly partnerKinds: Catalogue<PartnerKind>;
  readonly delays: Catalogue<Delay>;
  /** Which decisions suit which measures. */
  readonly measureDecisions: Catalogue<MeasureDecisionRule>;
  /** Domains of need of an assessment, in the order of its form. */
  readonly needDomains: Catalogue<NeedDomain>;
  /** Headings that a note of an interview may start from. */
  readonly interviewTemplates: Catalogue<InterviewTemplateModel>;
  /** What is usually done after an absence. */
  readonly absencePath: AbsencePathRules;
  /** How a case is handed over to another service. */
  readonly transfer: TransferRules;
  readonly transferReasons: Catalogue<TransferReason>;
  /** After how long cases, and traces of access, are erased. */
  readonly retention: { readonly cases: Delay; readonly accesses: Delay };
  /** Obligations that forbid to meet or contact someone named. */
  readonly contactBans: ContactBans;
  /** What a case weighs in the load of an agent. */
  readonly workload: WorkloadRules;
  /** What the law says of hours of work served at a host. */
  readonly communityWork: CommunityWorkRules;
  certaintyLabel(certainty: Certainty, locale: Locale): string;
  /** The name of a word of a closed list: `word('phases', 'pre-sentence').fr`. */
  word<K extends keyof Vocabularies>(list: K, code: Vocabularies[K][number]['code']): LocalisedText;
}

/** Compares numbers as judgments write them: `19°`, `19`, `7 bis`, `7° bis`. */
const plainNumber = (number: string): string => number.toLowerCase().replace(/[°\s.]/g, '');

function obligationsOf(entries: readonly ObligationType[]): Obligations {
  const at = (judgmentDate: CalendarDate): readonly CitedObligation[] =>
    entries
      .map(obligation => ({ obligation, citations: citationsAt(obligation, judgmentDate) }))
      .filter(cited => cited.citations.length > 0);
  return {
    ...datedCatalogue(entries),
    at,
    cited: (article, number, judgmentDate) =>
      at(judgmentDate)
        .filter(
          ({ obligation, citations }) =>
            obligation.article === article && citations.some(citation => plainNumber(citation.number) === plainNumber(number)),
        )
        .map(({ obligation }) => obligation),
  };
}

const delayOf = (file: ReferentialFile, code: string): Delay =>
  required(
    file.delays.find(one => one.code === code),
    `the delay ${code}`,
  );

function referentialOf(file: ReferentialFile): Referential {
  const levels = new Map(file.certainties.map(level => [level.code, level]));
  const words = new Map(
    Object.entries(file.vocabularies).map(([list, entries]) => [
      list,
      new Map<string, LocalisedText>(entries.map(entry => [entry.code, entry.label])),
    ]),
  );
  return {
    meta: file.meta,
    vocabularies: file.vocabularies,
    certainties: file.certainties,
    measureTypes: datedCatalogue(file.measureTypes),
    obligations: obligationsOf(file.obligations),
    reportTypes: catalogue(file.reportTypes),
    eventTypes: catalogue(file.eventTypes),
    appointmentTypes: catalogue(file.appointmentTypes),
    appointmentStates: catalogue(file.appointmentStates),
    roles: catalogue(file.roles),
    specialities: catalogue(file.specialities),
    partnerKinds: catalogue(file.partnerKinds),
    delays: catalogue(file.delays),
    measureDecisions: catalogue(file.measureDecisions),
    needDomains: catalogue(file.needDomains),
    interviewTemplates: catalogue(file.interviewTemplates),
    absencePath: file.absencePath,
    transfer: file.transfer,
    transferReasons: catalogue(file.transfer.reasons),
    retention: { cases: delayOf(file, file.retention.cases), accesses: delayOf(file, file.retention.accesses) },
    workload: file.workload,
    contactBans: file.contactBans,
    communityWork: file.communityWork,
    certaintyLabel: (certainty, locale) => required(levels.get(certainty), `the certainty ${certainty}`).label[locale],
    word: (list, code) => required(words.get(list)?.get(code), `the word ${code} of ${list}`),
  };
}

/**
 * Checks the reference data and indexes it. `json` is the parsed content of `resources/referential/spip.json`.
 * Fails with the list of what is wrong: shape, duplicate code, reference to an unknown code.
 */
export function loadReferential(json: unknown): Result<Referential, ReferentialInvalid> {
  return readFile(referentialFileSchema, json, referentialOf);
}
