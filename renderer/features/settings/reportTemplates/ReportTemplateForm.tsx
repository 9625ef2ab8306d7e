import type { Editor } from '@tiptap/react';
import { Suspense, useState } from 'react';
import type { ReportTemplateLine } from '../../../../shared/contract/reportTemplates';
import {
  factKinds,
  fieldNames,
  plainText,
  type FactKind,
  type FieldName,
  type RichText,
} from '../../../../shared/domain/richText';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../../app/form';
import { RichTextEditor } from '../../../app/richText';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { SelectField } from '../../../ui/SelectField';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { asWritten, soundOr } from '../soundOr';

interface ReportTemplateFormProps {
  /** The one that serves: the next version of the service begins with it. */
  readonly template: ReportTemplateLine;
  readonly onClose: () => void;
}

/** The service's own template of a type of report, written in the editor of reports. */
export function ReportTemplateForm({ template, onClose }: ReportTemplateFormProps) {
  const t = useT();
  const language = useLanguage();
  const save = useCommand('reportTemplate.save');
  const [editor, setEditor] = useState<Editor | null>(null);
  const form = useDraftForm({
    draftKey: `settings:report-template:${template.type}:${template.version}`,
    initial: { content: template.content },
    words: asWritten,
    read: value =>
      soundOr({ content: plainText(value.content).trim() === '' && t('report.template.empty') }, () => ({
        type: template.type,
        content: value.content,
      })),
    send: values => save.run(values),
    done: t('report.template.saved'),
    onSent: onClose,
  });
  const change = (content: RichText): void => form.change({ content });
  const insertFact = (kind: FactKind | null): void => {
    if (kind === null) return;
    const attrs = { kind, from: null, to: null, measure: null, seen: null, frozen: null };
    editor
      ?.chain()
      .focus()
      .insertContent([{ type: 'fact', attrs }, { type: 'paragraph' }])
      .run();
  };
  const insertField = (name: FieldName | null): void => {
    if (name === null) return;
    editor
      ?.chain()
      .focus()
      .insertContent({ type: 'field', attrs: { name, seen: null, frozen: null } })
      .run();
  };
  return (
    <FormDialog
      panel
      width={820}
      form={form}
      title={t('report.template.editTitle', { name: inLanguage(template.label, language) })}
      action={t('report.template.save')}
      onClose={onClose}
    >
      <FieldPair>
        <SelectField<FactKind>
          label={t('report.template.insertFact')}
          name="fact"
          value={null}
          onChange={insertFact}
          options={factKinds.map(kind => ({ value: kind, label: t(`report.facts.${kind}`) }))}
        />
        <SelectField<FieldName>
          label={t('report.facts.fieldInsert')}
          name="field"
          searchable
          value={null}
          onChange={insertField}
          options={fieldNames.map(name => ({ value: name, label: t(`report.fields.${name}`) }))}
        />
      </FieldPair>
      {form.draft.ready ? (
        <Suspense fallback={<SkeletonRows rows={8} />}>
          <RichTextEditor label={t('report.template.label')} initial={form.value.content} onChange={change} onReady={setEditor} />
        </Suspense>
      ) : (
        <SkeletonRows rows={8} />
      )}
    </FormDialog>
  );
}
