import type { CallError, Contract, DueLine, OutputOf } from '../../../shared/contract';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import { err, ok } from '../../../shared/base/result';
import { useCommand } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { FormDialog, useDraftForm } from '../../app/form';
import { inLanguage } from '../../app/wording';
import { useLanguage, useT, type TextKey } from '../../i18n';
import { DateField } from '../../ui/DateField';
import { Name } from '../../ui/Name';
import { TextField } from '../../ui/TextField';
import { useToast } from '../../ui/toast';
import { useToday } from '../../ui/today';

export interface DecideDialogProps {
  readonly kind: 'met' | 'waived';
  /** The deadlines to decide about; a lone one is shown. */
  readonly items: readonly { readonly person: string; readonly key: string }[];
  readonly line: DueLine | null;
  readonly onClose: () => void;
  /** After the decision, before the dialog closes. */
  readonly onDecided: () => void;
}

/** Longest key of a draft that the core takes, and shortest reason. */
const LONGEST_KEY = 160;
const SHORTEST_REASON = 3;

/** What is being typed: the act or the reason, and the day of the act. */
interface Decision {
  readonly words: string;
  readonly on: string;
}

type Decided = OutputOf<Contract['deadline.decide']>;
type Problem = Extract<TextKey, `form.problems.${string}`>;

/** Says what a decision did, with the way to undo it. */
function useDecidedToast({ kind, items }: DecideDialogProps): (decided: Decided) => void {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const textOf = useFailureText();
  const decide = useCommand('deadline.decide');
  const shown = (count: number): { count: number; shown: string } => ({ count, shown: count.toLocaleString(language) });
  const complain = (error: Pick<CallError, 'code'>): void => {
    const { title, text } = textOf(error);
    toast({ tone: 'late', title, text });
  };
  return ({ decided, refused }) => {
    const closed = refused.filter(one => one.code === 'deadline.closed').length;
    const others = refused.length - closed;
    const text = [
      others > 0 && t('due.decide.refusedAccess', shown(others)),
      closed > 0 && t('due.decide.refusedClosed', shown(closed)),
    ].filter(part => part !== false);
    const left = new Set(refused.map(one => `${one.person} ${one.key}`));
    const changed = items.filter(one => !left.has(`${one.person} ${one.key}`));
    const undo = async (): Promise<void> => {
      const answer = await decide.run({ items: [...changed], decision: { kind: 'reopened' } });
      if (answer.ok) toast({ tone: 'ok', title: t('due.decide.undone', shown(answer.value.decided)) });
      else complain(answer.error);
    };
    toast({
      tone: decided === 0 ? 'soon' : 'ok',
      title: decided === 0 ? t('due.decide.none') : t(`due.decide.${kind}Done`, shown(decided)),
      ...(text.length > 0 && { text: text.join(' ') }),
      ...(decided > 0 && { action: { label: t('due.decide.undo'), onChoose: () => void undo() } }),
    });
  };
}

/** Says by which act deadlines were met, or why they are set aside. */
export function DecideDialog(props: DecideDialogProps) {
  const { kind, items, line, onClose, onDecided } = props;
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const tell = useDecidedToast(props);
  const decide = useCommand('deadline.decide');
  const count = items.length;
  const [first] = items;
  const form = useDraftForm({
    draftKey: `deadlines-${kind}:${count === 1 && first ? `${first.person}:${first.key}` : 'several'}`.slice(0, LONGEST_KEY),
    initial: (): Decision => ({ words: '', on: today }),
    words: (problem: Problem) => t(problem),
    read: value => {
      const words = value.words.trim();
      const problems: Record<string, Problem> = {};
      if (words === '') problems['words'] = 'form.problems.required';
      else if (kind === 'waived' && words.length < SHORTEST_REASON) problems['words'] = 'form.problems.tooShort';
      if (kind === 'met' && !isCalendarDate(value.on)) problems['on'] = 'form.problems.date';
      return Object.keys(problems).length > 0 ? err(problems) : ok({ words, on: value.on });
    },
    send: ({ words, on }) =>
      decide.run({ items: [...items], decision: kind === 'met' ? { kind, on, by: words } : { kind, reason: words } }),
    onSent: answer => {
      onDecided();
      onClose();
      tell(answer);
    },
  });
  const number = { count, shown: count.toLocaleString(language) };
  return (
    <FormDialog
      form={form}
      title={t(`due.decide.${kind}Title`, number)}
      action={kind === 'met' ? t('due.decide.met', { count }) : t('due.decide.waived')}
      intro={
        <>
          {line ? (
            <p>
              <b className="strong">{inLanguage(line.label, language)}</b>
              <br />
              <Name last={line.personName.familyName.toUpperCase()} first={line.personName.givenNames} />
            </p>
          ) : (
            <p className="muted">{t('due.decide.several')}</p>
          )}
          {kind === 'waived' && <p className="muted">{t('deadline.waiveText')}</p>}
        </>
      }
      onClose={onClose}
    >
      {kind === 'met' ? (
        <>
          <TextField
            {...form.field('words')}
            label={t('deadline.metBy')}
            description={t('deadline.metByHelp')}
            required
            autoFocus
            maxLength={200}
          />
          <DateField {...form.field('on')} label={t('deadline.metOn')} required max={today} />
        </>
      ) : (
        <TextField {...form.field('words')} label={t('deadline.reason')} required autoFocus maxLength={400} />
      )}
    </FormDialog>
  );
}
