import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '../../electron/core/core';
import { importPersons } from '../../electron/core/services/imports';
import { required } from '../../shared/base/result';
import { fictionalCore, foundFictionalSite } from './fictionalCore';
import { personsCsv } from './personsCsv';
import { expect, StepFailure, valueOf } from './stage';

const ROOT = path.join(import.meta.dirname, '../..');
const LEGACY_LIST = path.join(ROOT, 'tests/fixtures/import-legacy-300.csv');
const LOGIN = 'camille.verdier';
const PASSWORD = 'un site inventé, rien à protéger ici';
/** Lines of one imported file: what keeps memory the same whatever the number of persons. */
const LINES_PER_FILE = 10_000;
/** Persons that the agent follows; the others have no referent yet. */
const OWN_CASES = 80;

export interface ImportFigures {
  readonly lines: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly undone: number;
}

/** A fictional site in a vault of its own, in a folder that goes away with it. */
export interface DemoSite {
  readonly core: Core;
  /** Saves a document of the vault as a file of the chosen folder, as the user would. Gives its path. */
  save(document: string, fileName: string): Promise<string>;
  found(): Promise<string>;
  importPersons(persons: number): Promise<string>;
  /** Imports the list of an old spreadsheet through the very screens' calls: looks at each line first, then writes. */
  importLegacyList(): Promise<string>;
  /** Undoes that import. */
  undoImport(): Promise<string>;
  unlock(): Promise<string>;
  /** What came of the old list. */
  importFigures(): ImportFigures;
  figures(): { persons: number; operations: number; vaultBytes: number };
  close(): void;
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);

/** Opens the core on an empty folder. Nothing is founded yet. */
export async function demoSite(outDir: string): Promise<DemoSite> {
  let savePath: string | null = null;
  let legacy: ImportFigures = { lines: 0, accepted: 0, rejected: 0, undone: 0 };
  const { core, dataDir, close } = await fictionalCore({ save: () => savePath, open: LEGACY_LIST });
  const workspace = () => required(core.workspace, 'the open workspace');
  const count = (table: 'person' | 'op'): number =>
    workspace().db.get<{ total: number }>(
      `SELECT count(*) AS total FROM ${table} ${table === 'person' ? 'WHERE removed IS NULL' : ''}`,
    )?.total ?? 0;

  return {
    core,
    async save(document, fileName) {
      savePath = path.join(outDir, fileName);
      const saved = valueOf(await core.call('document.save', { id: document }));
      expect(saved.saved && statSync(savePath).size > 0, `${fileName} was not written`);
      return savePath;
    },
    async found() {
      return `${await foundFictionalSite(core, { login: LOGIN, password: PASSWORD })}, in an encrypted vault of its own`;
    },
    async importPersons(persons) {
      const own = Math.min(persons, OWN_CASES);
      const totals = { files: 0, created: 0, skipped: 0 };
      for (let from = 0; from < persons; totals.files++) {
        const to = from < own ? own : Math.min(persons, from + LINES_PER_FILE);
        const referent = from < own ? workspace().agent.id : null;
        const done = await importPersons(workspace(), personsCsv(from, to, workspace().today()), { referent });
        if (!done.ok) throw new StepFailure(done.error.code);
        totals.created += done.value.created;
        totals.skipped += done.value.lines - done.value.created - done.value.updated;
        if (persons > LINES_PER_FILE) process.stderr.write(`  ${to} of ${persons} persons imported\n`);
        from = to;
      }
      expect(totals.created === persons, `${totals.created} persons of ${persons} were imported, ${totals.skipped} left out`);
      return `${totals.created} persons from ${totals.files} lists (CSV, Windows-1252), none left out`;
    },
    async importLegacyList() {
      const preview = required(valueOf(await core.call('import.choose', {})), 'the preview');
      const { batch, lines, accepted } = preview;
      const counts = valueOf(await core.call('import.apply', { batch, job: 'import' }));
      const written = counts.created + counts.updated;
      expect(written === accepted, `${written} lines were written, ${accepted} were announced`);
      legacy = { lines, accepted: written, rejected: counts.rejected + counts.duplicates, undone: 0 };
      const inCustody = preview.verdicts.filter(one => one.problems.some(({ code }) => code === 'line.in-custody')).length;
      return `${written} of ${lines} lines of an old list (CSV, ${preview.encoding}), ${inCustody} detained; ${legacy.rejected} faulty lines left out, each with its reason`;
    },
    async undoImport() {
      const [batch] = valueOf(await core.call('import.batches', {}));
      const outcome = valueOf(await core.call('import.undo', { id: required(batch, 'the import').id, job: 'undo' }));
      legacy = { ...legacy, undone: outcome.withdrawn };
      expect(outcome.withdrawn === legacy.accepted && outcome.kept.length === 0, `${outcome.withdrawn} cases were withdrawn`);
      return `${outcome.withdrawn} cases withdrawn in one go, none kept`;
    },
    async unlock() {
      const status = valueOf(await core.call('session.unlock', { login: LOGIN, password: PASSWORD }));
      expect(status.state === 'open', `the vault is ${status.state}`);
      return 'the password opens the vault again';
    },
    importFigures: () => legacy,
    figures: () =>
      core.workspace === null
        ? { persons: 0, operations: 0, vaultBytes: bytesIn(dataDir) }
        : { persons: count('person'), operations: count('op'), vaultBytes: bytesIn(dataDir) },
    close,
  };
}

/** The folder where the papers go: the one asked for, else a temporary one. */
export const outFolder = (asked: string | null): string => asked ?? mkdtempSync(path.join(tmpdir(), 'jalon-papers-'));
