import type { Excuse } from '../../../shared/contract';
import { useT } from '../../i18n';
import { useToast } from '../../ui/toast';
import { useCommand } from '../connection';
import { useFailureText } from '../failure';

/** Gives the function that changes how an absence is excused, and offers to put back what stood before. */
export function useExcuse(): (appointment: string, before: Excuse, change: Partial<Excuse>, title: string) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const words = useFailureText();
  const { run } = useCommand('absence.setExcuse');
  const write = async (appointment: string, excuse: Excuse): Promise<boolean> => {
    const answer = await run({ appointment, excuse });
    if (answer.ok) return true;
    const failed = words(answer.error);
    toast({ tone: 'late', title: failed.title, text: failed.text });
    return false;
  };
  return async (appointment, before, change, title) => {
    if (!(await write(appointment, { ...before, ...change }))) return;
    toast({
      tone: 'info',
      title,
      action: { label: t('absence.takeBack'), onChoose: () => void write(appointment, before) },
    });
  };
}
