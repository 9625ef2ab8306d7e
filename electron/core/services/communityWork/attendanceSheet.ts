import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import { person } from '../../../../shared/domain/person';
import { findRecord } from '../../database/records';
import { keepDocument, letterheadOf, receivingAntenna, referenceNumber, signatoryOf } from '../documents';
import { checkAccess, type Handlers } from '../workspace';
import { ownPlacement } from './placements';
import { dayLines, postOf } from './workView';

const asDate = (text: string): CalendarDate => text as CalendarDate; // the contract or the entity checked it

const TITLE = 'Feuille de présence';

export const sheetHandlers: Handlers<'work.attendanceSheet'> = {
  'work.attendanceSheet': async (workspace, { id, from, to }) => {
    const found = ownPlacement(workspace, id);
    if (!found.ok) return found;
    if (to < from) return err({ code: 'case.dates' });
    const record = findRecord(workspace.db, person, found.value.person);
    if (!record) return err({ code: 'record.not-found' });
    const days = dayLines(found.value).filter(one => one.day >= from && one.day <= to);
    if (days.length === 0) return err({ code: 'work.no-days' });
    const { post, host } = postOf(workspace, found.value);
    const letterhead = letterheadOf(workspace, receivingAntenna(workspace, record.antenna));
    const { pdf, pages } = await workspace.paper.attendanceSheet({
      letterhead,
      person: { familyName: record.familyName, givenNames: record.givenNames },
      referenceNumber: referenceNumber(record),
      host: { name: host.name, addressLines: host.address, contact: post.contact ?? host.contact ?? '' },
      post: { title: post.title, place: post.place ?? '', timetable: post.timetable ?? '' },
      from: asDate(from),
      to: asDate(to),
      officer: signatoryOf(workspace.agent),
      issuedOn: workspace.today(),
      days: days.map(one => ({
        day: asDate(one.day),
        start: one.start,
        planned: one.planned,
        done: one.state === 'present' ? one.done : null,
        state: one.state,
      })),
    });
    // the case may have been taken from the agent while the paper was written
    const allowed = checkAccess(workspace, record.id);
    if (!allowed.ok) return allowed;
    const document = workspace.journal.commit(workspace.actor, transaction =>
      keepDocument(workspace, transaction, {
        person: record.id,
        kind: 'other',
        title: TITLE,
        bytes: pdf,
        pages,
        appointment: null,
      }),
    );
    return ok({ document });
  },
};
