import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { EventFollowUp } from '../../../../shared/contract';
import type { FollowUp } from '../../../../shared/referential';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import type { CaseTarget } from '../caseRoute';

/** Where a follow-up that is a form or a list leads; null for what Jalon adds by itself. */
function targetOf(usual: FollowUp): CaseTarget | null {
  if (usual.kind === 'summons') return { act: 'summons' };
  if (usual.kind === 'decision') return { tab: 'measures' };
  if (usual.kind !== 'open') return null;
  if (usual.place === 'note') return { tab: 'interviews', act: 'interview' };
  if (usual.place === 'measure') return { tab: 'measures', act: 'measure' };
  return { tab: usual.place };
}

/** What can be decided about a follow-up of an event. `onLeave`: before the user is led elsewhere in the case. */
export function useFollowUp(event: string, onLeave?: () => void) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const textOf = useFailureText();
  const { go } = useCase();
  const accepting = useCommand('event.accept');
  const ignoring = useCommand('event.ignore');
  const reconsidering = useCommand('event.reconsider');
  const back = async ({ usual }: EventFollowUp): Promise<void> => {
    const answer = await reconsidering.run({ id: event, followUp: usual.code });
    if (answer.ok) toast({ tone: 'info', title: t('event.done.back') });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  const accept = async (one: EventFollowUp): Promise<void> => {
    const answer = await accepting.run({ id: event, followUp: one.usual.code });
    if (!answer.ok) {
      toast({ tone: 'late', ...textOf(answer.error) });
      return;
    }
    const date = one.due !== null && isCalendarDate(one.due) ? formatDate(one.due, language) : '';
    if (one.usual.kind === 'task' || one.usual.kind === 'report')
      toast({
        tone: 'ok',
        title: t(`event.done.${one.usual.kind}`, { date }),
        action: { label: t('event.undo'), onChoose: () => void back(one) },
      });
    const target = targetOf(one.usual);
    if (target === null) return;
    onLeave?.();
    go(target);
  };
  const ignore = async (one: EventFollowUp): Promise<void> => {
    const answer = await ignoring.run({ id: event, followUp: one.usual.code });
    if (answer.ok)
      toast({
        tone: 'info',
        title: t('event.done.ignored'),
        action: { label: t('event.undo'), onChoose: () => void back(one) },
      });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  return {
    accept: (one: EventFollowUp) => void accept(one),
    ignore: (one: EventFollowUp) => void ignore(one),
    reconsider: (one: EventFollowUp) => void back(one),
  };
}
