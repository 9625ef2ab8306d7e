import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportTray } from '../../../../shared/contract/reports';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { REPORT_ENTITIES } from '../../../app/reports';
import { agentText, inLanguage, personText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { CheckboxField } from '../../../ui/CheckboxField';
import { EmptyState } from '../../../ui/EmptyState';
import { ListAndPane, ListDetail, ListRow } from '../../../ui/ListAndPane';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { ReportPreview } from '../read/ReportPreview';
import { SignDialog } from '../sign/SignDialog';
import s from './Lists.module.css';

/** What is approved and waits for the signature of the agent at work: each paper is opened, then they are signed together. */
export function ToSign() {
  const t = useT();
  const [shown, setShown] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [signing, setSigning] = useState(false);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = useQueryCall('report.tray', { scope: 'all' }, { entities: REPORT_ENTITIES });
  if (error) return <FailureState failure={error.failure} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  if (data.toSign.length === 0)
    return (
      <EmptyState icon={<IconSignature size={28} stroke={1.6} aria-hidden />} title={t('report.signNone')}>
        {t('report.signNoneText')}
      </EmptyState>
    );
  const ready = chosen.filter(id => data.toSign.some(one => one.id === id));
  const opened = (id: string): void => {
    setShown(id);
    setSeen(now => new Set([...now, id]));
  };
  return (
    <ListAndPane
      width={300}
      label={t('report.sign.list')}
      list={
        <>
          <div className={s.tools}>
            <Button
              kind="primary"
              icon={<IconSignature size={16} stroke={1.8} aria-hidden />}
              disabled={ready.length === 0}
              onClick={() => setSigning(true)}
            >
              {t('report.sign.batch', { count: ready.length })}
            </Button>
          </div>
          <ul>
            {data.toSign.map(line => (
              <SignRow
                key={line.id}
                line={line}
                opened={line.opened || seen.has(line.id)}
                selected={line.id === shown}
                checked={ready.includes(line.id)}
                onOpen={() => opened(line.id)}
                onCheck={checked => setChosen(now => (checked ? [...now, line.id] : now.filter(id => id !== line.id)))}
              />
            ))}
          </ul>
        </>
      }
    >
      <div className={s.open}>
        {shown === null ? <p className={s.hint}>{t('report.sign.choose')}</p> : <ReportPreview key={shown} report={shown} />}
      </div>
      {signing && <SignDialog reports={ready} onClose={() => setSigning(false)} />}
    </ListAndPane>
  );
}

interface SignRowProps {
  readonly line: ReportTray['toSign'][number];
  readonly opened: boolean;
  readonly selected: boolean;
  readonly checked: boolean;
  readonly onOpen: () => void;
  readonly onCheck: (checked: boolean) => void;
}

function SignRow({ line, opened, selected, checked, onOpen, onCheck }: SignRowProps) {
  const t = useT();
  const language = useLanguage();
  const person = line.personName ? personText(line.personName) : t('report.restrictedPerson');
  const label = inLanguage(line.label, language);
  return (
    <li className={s.signRow}>
      <CheckboxField
        label={<span className="visually-hidden">{t('report.sign.select', { name: `${label}, ${person}` })}</span>}
        disabled={!opened}
        checked={checked}
        onChange={onCheck}
      />
      <ListRow selected={selected} onSelect={onOpen}>
        <b>{person}</b>
        <span>{label}</span>
        <ListDetail>
          {[
            line.author ? t('report.byAuthor', { agent: agentText(line.author) }) : null,
            t(line.field === 'author' ? 'report.sign.asAuthor' : 'report.sign.asDirector'),
            t(opened ? 'report.sign.opened' : 'report.sign.notOpened'),
          ]
            .filter(part => part !== null)
            .join(' · ')}
        </ListDetail>
      </ListRow>
    </li>
  );
}
