import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '../../../../shared/base/identifier';
import { err, ok } from '../../../../shared/base/result';
import type { AppliedUpdate } from '../../../../shared/contract';
import type { referentialCalls } from '../../../../shared/contract/referential';
import { LONGEST_UPDATE, referentialUpdate } from '../../../../shared/domain/referentialUpdate';
import { compareVersions, legalDifferences } from '../../../../shared/referential';
import { findRecord, selectRecords } from '../../database/records';
import { readUpdateFile, type ReadUpdate } from '../../referential/signedUpdate';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';
import { effectsOf } from './effects';

/** The update that was looked at and waits to be applied: one for each open vault, in memory only. */
const waiting = new WeakMap<Workspace, { readonly id: string; readonly update: ReadUpdate }>();

/** The text of a file of reasonable size, or null when it cannot be read as one. */
async function textOf(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file);
    return size > LONGEST_UPDATE + 10_000 ? null : await readFile(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return null; // gone, refused or a folder: the screen says that it cannot be read
  }
}

export const referentialHandlers: Handlers<keyof typeof referentialCalls> = {
  'referential.updates': workspace => {
    const { db, legalInForce, publishers } = workspace;
    const { meta } = legalInForce.current().data.referential;
    const nameOf = agentNames(db);
    const records = selectRecords(db, referentialUpdate, '1 ORDER BY rid DESC');
    const stateOf = (one: { id: string; version: string }): AppliedUpdate['state'] => {
      if (one.id === legalInForce.update) return 'in-force';
      return legalInForce.update !== null && compareVersions(one.version, meta.version) < 0 ? 'superseded' : 'set-aside';
    };
    return ok({
      version: meta.version,
      establishedOn: meta.establishedOn,
      fromUpdate: legalInForce.update !== null,
      publishers: publishers.map(one => one.name),
      updates: records.map(one => ({
        id: one.id,
        version: one.version,
        establishedOn: one.establishedOn,
        publisher: publishers.find(known => known.key === one.publisher)?.name ?? null,
        appliedBy: nameOf(one.appliedBy),
        appliedOn: one.appliedOn,
        state: stateOf(one),
      })),
    });
  },

  'referential.chooseUpdate': async workspace => {
    const filters = [{ name: 'Jalon', extensions: ['jalonref'] }];
    const file = await workspace.host.chooseOpenPath({ filters });
    if (file === null) return ok(null);
    const text = await textOf(file);
    if (text === null) return err({ code: 'referential.not-readable' });
    const update = readUpdateFile(text, workspace.publishers);
    if (!update.ok) return update;
    const { files, legal, publisher } = update.value;
    const before = workspace.legalInForce.current();
    const { version, establishedOn } = legal.referential.meta;
    if (compareVersions(version, before.data.referential.meta.version) <= 0) return err({ code: 'referential.not-newer' });
    const effects = await effectsOf(workspace, legal);
    const id = newId(workspace.now(), workspace.randomBytes);
    waiting.set(workspace, { id, update: update.value });
    return ok({
      id,
      fileName: path.basename(file),
      version,
      establishedOn,
      publisher: publisher.name,
      differences: legalDifferences(before.files, files),
      effects,
    });
  },

  'referential.applyUpdate': (workspace, { id }) => {
    const chosen = waiting.get(workspace);
    if (chosen?.id !== id) return err({ code: 'referential.expired' });
    const { signed, legal } = chosen.update;
    const { version, establishedOn } = legal.referential.meta;
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(referentialUpdate, {
        version,
        establishedOn,
        ...signed,
        appliedBy: workspace.agent.id,
        appliedOn: workspace.today(),
      }),
    );
    waiting.delete(workspace);
    return ok(null);
  },

  'referential.withdrawUpdate': (workspace, { id }) => {
    if (!findRecord(workspace.db, referentialUpdate, id)) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.remove(referentialUpdate, id, 'withdrawn-by-service'));
    return ok(null);
  },
};
