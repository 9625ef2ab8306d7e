import { IconAlertTriangle } from '@tabler/icons-react';
import type { StagedFile } from '../../../../shared/contract';
import { documentKinds } from '../../../../shared/domain/followUp';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { useSession } from '../../../app/session';
import { byteSize } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import s from './Files.module.css';

const KINDS = documentKinds.filter(kind => kind !== 'case-file');

export interface FileDialogProps {
  readonly file: StagedFile;
  /** How many files come after this one. */
  readonly after: number;
  readonly onKept: (document: string) => void;
  /** Leaves this file out. */
  readonly onSkip: () => void;
}

/** How a file from outside is filed: what its name lets one guess is there to be corrected. */
export function FileDialog({ file, after, onKept, onSkip }: FileDialogProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { personId: person } = useCase();
  const { rights } = useSession().agent;
  const keep = useCommand('file.keep');
  const form = useTypedForm({
    draftKey: `file:${file.token}`,
    initial: { title: file.title, kind: file.kind, drawer: file.drawer, day: file.day ?? '' },
    read: value =>
      readTyped(reader => ({
        title: reader.requiredText('title', value.title),
        kind: KINDS.find(kind => kind === value.kind) ?? 'received',
        drawer: value.drawer === 'confidences' ? ('confidences' as const) : ('transmissible' as const),
        day: reader.date('day', value.day, pastDay(today)),
      })),
    send: values => keep.run({ person, token: file.token, ...values }),
    onSent: answer => onKept(answer.document),
  });
  const leave = (): void => {
    // a file that is left out is not filed later from its draft
    void form.draft.clear();
    onSkip();
  };
  const facts = [
    byteSize(file.bytes, language),
    file.pages === null ? null : t('documents.pages', { count: file.pages }),
    after === 0 ? null : t('files.after', { count: after }),
  ];
  return (
    <FormDialog
      form={form}
      width={560}
      title={t('files.fileIt')}
      action={t('files.keep')}
      intro={
        <>
          <p className={s.name}>
            <b>{file.fileName}</b>
            <span>{facts.filter(part => part !== null).join(' · ')}</span>
          </p>
          {file.duplicate && (
            <p className={s.warning}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{t('files.duplicate', { title: file.duplicate.title })}</span>
            </p>
          )}
          {file.removed.length > 0 && (
            <p className={s.warning}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{t('files.removed', { what: file.removed.map(part => t(`files.parts.${part}`)).join(', ') })}</span>
            </p>
          )}
        </>
      }
      returnsFocus={false}
      onClose={leave}
    >
      <TextField {...form.field('title')} label={t('files.title')} required autoFocus maxLength={200} />
      <FieldPair>
        <SelectField
          label={t('files.kind')}
          name="kind"
          value={form.value.kind}
          onChange={kind => form.change({ kind: kind ?? 'received' })}
          options={KINDS.map(kind => ({ value: kind, label: t(`files.kinds.${kind}`) }))}
        />
        <DateField {...form.field('day')} label={t('files.day')} {...pastDay(today)} />
      </FieldPair>
      <SelectField
        label={t('files.drawer')}
        name="drawer"
        value={form.value.drawer}
        onChange={drawer => form.change({ drawer: drawer ?? 'transmissible' })}
        options={[
          { value: 'transmissible' as const, label: t('files.drawers.transmissible') },
          ...(rights.includes('case.read-confidences')
            ? [{ value: 'confidences' as const, label: t('files.drawers.confidences') }]
            : []),
        ]}
      />
    </FormDialog>
  );
}
