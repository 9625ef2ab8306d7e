import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ReportTemplateLine } from '../../../../shared/contract/reportTemplates';
import { useCommand, useQueryCall } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { agentText, inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { useToast } from '../../../ui/toast';
import { Block } from '../Block';
import { Loaded } from '../Loaded';
import { useRight } from '../useSite';
import { Whose } from '../Whose';
import { ReportTemplateForm } from './ReportTemplateForm';
import { TemplateVersions } from './TemplateVersions';

/** On which text a report of each type opens: the delivered one, or the service's own. */
export function ReportTemplatesSection() {
  const t = useT();
  const query = useQueryCall('reportTemplate.list', {}, { entities: ['report_template', 'agent'] });
  const mayEdit = useRight('site.configure');
  const [editing, setEditing] = useState<ReportTemplateLine | null>(null);
  const [reading, setReading] = useState<ReportTemplateLine | null>(null);
  return (
    <Loaded query={query}>
      {templates => (
        <Block title={t('settings.reportTemplates.title')} text={t(mayEdit ? 'report.template.text' : 'settings.readOnly')}>
          <PlainTable
            label={t('settings.reportTemplates.title')}
            columns={[t('report.template.type'), t('report.template.origin')]}
            acts
          >
            {templates
              .filter(one => one.serves)
              .map(one => (
                <Row
                  key={one.type}
                  template={one}
                  own={templates.find(other => other.type === one.type && other.origin === 'service') ?? null}
                  mayEdit={mayEdit}
                  onEdit={() => setEditing(one)}
                  onRead={() => setReading(one)}
                />
              ))}
          </PlainTable>
          {editing && <ReportTemplateForm template={editing} onClose={() => setEditing(null)} />}
          {reading && <TemplateVersions template={reading} onClose={() => setReading(null)} />}
        </Block>
      )}
    </Loaded>
  );
}

interface RowProps {
  /** The one that serves. */
  readonly template: ReportTemplateLine;
  /** The service's own, even when the delivered one serves again. */
  readonly own: ReportTemplateLine | null;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onRead: () => void;
}

function Row({ template, own, mayEdit, onEdit, onRead }: RowProps) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const textOf = useFailureText();
  const archive = useCommand('reportTemplate.archive');
  const name = inLanguage(template.label, language);
  const isOwn = template.origin === 'service';
  const toggle = async (): Promise<void> => {
    const answer = await archive.run({ type: template.type, archived: isOwn });
    if (answer.ok) toast({ tone: 'ok', title: t(isOwn ? 'report.template.backDone' : 'report.template.againDone') });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  const changed =
    template.author !== null && template.changedOn !== null && isCalendarDate(template.changedOn)
      ? t('report.template.changed', { agent: agentText(template.author), date: formatDate(template.changedOn, language) })
      : null;
  return (
    <tr>
      <td>
        <b className="strong">{name}</b>
      </td>
      <td>
        {isOwn ? t('report.template.service', { version: String(template.version) }) : t('report.template.delivered')}
        {changed !== null && <div className="muted">{changed}</div>}
      </td>
      <RowActs>
        {mayEdit && (
          <Button kind="link" onClick={onEdit}>
            {t(isOwn ? 'report.template.edit' : 'report.template.adapt')}
            <Whose name={name} />
          </Button>
        )}
        <Button kind="link" onClick={onRead}>
          {t('report.template.versions')}
          <Whose name={name} />
        </Button>
        {mayEdit && own && (
          <Button kind="link" onClick={() => void toggle()}>
            {t(isOwn ? 'report.template.back' : 'report.template.again')}
            <Whose name={name} />
          </Button>
        )}
      </RowActs>
    </tr>
  );
}
