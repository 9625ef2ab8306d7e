import { err, ok } from '../../../../shared/base/result';
import type { ReportTemplateLine } from '../../../../shared/contract';
import { canonicalJson } from '../../../../shared/base/canonicalJson';
import { reportTemplate, type ReportTemplate } from '../../../../shared/domain/report';
import { emptyRichText, parseRichText, thawed, type RichText } from '../../../../shared/domain/richText';
import { selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';
import { deliveredTemplate } from './deliveredTemplates';
import { typeOf } from './reportLines';

/** The service's own template of a type, archived or not. */
const ownOf = (workspace: Workspace, type: string): ReportTemplate | null =>
  selectRecords(workspace.db, reportTemplate, 'type = ? ORDER BY rid LIMIT 1', [type])[0] ?? null;

const contentOf = (record: ReportTemplate): RichText => parseRichText(record.content) ?? emptyRichText();

/** What a new report of that type opens with: the service's own template, else the delivered one. */
export function servingTemplate(workspace: Workspace, type: string): { id: string; version: number; content: RichText } {
  const own = ownOf(workspace, type);
  if (own !== null && own.archivedOn === null) return { id: own.id, version: own.version ?? 1, content: contentOf(own) };
  const delivered = deliveredTemplate(workspace.reportTemplates, type);
  return { id: type, version: delivered?.version ?? 0, content: delivered?.content ?? emptyRichText() };
}

function templateLines(workspace: Workspace): ReportTemplateLine[] {
  const nameOf = agentNames(workspace.db);
  return workspace.legal.referential.reportTypes.all.flatMap(({ code, label }): ReportTemplateLine[] => {
    const own = ownOf(workspace, code);
    const delivered = deliveredTemplate(workspace.reportTemplates, code);
    const serves = own !== null && own.archivedOn === null;
    return [
      {
        id: code,
        type: code,
        label,
        origin: 'reference',
        content: delivered?.content ?? emptyRichText(),
        version: delivered?.version ?? 0,
        author: null,
        changedOn: null,
        archivedOn: null,
        serves: !serves,
      },
      ...(own === null
        ? []
        : [
            {
              id: own.id,
              type: code,
              label,
              origin: 'service' as const,
              content: contentOf(own),
              version: own.version ?? 1,
              author: nameOf(own.author),
              changedOn: own.changedOn,
              archivedOn: own.archivedOn,
              serves,
            },
          ]),
    ];
  });
}

/** One version of a template, as the journal kept it. */
interface Version {
  readonly version: number;
  readonly changedOn: string | null;
  readonly author: string;
  readonly content: RichText;
}

/** The versions of a template, the latest first: each act wrote number, day and text together. */
function versionsOf(workspace: Workspace, record: ReportTemplate): Version[] {
  const { fields } = reportTemplate;
  return workspace.journal.log
    .ofRecord(record.id)
    .flatMap(({ values, author }): Version[] => {
      const read = (field: { code: number }): unknown => values.get(String(field.code));
      const [version, content, changedOn] = [read(fields.version), read(fields.content), read(fields.changedOn)];
      if (typeof version !== 'number' || typeof content !== 'string') return [];
      return [
        {
          version,
          author,
          changedOn: typeof changedOn === 'string' ? changedOn : null,
          content: parseRichText(content) ?? emptyRichText(),
        },
      ];
    })
    .sort((a, b) => b.version - a.version);
}

export const reportTemplateHandlers: Handlers<
  'reportTemplate.list' | 'reportTemplate.versions' | 'reportTemplate.save' | 'reportTemplate.archive'
> = {
  'reportTemplate.list': workspace => ok(templateLines(workspace)),

  'reportTemplate.versions': (workspace, { type }) => {
    const own = ownOf(workspace, type);
    if (own === null) return ok([]);
    const nameOf = agentNames(workspace.db);
    return ok(versionsOf(workspace, own).map(one => ({ ...one, author: nameOf(one.author) })));
  },

  'reportTemplate.save': (workspace, { type, content }) => {
    if (typeOf(workspace, type) === null) return err({ code: 'report.unknown-type' });
    const own = ownOf(workspace, type);
    const version = (own?.version ?? 0) + 1;
    const values = {
      content: canonicalJson(thawed(content)),
      version,
      author: workspace.agent.id,
      changedOn: workspace.today(),
      archivedOn: null,
    };
    const id = workspace.journal.commit(workspace.actor, transaction => {
      if (own === null) return transaction.add(reportTemplate, { ...values, type });
      transaction.set(reportTemplate, own.id, values);
      return own.id;
    });
    return ok({ id, version });
  },

  'reportTemplate.archive': (workspace, { type, archived }) => {
    const own = ownOf(workspace, type);
    if (own === null) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(reportTemplate, own.id, { archivedOn: archived ? workspace.today() : null }),
    );
    return ok(null);
  },
};
