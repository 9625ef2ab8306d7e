import { err, ok } from '../../../../shared/base/result';
import { foldedWords } from '../../../../shared/domain/folding';
import { partner, type Partner } from '../../../../shared/domain/partner';
import { findRecord, selectRecords } from '../../database/records';
import type { Handlers, Workspace } from '../workspace';

/** What typing may find a partner by. */
function wordsOf(workspace: Workspace, one: Partner): string[] {
  const kind = workspace.legal.referential.partnerKinds.byCode(one.kind);
  const domains = one.domains.map(code => workspace.legal.referential.needDomains.byCode(code)?.label);
  return foldedWords(
    [
      one.name,
      one.city,
      one.offers,
      one.note,
      kind?.label.fr,
      kind?.label.en,
      kind?.examples,
      ...domains.flatMap(label => [label?.fr, label?.en]),
      ...Object.values(one.contacts).flatMap(contact => [contact.name, contact.role]),
    ]
      .filter(part => part !== null && part !== undefined)
      .join(' '),
  );
}

/** Where the words begin a partner's name before those that it merely mentions. */
const rank = (one: Partner, wanted: readonly string[]): number => {
  const name = foldedWords(one.name);
  return wanted.every(word => name.some(part => part.startsWith(word))) ? 0 : 1;
};

/** Two organisations of a kind have the same name in a town once. */
const isTwin = (one: Partner, given: Pick<Partner, 'id' | 'name' | 'kind' | 'city'>): boolean =>
  one.id !== given.id &&
  one.kind === given.kind &&
  foldedWords(one.name).join(' ') === foldedWords(given.name).join(' ') &&
  foldedWords(one.city ?? '').join(' ') === foldedWords(given.city ?? '').join(' ');

export const directoryHandlers: Handlers<'partner.list' | 'partner.save' | 'partner.remove'> = {
  // a service has some hundreds of partners: they are read whole and sifted here
  'partner.list': (workspace, { query, limit }) => {
    const wanted = foldedWords(query.text);
    const rows = selectRecords(workspace.db, partner, '1 ORDER BY name, rid')
      .filter(one => query.active === 'all' || one.active)
      .filter(one => query.kinds.length === 0 || query.kinds.includes(one.kind))
      .filter(one => {
        if (wanted.length === 0) return true;
        const words = wordsOf(workspace, one);
        return wanted.every(word => words.some(part => part.startsWith(word)));
      })
      .map(one => ({ one, sort: foldedWords(one.name).join(' '), rank: wanted.length === 0 ? 0 : rank(one, wanted) }))
      .sort((a, b) => a.rank - b.rank || (a.sort < b.sort ? -1 : 1))
      .map(({ one }) => one);
    return ok({ total: rows.length, rows: rows.slice(0, limit) });
  },

  'partner.save': (workspace, { id, ...values }) => {
    if (!workspace.legal.referential.partnerKinds.byCode(values.kind)) return err({ code: 'partner.unknown-kind' });
    const twin = selectRecords(workspace.db, partner, 'kind = ?', [values.kind]).find(one =>
      isTwin(one, { ...values, id: id ?? '' }),
    );
    if (twin) return err({ code: 'partner.exists' });
    if (id === null) {
      const contacts = Object.fromEntries(Object.entries(values.contacts).flatMap(([key, one]) => (one ? [[key, one]] : [])));
      return ok({
        id: workspace.journal.commit(workspace.actor, transaction => transaction.add(partner, { ...values, contacts })),
      });
    }
    if (!findRecord(workspace.db, partner, id)) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(partner, id, values));
    return ok({ id });
  },

  'partner.remove': (workspace, { id }) => {
    if (!findRecord(workspace.db, partner, id)) return err({ code: 'record.not-found' });
    const used = workspace.db.get('SELECT 1 AS one FROM referral WHERE partner = ? AND removed IS NULL LIMIT 1', [id]);
    if (used !== undefined) return err({ code: 'partner.used' });
    workspace.journal.commit(workspace.actor, transaction => transaction.remove(partner, id, 'withdrawn-by-service'));
    return ok(null);
  },
};
