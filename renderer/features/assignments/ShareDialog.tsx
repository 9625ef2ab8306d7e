import { err, ok } from '../../../shared/base/result';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import { assignmentParts } from '../../../shared/domain/site';
import type { Contract, OutputOf } from '../../../shared/contract';
import { useAgentChoices, useLoadWords } from '../../app/assignment';
import { useCommand } from '../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../app/form';
import { agentText } from '../../app/wording';
import { useLanguage, useT, type TextKey } from '../../i18n';
import { DateField } from '../../ui/DateField';
import { SelectField } from '../../ui/SelectField';
import { TextAreaField } from '../../ui/TextField';
import { useToast } from '../../ui/toast';
import { useToday } from '../../ui/today';
import { useUndoShare } from './useUndoShare';

interface ShareForm {
  readonly agent: string;
  readonly part: (typeof assignmentParts)[number];
  readonly to: string;
  readonly note: string;
}

type Problem = Extract<TextKey, `form.problems.${string}`>;

export interface ShareDialogProps {
  readonly persons: readonly string[];
  readonly onClose: () => void;
  /** After the cases were given, before the dialog closes. */
  readonly onShared: () => void;
}

/** Says what was given to whom, with the way to undo it in one go. */
function useSharedToast(): (shared: OutputOf<Contract['assignment.share']>, name: string) => void {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const undo = useUndoShare();
  return ({ batch, assigned, left }, name) =>
    toast({
      tone: 'ok',
      title: t('sharing.dialog.done', { count: assigned, shown: assigned.toLocaleString(language), name }),
      ...(left.length > 0 && {
        text: t('sharing.dialog.left', { count: left.length, shown: left.length.toLocaleString(language) }),
      }),
      action: { label: t('sharing.dialog.undo'), onChoose: () => void undo(batch) },
    });
}

/** Gives the chosen cases to one agent. */
export function ShareDialog({ persons, onClose, onShared }: ShareDialogProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const choices = useAgentChoices();
  const words = useLoadWords();
  const tell = useSharedToast();
  const share = useCommand('assignment.share');
  const form = useDraftForm({
    draftKey: 'assignments:share',
    initial: (): ShareForm => ({ agent: '', part: 'referent', to: '', note: '' }),
    words: (problem: Problem) => t(problem),
    read: value => {
      const problems: Record<string, Problem> = {};
      if (value.agent === '') problems['agent'] = 'form.problems.required';
      if (value.to !== '' && !isCalendarDate(value.to)) problems['to'] = 'form.problems.date';
      else if (value.to !== '' && value.to < today) problems['to'] = 'form.problems.tooEarly';
      if (Object.keys(problems).length > 0) return err(problems);
      return ok({ ...value, to: value.to === '' ? null : value.to, note: value.note.trim() === '' ? null : value.note.trim() });
    },
    send: values => share.run({ persons: [...persons], from: today, ...values }),
    onSent: answer => {
      const load = choices.loadOf(form.value.agent);
      onShared();
      onClose();
      tell(answer, load ? agentText(load.agent) : '');
    },
  });
  const load = choices.loadOf(form.value.agent);
  return (
    <FormDialog
      form={form}
      title={t('sharing.dialog.title', { count: persons.length, shown: persons.length.toLocaleString(language) })}
      width={560}
      action={t('sharing.dialog.save')}
      onClose={onClose}
    >
      <SelectField
        label={t('assignment.agent')}
        description={load ? words.line(load) : undefined}
        name="agent"
        required
        autoFocus
        searchable
        emptyText={t('assignment.noAgent')}
        value={form.value.agent === '' ? null : form.value.agent}
        onChange={agent => form.change({ agent: agent ?? '' })}
        options={choices.options}
        error={form.error('agent')}
      />
      <FieldPair>
        <SelectField
          label={t('assignment.part')}
          name="part"
          value={form.value.part}
          onChange={part => form.change({ part: part ?? 'referent' })}
          options={assignmentParts.map(part => ({ value: part, label: t(`assignment.parts.${part}`) }))}
        />
        <DateField {...form.field('to')} label={t('sharing.dialog.until')} min={today} />
      </FieldPair>
      <p className="muted">{t('sharing.dialog.untilHelp')}</p>
      <TextAreaField
        {...form.field('note')}
        label={t('assignment.note')}
        description={t('sharing.dialog.noteHelp')}
        maxLength={2000}
        minRows={3}
      />
    </FormDialog>
  );
}
