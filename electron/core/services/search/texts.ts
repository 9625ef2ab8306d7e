import { ok, type Result } from '../../../../shared/base/result';
import { fold, foldedWords } from '../../../../shared/domain/folding';
import { drawers, type Drawer, type DrawerIndexes } from '../../journal/projections';
import { checkAccess, may, recordAccess, type Workspace } from '../workspace';

/** Shorter words would find nearly every text. */
const SHORTEST = 2;
const MOST_WORDS = 6;
/** Letters of a text shown before and after the word found. */
const [BEFORE, AFTER] = [60, 120];

/** Texts of cases that are searched: where their words are, and where they stand. */
export interface SearchedTexts {
  readonly indexes: DrawerIndexes;
  /** Rows `r` of the texts, with their columns `rid`, `id`, `person`, `day`, `title` and what is shown of a drawer as `text`. */
  readonly from: (drawer: Drawer) => string;
  /** What a trace calls them. */
  readonly detail: string;
}

interface TextRow {
  readonly id: string;
  readonly rid: number;
  readonly person: string;
  readonly day: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly family_name: string;
  readonly given_names: string;
}

export interface FoundText {
  readonly id: string;
  readonly drawer: Drawer;
  readonly person: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly day: string | null;
  readonly title: string | null;
  readonly excerpt: string;
}

interface TextQuery {
  readonly text: string;
  readonly person: string | null;
  readonly limit: number;
}

/** Cases whose reading by a search was already traced since the vault was unlocked, by what was read of them. */
const traced = new WeakMap<Workspace, Set<string>>();

/** A part of a text around the first of the words: what it says, on one line. */
export function excerptOf(text: string, words: readonly string[]): string {
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(({ 0: word }) => words.some(one => fold(word).startsWith(one)));
  const at = found?.index ?? 0;
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(text.length, at + AFTER);
  const part = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '…' : ''}${part}${to < text.length ? '…' : ''}`;
}

/** Texts of one drawer that hold every word, among the cases that the agent follows or has opened with a purpose; the latest first. */
function rowsOf(
  workspace: Workspace,
  { indexes, from }: SearchedTexts,
  drawer: Drawer,
  words: readonly string[],
  { person, limit }: TextQuery,
): TextRow[] {
  const table = indexes[drawer];
  return workspace.db.all<TextRow>(
    `SELECT r.*, c.family_name, c.given_names
     FROM ${table} s JOIN (${from(drawer)}) r ON r.rid = s.rowid JOIN case_line c ON c.person = r.person
     WHERE ${table} MATCH $match AND ($person IS NULL OR r.person = $person)
       AND (r.person IN (SELECT person FROM caseload_member WHERE agent = $agent) OR r.person IN (SELECT value FROM json_each($opened)))
     ORDER BY r.day DESC, r.rid DESC LIMIT $limit`,
    {
      match: words.map(word => `"${word}"*`).join(' '),
      person,
      agent: workspace.agent.id,
      opened: JSON.stringify([...workspace.opened]),
      limit: limit + 1,
    },
  );
}

/** Whoever reads an excerpt reads a case: the trace is there once a case, before the excerpt is (R.113-57 C. pénit.). */
function trace(workspace: Workspace, detail: string, persons: ReadonlySet<string>): void {
  const known = traced.get(workspace) ?? new Set<string>();
  traced.set(workspace, known);
  for (const person of persons) {
    const key = `${detail} ${person}`;
    if (workspace.opened.has(person) || known.has(key)) continue;
    recordAccess(workspace, { person, kind: 'search', detail, outsideCaseload: false });
    known.add(key);
  }
}

/** Finds texts by the beginnings of their words, the latest first; confidences only for those who may read them. */
export function findTexts(
  workspace: Workspace,
  texts: SearchedTexts,
  asked: TextQuery,
): Result<{ found: FoundText[]; more: boolean }, { code: 'record.not-found' | 'access.purpose-needed' }> {
  if (asked.person !== null) {
    const allowed = checkAccess(workspace, asked.person);
    if (!allowed.ok) return allowed;
  }
  const words = foldedWords(asked.text)
    .filter(word => word.length >= SHORTEST)
    .slice(0, MOST_WORDS);
  if (words.length === 0) return ok({ found: [], more: false });
  const rows = drawers
    .filter(drawer => drawer === 'transmissible' || may(workspace, 'case.read-confidences'))
    .flatMap(drawer => rowsOf(workspace, texts, drawer, words, asked).map(row => ({ ...row, drawer })))
    .sort((a, b) => ((a.day ?? '') === (b.day ?? '') ? b.rid - a.rid : (a.day ?? '') < (b.day ?? '') ? 1 : -1));
  const shown = rows.slice(0, asked.limit);
  trace(workspace, texts.detail, new Set(shown.map(row => row.person)));
  const found = shown.map((row): FoundText => ({
    id: row.id,
    drawer: row.drawer,
    person: row.person,
    familyName: row.family_name,
    givenNames: row.given_names,
    day: row.day,
    title: row.title,
    excerpt: excerptOf(row.text ?? '', words),
  }));
  return ok({ found, more: rows.length > asked.limit });
}
