import type { Delegation, Report, ReportSubmission, SignatureField } from './report';

/** In the order of a report's life; `withdrawn` may come after any until somebody signed. */
export const reportStates = ['draft', 'submitted', 'returned', 'approved', 'signed', 'sent', 'superseded', 'withdrawn'] as const;
export type ReportState = (typeof reportStates)[number];

/** What is done to a report. */
export const reportActs = [
  'write',
  'submit',
  'take-back',
  'return',
  'approve',
  'comment',
  'sign',
  'send',
  'supersede',
  'withdraw',
] as const;
export type ReportAct = (typeof reportActs)[number];

type Acts = Pick<Report, 'sentOn' | 'withdrawnOn' | 'signatures'>;
type Review = Pick<ReportSubmission, 'number' | 'outcome'>;

/** The signatures that a report must bear: the author's, and the approver's when somebody must approve it. */
export const signaturesNeeded = (needsApproval: boolean): readonly SignatureField[] =>
  needsApproval ? ['author', 'director'] : ['author'];

/** Who signs next; null when every signature is there. */
export const nextSignature = (signatures: Report['signatures'], needsApproval: boolean): SignatureField | null =>
  signaturesNeeded(needsApproval).find(field => signatures[field] === undefined) ?? null;

/** The submission that counts: the last one. */
export const lastSubmission = <S extends Review>(submissions: readonly S[]): S | null =>
  submissions.reduce<S | null>((last, one) => (last === null || (one.number ?? 0) > (last.number ?? 0) ? one : last), null);

/**
 * Where a report stands, from what was done to it. `replaced`: a report that names it is signed, which may come once it bears a signature. `needsApproval`: its type must be approved
 * before it is sent.
 */
export function reportState(
  acts: Acts,
  submissions: readonly Review[],
  { replaced, needsApproval }: { readonly replaced: boolean; readonly needsApproval: boolean },
): ReportState {
  if (acts.withdrawnOn !== null) return 'withdrawn';
  const last = lastSubmission(submissions);
  if (last === null || last.outcome === 'taken-back') return 'draft';
  if (last.outcome === null) return 'submitted';
  if (last.outcome === 'returned') return 'returned';
  if (replaced) return 'superseded';
  if (nextSignature(acts.signatures, needsApproval) !== null) return 'approved';
  return acts.sentOn === null ? 'signed' : 'sent';
}

const allowed: Readonly<Record<ReportState, readonly ReportAct[]>> = {
  draft: ['write', 'submit', 'withdraw'],
  submitted: ['take-back', 'return', 'approve', 'comment', 'withdraw'],
  returned: ['write', 'submit', 'comment', 'withdraw'],
  approved: ['sign', 'return', 'supersede', 'withdraw'],
  signed: ['send', 'supersede'],
  sent: ['supersede'],
  superseded: [],
  withdrawn: [],
};

/** The acts that its state allows, whoever asks. A report that bears one signature is no more returned nor withdrawn: another comes in its place. */
export const actsAllowed = (state: ReportState): readonly ReportAct[] => allowed[state];

const byAuthor: ReadonlySet<ReportAct> = new Set<ReportAct>(['write', 'submit', 'take-back']);
const byReviewer: ReadonlySet<ReportAct> = new Set<ReportAct>(['return', 'approve']);
const untilSigned: ReadonlySet<ReportAct> = new Set<ReportAct>(['return', 'withdraw']);

export type Refusal = 'wrong-state' | 'not-author' | 'own-report' | 'not-reviewer';

/**
 * Why somebody may not do that act, or null. Author and approver are different persons; the author alone writes. `mayReview`: the agent holds
 * the right to approve this type.
 */
export function refusalOf(
  act: ReportAct,
  state: ReportState,
  who: { readonly agent: string; readonly author: string; readonly mayReview: boolean; readonly signs?: SignatureField | null },
): Refusal | null {
  if (!allowed[state].includes(act)) return 'wrong-state';
  // an approval is taken back, and the report withdrawn, as long as nobody signed; from then on it is only superseded
  if (state === 'approved' && (who.signs === 'author' ? act === 'supersede' : untilSigned.has(act))) return 'wrong-state';
  const own = who.agent === who.author;
  if (act === 'withdraw') return own || who.mayReview ? null : 'not-author';
  if (byAuthor.has(act) && !own) return 'not-author';
  if (byReviewer.has(act) && own) return 'own-report';
  if (byReviewer.has(act) && !who.mayReview) return 'not-reviewer';
  if (act !== 'sign') return null;
  if (who.signs === 'author') return own ? null : 'not-author';
  if (own) return 'own-report';
  return who.mayReview ? null : 'not-reviewer';
}

/** True on the days on which a delegation holds. */
export const delegationHolds = (one: Pick<Delegation, 'firstDay' | 'lastDay' | 'endedOn'>, today: string): boolean =>
  (one.firstDay ?? '') <= today && today <= (one.lastDay ?? '') && (one.endedOn === null || today < one.endedOn);
