import { dateInZone } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import { report } from '../../../../shared/domain/report';
import { currentSite, type Handlers } from '../workspace';
import { readableReport, refusal } from './reportAccess';

export const signingHandlers: Handlers<'report.sign' | 'report.send'> = {
  'report.sign': () => err({ code: 'report.cannot-sign' }),

  'report.send': (workspace, { id, on, means }) => {
    const opened = readableReport(workspace, id);
    if (!opened.ok) return opened;
    const { record } = opened.value;
    if (refusal(workspace, opened.value, 'send') !== null) return err({ code: 'report.wrong-state' });
    const { timeZone } = currentSite(workspace);
    const signedOn = Math.max(...Object.values(record.signatures).map(one => one.at));
    if (on > workspace.today() || on < dateInZone(signedOn, timeZone)) return err({ code: 'report.dates' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(report, id, { sentOn: on, sentBy: means }));
    return ok(null);
  },
};
