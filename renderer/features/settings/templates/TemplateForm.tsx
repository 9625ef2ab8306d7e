import type { InterviewTemplateLine } from '../../../../shared/contract';
import { appointmentModes } from '../../../../shared/domain/followUp';
import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { clashWordsOf } from '../clashWords';
import { asWritten, soundOr } from '../soundOr';

interface TemplateFormProps {
  /** One of the service, or one of the reference data to adapt; null for a new one. */
  readonly template: InterviewTemplateLine | null;
  readonly onClose: () => void;
}

/** A template of the service. */
export function TemplateForm({ template, onClose }: TemplateFormProps) {
  const t = useT();
  const language = useLanguage();
  const save = useCommand('interview.saveTemplate');
  const own = template?.origin === 'service' ? template : null;
  const form = useDraftForm({
    draftKey: `settings:template:${template?.id ?? 'new'}`,
    initial: {
      name: template === null ? '' : inLanguage(template.name, language),
      mode: template?.mode ?? null,
      text: template === null ? '' : inLanguage(template.text, language),
    },
    clashWords: own
      ? clashWordsOf(
          t,
          { name: t('template.name'), mode: t('template.mode'), text: t('template.body') },
          { mode: value => appointmentModes.filter(one => one === value).map(one => t(`wording.modes.${one}`))[0] },
        )
      : undefined,
    words: asWritten,
    read: value =>
      soundOr(
        {
          name: value.name.trim() === '' && t('template.nameMissing'),
          text: value.text.trim() === '' && t('template.bodyMissing'),
        },
        () => ({
          id: own?.id ?? null,
          name: value.name.trim(),
          mode: value.mode,
          replaces: own ? own.replaces : (template?.id ?? null),
          text: value.text,
        }),
      ),
    send: values => save.run(values),
    done: t('template.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      panel
      form={form}
      title={own ? t('template.edit') : template ? t('template.adapt') : t('template.add')}
      action={t('template.save')}
      onClose={onClose}
    >
      <TextField {...form.field('name')} label={t('template.name')} required autoFocus maxLength={120} />
      <SelectField
        label={t('template.mode')}
        name="mode"
        value={form.value.mode ?? 'any'}
        onChange={mode => form.change({ mode: mode === null || mode === 'any' ? null : mode })}
        options={[
          { value: 'any' as const, label: t('template.anyMode') },
          ...appointmentModes.map(mode => ({ value: mode, label: t(`wording.modes.${mode}`) })),
        ]}
      />
      <TextAreaField
        {...form.field('text')}
        label={t('template.body')}
        description={t('template.bodyHelp')}
        required
        minRows={10}
        maxRows={20}
        maxLength={10_000}
      />
    </FormDialog>
  );
}
