import { ok } from '../../../../shared/base/result';
import type { Handlers } from '../workspace';

/**
 * Drafts of open forms, kept in the encrypted vault of this workstation as they are typed. They are not data of a case:
 * nothing of them is in the journal until the form is saved.
 */
export const draftHandlers: Handlers<'draft.save' | 'draft.get' | 'draft.remove' | 'draft.list'> = {
  'draft.save': ({ db, agent, now }, input) => {
    db.run('INSERT OR REPLACE INTO draft (agent, key, body, at) VALUES (?, ?, ?, ?)', [agent.id, input.key, input.body, now()]);
    return ok(null);
  },
  'draft.get': ({ db, agent }, { key }) =>
    ok(db.get<{ body: string; at: number }>('SELECT body, at FROM draft WHERE agent = ? AND key = ?', [agent.id, key]) ?? null),
  'draft.remove': ({ db, agent }, { key }) => {
    db.run('DELETE FROM draft WHERE agent = ? AND key = ?', [agent.id, key]);
    return ok(null);
  },
  'draft.list': ({ db, agent }) =>
    ok(db.all<{ key: string; at: number }>('SELECT key, at FROM draft WHERE agent = ? ORDER BY at DESC', [agent.id])),
};
