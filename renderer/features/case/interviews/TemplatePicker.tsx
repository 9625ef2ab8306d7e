import { useRef } from 'react';
import type { InterviewTemplateLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { SelectField } from '../../../ui/SelectField';

export interface TemplatePickerProps {
  /** What stands in the transmissible drawer. */
  readonly text: string;
  readonly onFill: (text: string, template: InterviewTemplateLine) => void;
}

/** Offers templates to an empty note. What was typed is never replaced: only another template's untouched headings are. */
export function TemplatePicker({ text, onFill }: TemplatePickerProps) {
  const t = useT();
  const language = useLanguage();
  const filled = useRef<{ readonly id: string; readonly text: string } | null>(null);
  const { data = [] } = useQueryCall('interview.templates', {}, { entities: ['interview_template'] });
  const offered = data.filter(one => one.offered);
  const free = text.trim() === '' || text === filled.current?.text;
  return (
    <SelectField
      label={t('interview.template.label')}
      description={free ? undefined : t('interview.template.kept')}
      name="template"
      searchable
      disabled={!free || offered.length === 0}
      value={text === filled.current?.text ? filled.current.id : null}
      onChange={chosen => {
        const template = offered.find(one => one.id === chosen);
        if (!template || !free) return;
        const headings = inLanguage(template.text, language);
        filled.current = { id: template.id, text: headings };
        onFill(headings, template);
      }}
      options={offered.map(one => ({ value: one.id, label: inLanguage(one.name, language) }))}
    />
  );
}
