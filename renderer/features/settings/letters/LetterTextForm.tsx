import type { LetterTextLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextAreaField } from '../../../ui/TextField';
import { clashWordsOf } from '../clashWords';
import { asWritten, soundOr } from '../soundOr';

interface LetterTextFormProps {
  readonly text: LetterTextLine;
  readonly onClose: () => void;
}

/** What a letter says in this service. */
export function LetterTextForm({ text, onClose }: LetterTextFormProps) {
  const t = useT();
  const save = useCommand('letter.saveText');
  const form = useDraftForm({
    draftKey: `settings:letter:${text.letter}`,
    initial: { body: text.body },
    clashWords: clashWordsOf(t, { body: t('letters.letter.body') }, {}),
    words: asWritten,
    read: value =>
      soundOr({ body: value.body.trim() === '' && t('letters.texts.missing') }, () => ({
        letter: text.letter,
        body: value.body.trim(),
      })),
    send: values => save.run(values),
    done: t('letters.texts.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      panel
      form={form}
      title={t('letters.texts.edit', { letter: t(`letters.kinds.${text.letter}`) })}
      action={t('letters.texts.save')}
      onClose={onClose}
    >
      <TextAreaField
        {...form.field('body')}
        label={t('letters.letter.body')}
        description={t('letters.texts.help')}
        required
        autoFocus
        minRows={10}
        maxRows={20}
        maxLength={4000}
      />
    </FormDialog>
  );
}
