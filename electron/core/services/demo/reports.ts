import { canonicalJson } from '../../../../shared/base/canonicalJson';
import { addDays } from '../../../../shared/base/calendarDate';
import { idFromBytes, type Id } from '../../../../shared/base/identifier';
import { measure } from '../../../../shared/domain/measure';
import { person, type Person } from '../../../../shared/domain/person';
import { report, reportSubmission, type ReviewOutcome } from '../../../../shared/domain/report';
import { textBlocks, type RichText } from '../../../../shared/domain/richText';
import { agent, assignment } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import { reportTexts } from '../reports';
import type { Setting } from './setting';

const DAY_MS = 86_400_000;

/** What the officers of the demo write under the facts. */
const ANALYSES = [
  'La personne honore ses convocations et prévient le service en cas d’empêchement. L’emploi trouvé au printemps stabilise son quotidien.',
  'Le logement reste la difficulté principale. Les démarches sont engagées et suivies avec la référente du service.',
  'Les versements à la partie civile ont repris. La personne accepte désormais d’en parler en entretien.',
] as const;
const QUESTION = 'Depuis quand ? Le jugement demande une date précise.';

interface Written {
  readonly type: string;
  readonly author: string;
  readonly analysis: number;
  /** Days ago, when it was submitted; null for a draft. */
  readonly submitted: number | null;
  readonly outcome: ReviewOutcome | null;
}

/** The measure of a person on which the demo's report is, the running one first. */
const measureOf = ({ workspace }: Setting, id: string) =>
  selectRecords(workspace.db, measure, "person = ? ORDER BY status <> 'active', rid LIMIT 1", [id])[0] ?? null;

function addReport(setting: Setting, transaction: JournalTransaction, about: Person, written: Written): void {
  const { workspace, today, now } = setting;
  const of = measureOf(setting, about.id);
  const reviewer = selectRecords(workspace.db, agent, "role = 'director' AND id <> ? ORDER BY rid LIMIT 1", [written.author])[0];
  const head = {
    measure: of?.id ?? null,
    recipient: of?.magistrate ?? of?.court ?? 'Juge de l’application des peines',
    author: written.author,
    periodFrom: of?.startDate ?? addDays(today, -300),
    periodTo: today,
  };
  const { live, frozen, template, digest } = reportTexts(workspace, about, head, {
    type: written.type,
    sentence: ANALYSES[written.analysis % ANALYSES.length] ?? '',
  });
  const id = transaction.add(report, {
    ...head,
    ...template,
    person: about.id,
    type: written.type,
    content: canonicalJson(live),
    createdAt: now - ((written.submitted ?? 0) + 2) * DAY_MS,
  });
  if (written.submitted === null) return;
  const at = now - written.submitted * DAY_MS;
  const returned = written.outcome === 'returned' && reviewer !== undefined;
  transaction.add(reportSubmission, {
    report: id,
    person: about.id,
    number: 1,
    by: written.author,
    at,
    day: addDays(today, -written.submitted),
    content: canonicalJson(frozen),
    hash: digest,
    recipient: head.recipient,
    ...(returned && {
      outcome: 'returned' as const,
      outcomeBy: reviewer.id,
      outcomeAt: at + DAY_MS,
      outcomeDay: addDays(today, 1 - written.submitted),
      outcomeReason: 'À préciser avant l’envoi au magistrat.',
      comments: { [idFromBytes(workspace.randomBytes(16))]: question(frozen, written.analysis, reviewer.id, at + DAY_MS) },
    }),
  });
}

/** What the director asks about the analysis. */
function question(text: RichText, analysis: number, author: string, at: number) {
  const sentence = ANALYSES[analysis % ANALYSES.length] ?? '';
  const passage = textBlocks(text).find(one => one.text === sentence);
  const said = { text: QUESTION, author, at, resolvedBy: null, resolvedAt: null };
  return { ...said, block: passage?.path ?? null, quote: sentence.split('. ')[0] ?? '' };
}

/** Adds reports to the agent's own cases (a draft, one that waits, one that came back) and, to review, to those of colleagues. */
export function addReports(setting: Setting, transaction: JournalTransaction, own: readonly Id[]): void {
  const { workspace } = setting;
  const mine = workspace.agent.id;
  const of = (id: string | undefined): Person | null => (id === undefined ? null : findRecord(workspace.db, person, id));
  const write = (about: Person | null, written: Written): void => {
    if (about !== null) addReport(setting, transaction, about, written);
  };
  write(of(own[2]), { type: 'RAP_SITUATION', author: mine, analysis: 0, submitted: null, outcome: null });
  write(of(own[3]), { type: 'RAP_SITUATION', author: mine, analysis: 1, submitted: 2, outcome: null });
  write(of(own[5]), { type: 'RAP_EVAL_INIT', author: mine, analysis: 2, submitted: 6, outcome: 'returned' });
  setting.officers.forEach((officer, index) => {
    const [follow] = selectRecords(workspace.db, assignment, "agent = ? AND part = 'referent' ORDER BY rid LIMIT 1", [officer]);
    const written = { type: index === 0 ? 'RAP_FIN' : 'RAP_SITUATION', analysis: index, submitted: 1 + index * 3 };
    write(of(follow?.person), { ...written, author: officer, outcome: null });
  });
}
