import { Popover } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import { entityByName } from '../../../../shared/domain/entities';
import { fieldOf } from '../../../../shared/domain/entity';
import type { FieldVersion } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { agentText, useInstantText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useCase } from '../caseContext';
import { fieldValueText } from './fieldValueText';
import s from './FieldHistory.module.css';

export interface FieldHistoryProps {
  readonly entity: 'person' | 'measure' | 'obligation' | 'plan_goal';
  readonly record: string;
  readonly field: string;
  /** Words of the label when the entity's own do not fit the place. */
  readonly label?: string;
  /** Two values of the field stand side by side. */
  readonly conflict?: boolean;
}

/** The name of a field; a click shows every value it has had, with author and date. */
export function FieldHistory({ entity, record, field, label, conflict = false }: FieldHistoryProps) {
  const t = useT();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const name = label ?? fieldOf(entityByName(entity), field).label[language === 'fr' ? 0 : 1];
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={s.label}
          aria-haspopup="dialog"
          aria-expanded={opened}
          title={t('caseFile.history.open')}
          onClick={() => setOpened(!opened)}
        >
          {name}
          {conflict && (
            <span className={s.conflict}>
              <IconGitCompare size={13} aria-hidden />
              <span className="visually-hidden">{t('caseFile.history.conflict')}</span>
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('caseFile.history.title', { field: name })} className={s.box ?? ''}>
        <h3 className={s.title} tabIndex={-1} data-autofocus>
          {t('caseFile.history.title', { field: name })}
        </h3>
        {opened && <Versions entity={entity} record={record} field={field} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Versions({ entity, record, field }: Pick<FieldHistoryProps, 'entity' | 'record' | 'field'>) {
  const t = useT();
  const history = useQueryCall('case.fieldHistory', { entity, record, field }, { entities: [entity] });
  if (history.error) return <FailureState failure={history.error.failure} onRetry={() => void history.refetch()} />;
  if (!history.data) return <SkeletonRows rows={2} />;
  if (history.data.length === 0) return <p className="muted">{t('caseFile.history.never')}</p>;
  return (
    <ol className={s.versions}>
      {history.data.map((version, index) => (
        <Version key={`${version.at}-${index}`} entity={entity} field={field} version={version} />
      ))}
    </ol>
  );
}

function Version({
  entity,
  field,
  version,
}: {
  readonly entity: string;
  readonly field: string;
  readonly version: FieldVersion;
}) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const instant = useInstantText();
  const site = useQueryCall('site.get', {}, { entities: ['agent'] });
  const agentName = (id: string): string | null => {
    const agent = site.data?.agents.find(one => one.id === id);
    return agent ? agentText(agent) : null;
  };
  const value = fieldValueText(entity, field, version.value, { t, language, legal, agentName });
  const author = version.author ? agentText(version.author) : t('caseFile.history.otherAgent');
  return (
    <li data-current={version.current || undefined}>
      <span className={s.value}>{value}</span>
      <span className={s.source}>{`${author} · ${instant(version.at)}`}</span>
      {version.concurrent ? (
        <span className={s.concurrent}>
          <IconGitCompare size={13} aria-hidden />
          {t('caseFile.history.concurrent')}
        </span>
      ) : (
        version.current && <span className={s.source}>{t('caseFile.history.current')}</span>
      )}
    </li>
  );
}
