import { err, ok } from '../../../shared/base/result';
import type { InterviewTemplateLine } from '../../../shared/contract';
import { interviewTemplate } from '../../../shared/domain/interviewTemplate';
import { templateText } from '../../../shared/referential';
import { findRecord, selectRecords } from '../database/records';
import { agentNames } from './agentNames';
import type { Handlers, Workspace } from './workspace';

function templateLines(workspace: Workspace): InterviewTemplateLine[] {
  const nameOf = agentNames(workspace.db);
  const own = selectRecords(workspace.db, interviewTemplate, '1 ORDER BY archived_on IS NOT NULL, name COLLATE NOCASE, rid');
  const replaced = new Set(own.filter(one => one.archivedOn === null).map(one => one.replaces));
  return [
    ...own.map((one): InterviewTemplateLine => ({
      id: one.id,
      origin: 'service',
      name: { fr: one.name, en: one.name },
      mode: one.mode,
      text: { fr: one.text, en: one.text },
      replaces: one.replaces,
      version: one.version,
      author: nameOf(one.author),
      changedOn: one.changedOn,
      archivedOn: one.archivedOn,
      certainty: null,
      offered: one.archivedOn === null,
    })),
    ...workspace.legal.referential.interviewTemplates.all.map((one): InterviewTemplateLine => ({
      id: one.code,
      origin: 'reference',
      name: one.label,
      mode: one.mode,
      text: { fr: templateText(one, 'fr'), en: templateText(one, 'en') },
      replaces: null,
      version: null,
      author: null,
      changedOn: null,
      archivedOn: null,
      certainty: one.certainty,
      offered: !replaced.has(one.code),
    })),
  ];
}

export const interviewTemplateHandlers: Handlers<'interview.templates' | 'interview.saveTemplate' | 'interview.archiveTemplate'> =
  {
    'interview.templates': workspace => ok(templateLines(workspace)),

    'interview.saveTemplate': (workspace, { id, ...values }) => {
      const { replaces } = values;
      if (replaces !== null && workspace.legal.referential.interviewTemplates.byCode(replaces) === null)
        return err({ code: 'template.unknown-model' });
      const rival =
        replaces !== null &&
        selectRecords(workspace.db, interviewTemplate, 'replaces = ? AND archived_on IS NULL', [replaces]).some(
          one => one.id !== id,
        );
      if (rival) return err({ code: 'template.not-new' });
      const written = { ...values, author: workspace.agent.id, changedOn: workspace.today() };
      if (id === null)
        return ok({
          id: workspace.journal.commit(workspace.actor, transaction =>
            transaction.add(interviewTemplate, { ...written, version: 1, archivedOn: null }),
          ),
        });
      const before = findRecord(workspace.db, interviewTemplate, id);
      if (!before) return err({ code: 'record.not-found' });
      workspace.journal.commit(workspace.actor, transaction =>
        transaction.set(interviewTemplate, id, { ...written, version: (before.version ?? 0) + 1 }),
      );
      return ok({ id });
    },

    'interview.archiveTemplate': (workspace, { id, archived }) => {
      const record = findRecord(workspace.db, interviewTemplate, id);
      if (!record) return err({ code: 'record.not-found' });
      workspace.journal.commit(workspace.actor, transaction =>
        transaction.set(interviewTemplate, id, { archivedOn: archived ? workspace.today() : null }),
      );
      return ok(null);
    },
  };
