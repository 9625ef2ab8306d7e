import { ok } from '../../../../shared/base/result';
import type { NoteHit } from '../../../../shared/contract';
import { fold, foldedWords } from '../../../../shared/domain/folding';
import { noteIndexes } from '../../journal/projections';
import { checkAccess, may, recordAccess, type Handlers, type Workspace } from '../workspace';

/** Shorter words would find nearly every note. */
const SHORTEST = 2;
const MOST_WORDS = 6;
/** Letters of a note shown before and after the word found. */
const [BEFORE, AFTER] = [60, 120];

interface NoteRow {
  readonly id: string;
  readonly rid: number;
  readonly person: string;
  readonly day: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly family_name: string;
  readonly given_names: string;
}

type Drawer = NoteHit['drawer'];

/** Cases whose reading by a search was already traced since the vault was unlocked. */
const traced = new WeakMap<Workspace, Set<string>>();

/** A part of a note around the first of the words: what it says, on one line. */
export function excerptOf(text: string, words: readonly string[]): string {
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(({ 0: word }) => words.some(one => fold(word).startsWith(one)));
  const at = found?.index ?? 0;
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(text.length, at + AFTER);
  const part = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '…' : ''}${part}${to < text.length ? '…' : ''}`;
}

/** Notes of one drawer that hold every word, among the cases that the agent follows or has opened with a purpose; the latest first. */
function rowsOf(workspace: Workspace, drawer: Drawer, words: readonly string[], person: string | null, limit: number): NoteRow[] {
  const table = noteIndexes[drawer];
  return workspace.db.all<NoteRow>(
    `SELECT i.id, i.rid, i.person, i.day, i.title, i.${drawer} AS text, c.family_name, c.given_names
     FROM ${table} s JOIN interview i ON i.rid = s.rowid JOIN case_line c ON c.person = i.person
     WHERE ${table} MATCH $match AND i.removed IS NULL AND ($person IS NULL OR i.person = $person)
       AND (i.person IN (SELECT person FROM caseload_member WHERE agent = $agent) OR i.person IN (SELECT value FROM json_each($opened)))
     ORDER BY i.day DESC, i.rid DESC LIMIT $limit`,
    {
      match: words.map(word => `"${word}"*`).join(' '),
      person,
      agent: workspace.agent.id,
      opened: JSON.stringify([...workspace.opened]),
      limit,
    },
  );
}

/** Whoever reads an excerpt reads a case: the trace is there once a case, before the excerpt is (R.113-57 C. pénit.). */
function trace(workspace: Workspace, persons: ReadonlySet<string>): void {
  const known = traced.get(workspace) ?? new Set<string>();
  traced.set(workspace, known);
  for (const person of persons) {
    if (workspace.opened.has(person) || known.has(person)) continue;
    recordAccess(workspace, { person, kind: 'search', detail: 'notes', outsideCaseload: false });
    known.add(person);
  }
}

export const noteSearchHandlers: Handlers<'search.notes'> = {
  'search.notes': (workspace, { text, person, limit }) => {
    if (person !== null) {
      const allowed = checkAccess(workspace, person);
      if (!allowed.ok) return allowed;
    }
    const words = foldedWords(text)
      .filter(word => word.length >= SHORTEST)
      .slice(0, MOST_WORDS);
    if (words.length === 0) return ok({ hits: [], more: false });
    const drawers: Drawer[] = may(workspace, 'case.read-confidences') ? ['transmissible', 'confidences'] : ['transmissible'];
    const rows = drawers
      .flatMap(drawer => rowsOf(workspace, drawer, words, person, limit + 1).map(row => ({ ...row, drawer })))
      .sort((a, b) => ((a.day ?? '') === (b.day ?? '') ? b.rid - a.rid : (a.day ?? '') < (b.day ?? '') ? 1 : -1));
    const shown = rows.slice(0, limit);
    trace(workspace, new Set(shown.map(row => row.person)));
    const hits = shown.map((row): NoteHit => ({
      note: row.id,
      drawer: row.drawer,
      person: row.person,
      familyName: row.family_name,
      givenNames: row.given_names,
      day: row.day,
      title: row.title,
      excerpt: excerptOf(row.text ?? '', words),
    }));
    return ok({ hits, more: rows.length > limit });
  },
};
