import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { SHORTEST_PASSAGE } from '../../../../shared/contract/caseFile';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useT } from '../../../i18n';
import { Button, IconButton } from '../../../ui/Button';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { TextField } from '../../../ui/TextField';
import { pagesIn, pagesText, type PieceChoice } from './pieceChoices';
import { usePieceTitle } from './PieceList';
import s from './Assemble.module.css';

export interface MaskPanelProps {
  readonly person: string;
  readonly choice: PieceChoice;
  readonly onChange: (change: Partial<PieceChoice>) => void;
  readonly onBack: () => void;
}

/** What of one piece is masked: passages of its text, or whole pages. */
export function MaskPanel({ person, choice, onChange, onBack }: MaskPanelProps) {
  const t = useT();
  const titleOf = usePieceTitle();
  return (
    <section className={s.mask} aria-label={t('assembly.maskTitle', { title: titleOf(choice.line) })}>
      <div className={s.maskHead}>
        <h3>{t('assembly.maskTitle', { title: titleOf(choice.line) })}</h3>
        <Button onClick={onBack} autoFocus>
          {t('assembly.back')}
        </Button>
      </div>
      {choice.line.mask === 'passages' ? (
        <Passages person={person} choice={choice} onChange={onChange} />
      ) : (
        <Pages choice={choice} onChange={onChange} />
      )}
    </section>
  );
}

function Passages({ person, choice, onChange }: Omit<MaskPanelProps, 'onBack'>) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const [short, setShort] = useState(false);
  const note = useQueryCall('caseFile.text', { person, key: choice.line.key });
  if (note.error) return <FailureState failure={note.error.failure} onRetry={() => void note.refetch()} />;
  if (!note.data) return <SkeletonRows rows={4} />;
  const mask = (): void => {
    const field = area.current;
    const passage = field?.value.slice(field.selectionStart, field.selectionEnd).trim() ?? '';
    setShort(passage.length < SHORTEST_PASSAGE);
    if (passage.length < SHORTEST_PASSAGE || choice.passages.includes(passage)) return;
    onChange({ passages: [...choice.passages, passage] });
  };
  return (
    <>
      <p>{t('assembly.passagesText')}</p>
      <textarea
        ref={area}
        className={s.note}
        readOnly
        rows={9}
        aria-label={t('assembly.noteText')}
        value={note.data.paragraphs.join('\n')}
      />
      <div className={s.maskHead}>
        <span role="status" className={s.problem}>
          {short ? t('assembly.selectFirst') : ''}
        </span>
        <Button onClick={mask}>{t('assembly.maskSelection')}</Button>
      </div>
      {choice.passages.length > 0 && (
        <ul className={s.passages} aria-label={t('assembly.passages')}>
          {choice.passages.map(passage => (
            <li key={passage}>
              <span>{passage}</span>
              <IconButton
                label={t('assembly.unmask', { passage: passage.slice(0, 60) })}
                icon={<IconX size={16} stroke={1.6} aria-hidden />}
                onClick={() => onChange({ passages: choice.passages.filter(one => one !== passage) })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Pages({ choice, onChange }: Pick<MaskPanelProps, 'choice' | 'onChange'>) {
  const t = useT();
  const [typed, setTyped] = useState(() => pagesText(choice.leftOut));
  const last = choice.line.pages;
  const valid = pagesIn(typed, last) !== null;
  return (
    <>
      <p>{t('assembly.pagesText')}</p>
      <TextField
        label={t('assembly.pagesOut')}
        description={t('assembly.pagesHint')}
        name="pages"
        value={typed}
        onChange={text => {
          setTyped(text);
          const pages = pagesIn(text, last);
          if (pages) onChange({ leftOut: pages });
        }}
        error={valid ? undefined : last === null ? t('assembly.pagesInvalidOpen') : t('assembly.pagesInvalid', { last })}
      />
    </>
  );
}
