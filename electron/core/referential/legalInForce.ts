import { referentialUpdate } from '../../../shared/domain/referentialUpdate';
import { compareVersions, type LegalData, type LegalFiles } from '../../../shared/referential';
import type { Database } from '../database/connection';
import { findRecord } from '../database/records';
import type { Publisher } from './publishers';
import { readUpdate } from './signedUpdate';

/** The legal reference data, as files for the screens and indexed for the core. */
export interface LegalSet {
  readonly files: LegalFiles;
  readonly data: LegalData;
}

/** The reference data that holds in a vault: those of the application, or the newest update that the service applied. */
export interface LegalInForce {
  /** Looks in the vault; the answer is prepared once. */
  current(): LegalSet;
  /** The record of the update that is in force, or null for the data of the application. */
  readonly update: string | null;
}

/**
 * An update that does not verify on this workstation, that this version cannot read, or that is older than the application's own data
 * is left aside.
 */
export function createLegalInForce(db: Database, builtIn: LegalSet, publishers: readonly Publisher[]): LegalInForce {
  const read = new Map<string, LegalSet | null>();
  let update: string | null = null;
  const load = (id: string): LegalSet | null => {
    const record = findRecord(db, referentialUpdate, id);
    if (!record) return null;
    const { publisher, content, signature } = record;
    const checked = readUpdate({ publisher, content, signature }, publishers);
    return checked.ok ? { files: checked.value.files, data: checked.value.legal } : null;
  };
  const loaded = (id: string): LegalSet | null => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const set = load(id);
    read.set(id, set);
    return set;
  };
  const current = (): LegalSet => {
    const newer = db
      .all<{ id: string; version: string }>('SELECT id, version FROM referential_update WHERE removed IS NULL ORDER BY rid')
      .filter(({ version }) => compareVersions(version, builtIn.data.referential.meta.version) > 0)
      .sort((one, other) => compareVersions(other.version, one.version));
    for (const { id } of newer) {
      const set = loaded(id);
      if (set === null) continue;
      update = id;
      return set;
    }
    update = null;
    return builtIn;
  };
  return {
    current,
    get update() {
      return update;
    },
  };
}
