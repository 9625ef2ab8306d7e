import { useState } from 'react';
import type { DeadlineKind } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { articleText, useLegal } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { Block } from '../Block';
import { CertaintyTag } from '../legal/CertaintyTag';
import { Loaded } from '../Loaded';
import { useRight } from '../useSite';
import { Whose } from '../Whose';
import { LocalRules } from './LocalRules';
import { RuleForm } from './RuleForm';
import { useAuthorship, useDurationText, useKindName } from './ruleWording';

/** From when each kind of deadline is announced, and the rules that the service gave itself. */
export function DeadlinesSection() {
  const query = useQueryCall('deadline.settings', {}, { entities: ['deadline_setting', 'agent'] });
  return (
    <Loaded query={query}>
      {({ kinds, localRules }) => (
        <>
          <LeadTimes kinds={kinds} />
          <LocalRules rules={localRules} />
        </>
      )}
    </Loaded>
  );
}

function LeadTimes({ kinds }: { readonly kinds: readonly DeadlineKind[] }) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const nameOf = useKindName();
  const authorship = useAuthorship();
  const durationText = useDurationText();
  const mayEdit = useRight('site.configure');
  const [editing, setEditing] = useState<DeadlineKind | null>(null);
  return (
    <Block title={t('settings.deadlines.title')} text={mayEdit ? t('leadTimes.text') : t('settings.readOnly')}>
      <PlainTable
        label={t('leadTimes.table')}
        columns={[
          t('leadTimes.kind'),
          t('leadTimes.article'),
          t('leadTimes.certainty'),
          t('leadTimes.law'),
          t('leadTimes.usual'),
          t('leadTimes.service'),
        ]}
        acts={mayEdit}
      >
        {kinds.map(kind => {
          const level = legal?.referential.certainties.find(one => one.code === kind.certainty);
          return (
            <tr key={kind.rule}>
              <td className="strong">{nameOf(kind)}</td>
              <td>{kind.article === '' ? '—' : articleText(kind.article, language)}</td>
              <td>{level && <CertaintyTag level={level} />}</td>
              <td className="nowrap">{kind.duration ? durationText(kind.duration) : '—'}</td>
              <td className="nowrap">{t('leadTimes.days', { count: kind.usualLeadDays })}</td>
              <td>
                {kind.set ? (
                  <>
                    <b className="strong">
                      {[
                        kind.set.value !== null && kind.duration && durationText({ ...kind.duration, value: kind.set.value }),
                        kind.set.leadDays !== null && t('leadTimes.announced', { count: kind.set.leadDays }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </b>
                    {kind.set.reason !== null && <div>{kind.set.reason}</div>}
                    <div className="muted">{authorship(kind.set.author, kind.set.on)}</div>
                  </>
                ) : (
                  <span className="muted">—</span>
                )}
              </td>
              {mayEdit && (
                <RowActs>
                  <Button kind="link" onClick={() => setEditing(kind)}>
                    {t('leadTimes.change')}
                    <Whose name={nameOf(kind)} />
                  </Button>
                </RowActs>
              )}
            </tr>
          );
        })}
      </PlainTable>
      {editing && <RuleForm kind={editing} name={nameOf(editing)} onClose={() => setEditing(null)} />}
    </Block>
  );
}
