import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { CallError, LegalDifference, UpdatePreview } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FailureNotice } from '../../../app/failure';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { FactList } from '../../../ui/FactList';
import { formatDate } from '../../../ui/dateFormat';
import { Dialog } from '../../../ui/Dialog';
import { Name } from '../../../ui/Name';
import { PlainTable } from '../../../ui/PlainTable';
import { useToast } from '../../../ui/toast';
import u from './UpdateDialog.module.css';

/** What an update would change, in the law and in the service's cases, before it is applied. */
export function UpdateDialog({ preview, onClose }: { readonly preview: UpdatePreview; readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const apply = useCommand('referential.applyUpdate');
  const [failure, setFailure] = useState<CallError | null>(null);
  const run = async (): Promise<void> => {
    const answer = await apply.run({ id: preview.id });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    toast({ tone: 'ok', title: t('legalUpdate.done', { version: preview.version }) });
    onClose();
  };
  const day = (text: string | null): string =>
    text !== null && isCalendarDate(text) ? formatDate(text, language) : t('legalUpdate.nothing');
  const number = (value: number): string => value.toLocaleString(language);
  const { differences, effects } = preview;
  return (
    <Dialog
      opened
      onClose={onClose}
      width={760}
      title={t('legalUpdate.title', { version: preview.version })}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" busy={apply.running} onClick={() => void run()}>
            {t('legalUpdate.apply')}
          </Button>
        </>
      }
    >
      <div className={u.parts}>
        {failure && <FailureNotice failure={failure} />}
        <FactList
          facts={[
            { label: t('legalUpdate.file'), value: preview.fileName },
            { label: t('legalUpdate.publisher'), value: preview.publisher },
            { label: t('legalUpdate.established'), value: day(preview.establishedOn) },
          ]}
        />
        <section aria-labelledby="update-law">
          <h3 id="update-law">{t('legalUpdate.law', { count: differences.length, shown: number(differences.length) })}</h3>
          <ul className={u.list} tabIndex={0} aria-labelledby="update-law">
            {differences.map(one => (
              <li key={`${one.section} ${one.code}`}>
                <Difference difference={one} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="update-cases">
          <h3 id="update-cases">
            {t('legalUpdate.cases', { count: effects.touched, shown: number(effects.touched), all: number(effects.cases) })}
          </h3>
          <p className="muted">
            {t('legalUpdate.counts', {
              moved: number(effects.moved),
              added: number(effects.added),
              removed: number(effects.removed),
            })}
          </p>
          {effects.lines.length > 0 && (
            <div className={u.list}>
              <PlainTable
                label={t('legalUpdate.touched')}
                columns={[t('legalUpdate.person'), t('legalUpdate.deadline'), t('legalUpdate.before'), t('legalUpdate.after')]}
              >
                {effects.lines.map((line, at) => (
                  <tr key={at}>
                    <td className="strong">
                      <Name last={line.personName.familyName.toUpperCase()} first={line.personName.givenNames} />
                    </td>
                    <td>{inLanguage(line.label, language)}</td>
                    <td className="nowrap">{day(line.before)}</td>
                    <td className="nowrap">{day(line.after)}</td>
                  </tr>
                ))}
              </PlainTable>
            </div>
          )}
        </section>
      </div>
    </Dialog>
  );
}

const sections = ['measureTypes', 'obligations', 'delays', 'rules', 'reportTypes', 'eventTypes', 'appointmentTypes'] as const;
const paths = [
  'duration.value',
  'duration.unit',
  'article',
  'certainty',
  'label.fr',
  'validFrom',
  'validTo',
  'leadDays',
] as const;

function Difference({ difference }: { readonly difference: LegalDifference }) {
  const t = useT();
  const language = useLanguage();
  const section = sections.find(one => one === difference.section);
  return (
    <>
      <b className="strong">{inLanguage(difference.label, language)}</b>{' '}
      <span className="muted">
        {section ? t(`legalUpdate.sections.${section}`) : difference.section} · {t(`legalUpdate.kinds.${difference.kind}`)}
      </span>
      {difference.fields.map(field => {
        const path = paths.find(one => one === field.path);
        return (
          <div key={field.path}>
            {path ? t(`legalUpdate.fields.${path}`) : <code>{field.path}</code>}{' '}
            <del>{field.before ?? t('legalUpdate.nothing')}</del> → <ins>{field.after ?? t('legalUpdate.nothing')}</ins>
          </div>
        );
      })}
    </>
  );
}
