import { err, ok } from '../../../../shared/base/result';
import { court, magistrate, magistrateLine } from '../../../../shared/domain/court';
import { foldedWords } from '../../../../shared/domain/folding';
import { findRecord, selectRecords } from '../../database/records';
import type { Handlers } from '../workspace';

export { addressOfRecipient } from './recipient';

const folded = (text: string): string => foldedWords(text).join(' ');

/** The directory of courts and magistrates. */
export const courtHandlers: Handlers<'court.list' | 'court.save' | 'magistrate.save'> = {
  'court.list': workspace =>
    ok({
      courts: selectRecords(workspace.db, court, '1 ORDER BY active DESC, name, rid'),
      magistrates: selectRecords(workspace.db, magistrate, '1 ORDER BY active DESC, function, service, family_name, rid'),
    }),

  'court.save': (workspace, { id, ...values }) => {
    const twin = selectRecords(workspace.db, court, '1').find(one => one.id !== id && folded(one.name) === folded(values.name));
    if (twin) return err({ code: 'court.exists' });
    if (id === null) return ok({ id: workspace.journal.commit(workspace.actor, transaction => transaction.add(court, values)) });
    if (!findRecord(workspace.db, court, id)) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(court, id, values));
    return ok({ id });
  },

  'magistrate.save': (workspace, { id, ...values }) => {
    if (values.court !== null && !findRecord(workspace.db, court, values.court)) return err({ code: 'record.not-found' });
    const line = folded(magistrateLine(values));
    const twin = selectRecords(workspace.db, magistrate, '1').find(
      one => one.id !== id && one.court === values.court && folded(magistrateLine(one)) === line,
    );
    if (twin) return err({ code: 'magistrate.exists' });
    if (id === null)
      return ok({ id: workspace.journal.commit(workspace.actor, transaction => transaction.add(magistrate, values)) });
    if (!findRecord(workspace.db, magistrate, id)) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(magistrate, id, values));
    return ok({ id });
  },
};
