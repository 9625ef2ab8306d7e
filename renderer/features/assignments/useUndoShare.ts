import { useCommand } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { useLanguage, useT } from '../../i18n';
import { useToast } from '../../ui/toast';

/** Takes a sharing out back, and says what came of it. */
export function useUndoShare(): (batch: string) => Promise<void> {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const textOf = useFailureText();
  const undo = useCommand('assignment.undoShare');
  return async batch => {
    const answer = await undo.run({ batch });
    if (!answer.ok) {
      const { title, text } = textOf(answer.error);
      toast({ tone: 'late', title, text });
      return;
    }
    const { undone, kept } = answer.value;
    toast({
      tone: kept > 0 ? 'soon' : 'ok',
      title: t('sharing.dialog.undone', { count: undone, shown: undone.toLocaleString(language) }),
      ...(kept > 0 && { text: t('sharing.dialog.kept', { count: kept, shown: kept.toLocaleString(language) }) }),
    });
  };
}
