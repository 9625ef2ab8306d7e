import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ReportTemplateLine } from '../../../../shared/contract/reportTemplates';
import { useQueryCall } from '../../../app/connection';
import { PassageReader, RichTextView } from '../../../app/richText';
import { agentText, inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { Loaded } from '../Loaded';

/** The versions of the service's own template of a type, the latest first; the one that serves when there is none. */
export function TemplateVersions({ template, onClose }: { readonly template: ReportTemplateLine; readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  useReturnFocus();
  const query = useQueryCall('reportTemplate.versions', { type: template.type }, { entities: ['report_template'] });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Dialog
      opened
      width={820}
      onClose={onClose}
      title={t('report.template.versionsTitle', { name: inLanguage(template.label, language) })}
      actions={<Button onClick={onClose}>{t('report.head.close')}</Button>}
    >
      <Loaded query={query}>
        {versions => {
          const shown = versions.find(one => String(one.version) === chosen) ?? versions[0];
          return (
            <>
              {shown ? (
                <SelectField
                  label={t('report.template.show')}
                  name="version"
                  value={String(shown.version)}
                  onChange={setChosen}
                  options={versions.map(one => ({
                    value: String(one.version),
                    label: [
                      t('report.template.versionOf', { version: String(one.version) }),
                      one.author && one.changedOn !== null && isCalendarDate(one.changedOn)
                        ? t('report.template.changed', {
                            agent: agentText(one.author),
                            date: formatDate(one.changedOn, language),
                          })
                        : null,
                    ]
                      .filter(part => part !== null)
                      .join(', '),
                  }))}
                />
              ) : (
                <p className="muted">{t('report.template.none')}</p>
              )}
              <PassageReader label={t('report.template.label')}>
                <RichTextView text={(shown ?? template).content} />
              </PassageReader>
            </>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
