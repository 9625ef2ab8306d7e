import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore, type Core } from '../../../electron/core/core';
import { readingHost } from '../../../electron/core/readingHost';
import { KDF_MEMORY_BYTES } from '../../../electron/core/vault';
import { required, type Result } from '../../../shared/base/result';
import type { CallError, CoreEvent, ImportPreview } from '../../../shared/contract';
import { person, type Person } from '../../../shared/domain/person';
import { measure, type Measure } from '../../../shared/domain/measure';
import { selectRecords } from '../../../electron/core/database/records';

/** A real vault with one agent, and a window that chooses the file that the test just wrote. */
export interface ImportingCore {
  readonly core: Core;
  readonly events: CoreEvent[];
  /** Writes the bytes to a file of the test, and asks for them to be imported. */
  choose(bytes: Uint8Array | string, kind?: 'csv' | 'xlsx'): Promise<Result<ImportPreview | null, CallError>>;
  preview(bytes: Uint8Array | string, kind?: 'csv' | 'xlsx'): Promise<ImportPreview>;
  /** Chooses and applies. */
  bring(bytes: Uint8Array | string): Promise<{ created: number; updated: number; skipped: number }>;
  /** Makes the next file dialog give that path. */
  setPath(chosen: string | null): void;
  persons(): Person[];
  measures(owner: string): Measure[];
  close(): void;
}

export function valueOf<T>(result: Result<T, { code: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Founds a site whose only agent has that role. */
export async function importingCore(
  role: 'officer' | 'director' = 'officer',
  onEvent?: (event: CoreEvent) => void,
): Promise<ImportingCore> {
  const dir = mkdtempSync(path.join(tmpdir(), 'jalon-import-'));
  const events: CoreEvent[] = [];
  let chosen: string | null = null;
  const core = await createCore({
    dataDir: dir,
    resourcesDir: path.resolve(import.meta.dirname, '../../../resources'),
    version: '0.0.0',
    host: {
      chooseSavePath: () => Promise.resolve(null),
      ...readingHost(() => Promise.resolve(null)),
      chooseOpenPath: () => Promise.resolve(chosen),
      keychainSecret: () => Promise.resolve(null),
    },
    onEvent: event => {
      events.push(event);
      onEvent?.(event);
    },
    now: () => Date.UTC(2026, 10, 24, 9),
    kdfCost: { opsLimit: 1, memLimitBytes: KDF_MEMORY_BYTES },
  });
  valueOf(
    await core.call('session.found', {
      site: { name: 'SPIP des tests', territory: 'metropole', timeZone: 'Europe/Paris' },
      antenna: { name: 'Antenne', address: ['1 rue des Tilleuls', '00140 Valbourg'], phone: '+33199000140' },
      agent: { familyName: 'Verdier', givenNames: 'Camille', role },
      login: 'camille',
      password: 'Canari-motdepasse-7391',
    }),
  );
  const db = () => required(core.workspace, 'the workspace').db;
  let files = 0;
  const choose: ImportingCore['choose'] = (bytes, kind = 'csv') => {
    chosen = path.join(dir, `liste ${++files}.${kind}`);
    writeFileSync(chosen, bytes);
    return core.call('import.choose', {});
  };
  const preview: ImportingCore['preview'] = async (bytes, kind) => required(valueOf(await choose(bytes, kind)), 'the preview');
  return {
    core,
    events,
    choose,
    preview,
    async bring(bytes) {
      const { batch } = await preview(bytes);
      const { created, updated, ...left } = valueOf(await core.call('import.apply', { batch, job: 'import' }));
      return { created, updated, skipped: left.unchanged + left.duplicates + left.rejected };
    },
    setPath: path => {
      chosen = path;
    },
    persons: () => selectRecords(db(), person, '1 ORDER BY rid'),
    measures: owner => selectRecords(db(), measure, 'person = ? ORDER BY rid', [owner]),
    close() {
      core.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export const HEADER =
  'N° de dossier;Nom;Prénom(s);Date de naissance;Téléphone;Adresse;Code postal;Ville;Courriel;N° de parquet;Mesure;Date du jugement;Début;Durée (mois);Juridiction';

/** A list of those lines, under the usual header. */
export const list = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\r\n')}\r\n`;
