import { useState } from 'react';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { WorkloadWeight } from '../../../shared/contract';
import { intensityCodes, workloadParts } from '../../../shared/referential';
import { useQueryCall } from '../../app/connection';
import { useSession } from '../../app/session';
import { agentText, CertaintyMark, inLanguage, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { formatDate } from '../../ui/dateFormat';
import { SidePanel } from '../../ui/Dialog';
import { PlainTable, RowActs } from '../../ui/PlainTable';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { WeightForm } from './WeightForm';
import s from './Sharing.module.css';

/** Words of what a weight is about. */
function useWeightName(): (key: WorkloadWeight['key']) => string {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  return key => {
    if (key === 'no-measure' || key === 'other-measure') return t(`sharing.weights.${key}`);
    const level = intensityCodes.find(one => one === key);
    if (level) return t('sharing.weights.intensity', { name: t(`caseload.intensity.${level}`).toLocaleLowerCase(language) });
    const part = workloadParts.find(one => one === key);
    if (part) return t('sharing.weights.part', { name: t(`assignment.parts.${part}`) });
    const category = legal?.referential.vocabularies.measureCategories.find(one => one.code === key);
    const name = category ? inLanguage(category.label, language).toLocaleLowerCase(language) : key;
    return t('sharing.weights.measure', { name });
  };
}

/** What cases weigh, in words, and the values that the service set in the place of the usual ones. */
export function WeightsPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const nameOf = useWeightName();
  useReturnFocus();
  const mayEdit = useSession().agent.rights.includes('site.configure');
  const { data } = useQueryCall('workload.weights', {}, { entities: ['site', 'agent'] });
  const [editing, setEditing] = useState<WorkloadWeight | null>(null);
  const value = (key: WorkloadWeight['key'], weight: number): string => {
    const shown = weight.toLocaleString(language, { maximumFractionDigits: 2 });
    if (key === 'other-measure') return t('sharing.weights.plus', { value: shown });
    const factor = [...intensityCodes, ...workloadParts].some(one => one === key);
    return factor ? t('sharing.weights.times', { value: shown }) : shown;
  };
  return (
    <SidePanel opened onClose={onClose} title={t('sharing.weights.title')} width={560}>
      <p>{t('sharing.weights.text')}</p>
      {data && (
        <>
          <p className={s.source}>
            <CertaintyMark certainty={data.certainty} /> {t('sharing.weights.source')}
          </p>
          <PlainTable
            label={t('sharing.weights.table')}
            columns={[t('sharing.weights.what'), t('sharing.weights.usual'), t('sharing.weights.service')]}
            acts={mayEdit}
          >
            {data.weights.map(one => (
              <tr key={one.key}>
                <td>{nameOf(one.key)}</td>
                <td className="nowrap">{value(one.key, one.usual)}</td>
                <td>
                  {one.set ? (
                    <>
                      <b className="strong">{value(one.key, one.set.weight)}</b>
                      <span className={s.quiet}>
                        {t('sharing.weights.by', {
                          name: one.set.author ? agentText(one.set.author) : '',
                          date: isCalendarDate(one.set.on) ? formatDate(one.set.on, language) : one.set.on,
                        })}
                      </span>
                    </>
                  ) : (
                    <span className="muted">—</span>
                  )}
                </td>
                {mayEdit && (
                  <RowActs>
                    <Button kind="link" onClick={() => setEditing(one)}>
                      {t('sharing.weights.change')}
                      <span className="visually-hidden"> {nameOf(one.key)}</span>
                    </Button>
                  </RowActs>
                )}
              </tr>
            ))}
          </PlainTable>
        </>
      )}
      {editing && <WeightForm weight={editing} name={nameOf(editing.key)} onClose={() => setEditing(null)} />}
    </SidePanel>
  );
}
