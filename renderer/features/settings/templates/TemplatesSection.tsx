import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { InterviewTemplateLine } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { agentText, inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { formatDate } from '../../../ui/dateFormat';
import { useToast } from '../../../ui/toast';
import { Block } from '../Block';
import { Loaded } from '../Loaded';
import { useRight } from '../useSite';
import { Whose } from '../Whose';
import { TemplateForm } from './TemplateForm';

/** What is edited: a template of the service, one of the reference data to adapt, or a new one. */
type Editing = InterviewTemplateLine | 'new';

/** The templates that notes of interviews may start from. */
export function TemplatesSection() {
  const t = useT();
  const query = useQueryCall('interview.templates', {}, { entities: ['interview_template', 'agent'] });
  const mayEdit = useRight('site.configure');
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <Loaded query={query}>
      {templates => (
        <Block
          title={t('settings.templates.title')}
          text={mayEdit ? t('template.text') : t('settings.readOnly')}
          actions={mayEdit && <Button onClick={() => setEditing('new')}>{t('template.add')}</Button>}
        >
          <PlainTable
            label={t('settings.templates.title')}
            columns={[t('template.name'), t('template.mode'), t('template.origin')]}
            acts={mayEdit}
          >
            {templates.map(one => (
              <Row key={one.id} template={one} mayEdit={mayEdit} onEdit={() => setEditing(one)} />
            ))}
          </PlainTable>
          {editing !== null && <TemplateForm template={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
        </Block>
      )}
    </Loaded>
  );
}

interface RowProps {
  readonly template: InterviewTemplateLine;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}

function Row({ template, mayEdit, onEdit }: RowProps) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const textOf = useFailureText();
  const archive = useCommand('interview.archiveTemplate');
  const name = inLanguage(template.name, language);
  const isOwn = template.origin === 'service';
  const isGone = template.archivedOn !== null;
  const toggle = async (): Promise<void> => {
    const answer = await archive.run({ id: template.id, archived: !isGone });
    if (answer.ok) toast({ tone: 'ok', title: t(isGone ? 'template.restored' : 'template.archived') });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  const changed =
    template.author !== null && template.changedOn !== null && isCalendarDate(template.changedOn)
      ? t('template.changed', { agent: agentText(template.author), date: formatDate(template.changedOn, language) })
      : null;
  const state = isGone ? t('template.gone') : template.offered ? null : t('template.replaced');
  return (
    <tr>
      <td>
        <b className="strong">{name}</b>
        {state !== null && <div className="muted">{state}</div>}
      </td>
      <td>{template.mode === null ? '—' : t(`wording.modes.${template.mode}`)}</td>
      <td>
        {isOwn ? t('template.service', { version: String(template.version ?? 1) }) : t('template.reference')}
        {changed !== null && <div className="muted">{changed}</div>}
      </td>
      {mayEdit && (
        <RowActs>
          {(isOwn ? !isGone : template.offered) && (
            <Button kind="link" onClick={onEdit}>
              {t(isOwn ? 'settings.edit' : 'template.adapt')}
              <Whose name={name} />
            </Button>
          )}
          {isOwn && (
            <Button kind="link" onClick={() => void toggle()}>
              {t(isGone ? 'template.restore' : 'template.archive')}
              <Whose name={name} />
            </Button>
          )}
        </RowActs>
      )}
    </tr>
  );
}
