import type { ImportVerdict } from '../../../../shared/contract';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import type { Choice } from './importState';
import { useProblemText } from './problemText';
import s from './ImportSection.module.css';

interface DuplicateDialogProps {
  readonly line: ImportVerdict;
  /** Null leaves the line out. */
  readonly onChoose: (choice: Choice | null) => void;
  readonly onClose: () => void;
}

/** Asks whether a line is of the person who is there already, or of another one. */
export function DuplicateDialog({ line, onChoose, onClose }: DuplicateDialogProps) {
  const t = useT();
  const problemText = useProblemText();
  return (
    <Dialog
      opened
      onClose={onClose}
      width={600}
      title={t('settings.import.decision.title', { line: line.line, name: line.name })}
      actions={
        <>
          <Button onClick={() => onChoose(null)}>{t('settings.import.decision.leave')}</Button>
          {line.choices.map(choice => (
            <Button key={choice} onClick={() => onChoose(choice)}>
              {t(`settings.import.decision.${choice}`)}
            </Button>
          ))}
        </>
      }
    >
      <ul className={s.reasons}>
        {line.problems.map((problem, at) => (
          <li key={at}>{problemText(problem)}</li>
        ))}
      </ul>
      <p>{t(line.choices.includes('merge') ? 'settings.import.decision.text' : 'settings.import.decision.createText')}</p>
    </Dialog>
  );
}
