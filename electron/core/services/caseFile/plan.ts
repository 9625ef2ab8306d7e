import { err, ok, type Result } from '../../../../shared/base/result';
import type { Contract, InputOf } from '../../../../shared/contract';
import { caseFileParts, type CaseFileEntry, type CaseFilePart, type WithheldField } from '../../../../shared/domain/caseFile';
import { transmissibleText, type CaseFilePiece, type PlacedPiece, type TransmissibleText } from '../../paper';
import { keptBytes } from '../documents';
import type { Workspace } from '../workspace';
import type { RecipientForm } from './caseFileForm';
import { offeredPieces, type OfferedPiece } from './pieces';

const TITLES: Readonly<Record<Exclude<CaseFilePart, 'interview' | 'report' | 'letter' | 'scan'>, string>> = {
  identity: 'Identité',
  measures: 'Mesures, obligations et justificatifs',
  deadlines: 'Échéances',
  chronology: 'Chronologie',
  assessments: 'Évaluation',
  plan: 'Plan d’accompagnement',
};
/** What stands in the place of a masked passage. */
export const MASKED = '[passage occulté]';
/** The part that a field withheld belongs to. */
export const partOf = (field: WithheldField): CaseFilePart => {
  const [word] = field.split('.');
  return caseFileParts.find(one => one === word) ?? 'measures'; // obligations stand under the measures
};

type Chosen = NonNullable<InputOf<Contract['caseFile.create']>['pieces']>[number];
type PlanError = {
  readonly code: 'caseFile.piece-gone' | 'caseFile.passage-gone' | 'caseFile.no-page-left';
  readonly details?: Record<string, unknown>;
};

/** The pieces of a file as they are to be assembled, and what its index will say of each. */
export interface CaseFilePlan {
  readonly pieces: readonly CaseFilePiece[];
  readonly withheld: ReadonlySet<WithheldField>;
  entriesOf(placed: readonly PlacedPiece[]): CaseFileEntry[];
}

/** Turns what was chosen into pieces with what is masked taken out of them, or says what is no longer as the screen showed it. */
export function planOf(
  workspace: Workspace,
  form: RecipientForm,
  input: InputOf<Contract['caseFile.create']>,
): Result<CaseFilePlan, PlanError> {
  const offered = offeredPieces(workspace, input.person, form);
  const byKey = new Map(offered.map(one => [one.key, one]));
  const chosen: readonly Chosen[] =
    input.pieces ?? offered.filter(one => one.included).map(({ key }) => ({ key, passages: [], leftOut: [] }));
  const withheld = new Set<WithheldField>([
    ...form.withheld.filter(one => one.fixed || input.withheld === null).map(one => one.field),
    ...(input.withheld ?? []),
  ]);
  const planned: { offer: OfferedPiece; piece: CaseFilePiece; masked: boolean }[] = [];
  for (const one of chosen) {
    const offer = byKey.get(one.key);
    byKey.delete(one.key); // a piece goes in once
    if (!offer) return err({ code: 'caseFile.piece-gone' });
    const piece = pieceOf(workspace, offer, one);
    if (!piece.ok) return piece;
    const isMasked =
      one.passages.length > 0 || one.leftOut.length > 0 || [...withheld].some(field => partOf(field) === offer.part);
    planned.push({ offer, piece: piece.value, masked: isMasked });
  }
  return ok({
    pieces: planned.map(one => one.piece),
    withheld,
    entriesOf: placed =>
      placed.map(({ cote, title, firstPage, pages, damage, attachedAs }, index): CaseFileEntry => {
        const { offer, masked } = planned[index] ?? {};
        const hash = offer?.source === 'paper' ? offer.paper.hash : null;
        const known = { part: offer?.part ?? 'scan', day: offer?.day ?? null, masked: masked ?? false, hash };
        return { cote, title, firstPage, pages, damage, attachedAs, ...known };
      }),
  });
}

function pieceOf(workspace: Workspace, offer: OfferedPiece, { passages, leftOut }: Chosen): Result<CaseFilePiece, PlanError> {
  const title = offer.title ?? '';
  switch (offer.source) {
    case 'case':
      return ok({ part: offer.part, title: TITLES[offer.part] });
    case 'interview': {
      const { date, author, signedAt } = offer.note;
      const text = withoutPassages(offer.note.text, passages);
      if (text === null) return err({ code: 'caseFile.passage-gone', details: { title } });
      return ok({ part: 'interview', title, interview: { date, author, signedAt, text } });
    }
    case 'paper': {
      const { mediaType, hash, pages } = offer.paper;
      const gone = new Set(leftOut);
      if (
        pages !== null &&
        pages > 0 &&
        gone.size > 0 &&
        Array.from({ length: pages }, (_, index) => index + 1).every(one => gone.has(one))
      )
        return err({ code: 'caseFile.no-page-left', details: { title } });
      const told =
        leftOut.length === 0
          ? title
          : `${title} (extrait : ${leftOut.length > 1 ? 'pages' : 'page'} ${pageRanges(leftOut)} non communiquée${leftOut.length > 1 ? 's' : ''})`;
      return ok({ part: 'paper', title: told, mediaType, leftOut, read: () => keptBytes(workspace, hash) });
    }
  }
}

/** A text without the passages to mask, wherever they stand, across its paragraphs too; null when one of them is not in it. */
export function withoutPassages(text: TransmissibleText, passages: readonly string[]): TransmissibleText | null {
  // the longest first: one passage may hold another
  const ordered = [...new Set(passages)].sort((a, b) => b.length - a.length);
  const whole = text.join('\n');
  let masked = whole;
  for (const passage of ordered) {
    const pattern = new RegExp(passage.trim().split(/\s+/u).map(escaped).join('\\s+'), 'giu');
    if (!pattern.test(whole)) return null;
    masked = masked.replace(pattern, MASKED);
  }
  return transmissibleText({ drawer: 'transmissible', paragraphs: masked.split('\n') });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** `2, 4–6`. */
export function pageRanges(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const page of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
