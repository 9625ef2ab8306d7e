import { IconArrowDown, IconArrowUp, IconEraser, IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { CaseFilePieceLine } from '../../../../shared/contract';
import { useLanguage, useT } from '../../../i18n';
import { IconButton } from '../../../ui/Button';
import { CheckboxField } from '../../../ui/CheckboxField';
import { formatDate } from '../../../ui/dateFormat';
import { moved, pagesText, type PieceChoice } from './pieceChoices';
import s from './Assemble.module.css';

export interface PieceListProps {
  readonly choices: readonly PieceChoice[];
  readonly disabled: boolean;
  readonly onChange: (choices: PieceChoice[]) => void;
  readonly onMask: (key: string) => void;
}

/** The title of a piece, or the name of the part that it is. */
export function usePieceTitle(): (line: CaseFilePieceLine) => string {
  const t = useT();
  return line => line.title ?? t(`assembly.parts.${line.part}`);
}

/** The pieces in their order: ticked ones go in. They are moved by hand or with their arrows. */
export function PieceList({ choices, disabled, onChange, onMask }: PieceListProps) {
  const t = useT();
  const [dragged, setDragged] = useState<number | null>(null);
  const replace = (at: number, change: Partial<PieceChoice>): void =>
    onChange(choices.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const numbers = new Map<string, string>();
  for (const one of choices) if (one.included) numbers.set(one.line.key, `D${numbers.size + 1}`);
  return (
    <ol className={s.pieces} aria-label={t('assembly.pieces')}>
      {choices.map((choice, index) => (
        <li
          key={choice.line.key}
          className={s.piece}
          data-dragged={dragged === index || undefined}
          draggable={!disabled}
          onDragStart={event => {
            event.dataTransfer.effectAllowed = 'move';
            setDragged(index);
          }}
          onDragOver={event => {
            if (dragged === null) return;
            event.preventDefault();
            if (dragged === index) return;
            onChange(moved(choices, dragged, index));
            setDragged(index);
          }}
          onDragEnd={() => setDragged(null)}
          onDrop={event => event.preventDefault()}
        >
          <PieceRow
            choice={choice}
            number={numbers.get(choice.line.key) ?? null}
            disabled={disabled}
            first={index === 0}
            last={index === choices.length - 1}
            onInclude={included => replace(index, { included })}
            onMove={by => onChange(moved(choices, index, index + by))}
            onMask={() => onMask(choice.line.key)}
          />
        </li>
      ))}
    </ol>
  );
}

interface PieceRowProps {
  readonly choice: PieceChoice;
  /** Its mark in the file; null when it does not go in. */
  readonly number: string | null;
  readonly disabled: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onInclude: (included: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onMask: () => void;
}

function PieceRow({ choice, number, disabled, first, last, onInclude, onMove, onMask }: PieceRowProps) {
  const t = useT();
  const language = useLanguage();
  const titleOf = usePieceTitle();
  const { line, passages, leftOut } = choice;
  const title = titleOf(line);
  const details = [
    line.title === null ? null : t(`assembly.parts.${line.part}`),
    line.part !== 'interview' && line.day !== null && isCalendarDate(line.day) ? formatDate(line.day, language) : null,
    line.pages === null ? null : t('assembly.pages', { count: line.pages }),
    line.signed ? t(leftOut.length === 0 ? 'assembly.signed' : 'assembly.extract') : null,
    passages.length === 0 ? null : t('assembly.masked', { count: passages.length }),
    leftOut.length === 0 ? null : t('assembly.leftOut', { pages: pagesText(leftOut) }),
  ].filter(part => part !== null);
  return (
    <>
      <IconGripVertical size={16} stroke={1.6} className={s.grip} aria-hidden />
      <span className={s.number}>{number ?? ''}</span>
      <CheckboxField
        checked={choice.included}
        disabled={disabled}
        onChange={onInclude}
        label={
          <span>
            {title}
            {details.length > 0 && <span className={s.detail}>{details.join(' · ')}</span>}
          </span>
        }
      />
      <span className={s.acts}>
        {line.mask !== null && (
          <IconButton
            label={t('assembly.maskOf', { title })}
            icon={<IconEraser size={16} stroke={1.6} aria-hidden />}
            disabled={disabled || !choice.included}
            onClick={onMask}
          />
        )}
        <IconButton
          label={t('assembly.up', { title })}
          icon={<IconArrowUp size={16} stroke={1.6} aria-hidden />}
          disabled={disabled || first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t('assembly.down', { title })}
          icon={<IconArrowDown size={16} stroke={1.6} aria-hidden />}
          disabled={disabled || last}
          onClick={() => onMove(1)}
        />
      </span>
    </>
  );
}
