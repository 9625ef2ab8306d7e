import { IconAlertTriangle } from '@tabler/icons-react';
import type { StagedFile } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { byteSize } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { FiledFields, filedOf, readFiled } from './FiledFields';
import s from './Files.module.css';

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
  const keep = useCommand('file.keep');
  const form = useTypedForm({
    draftKey: `file:${file.token}`,
    initial: filedOf(file),
    read: value => readTyped(reader => readFiled(reader, value, today)),
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
      <FiledFields form={form} />
    </FormDialog>
  );
}
