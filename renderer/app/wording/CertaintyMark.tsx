import { Tooltip } from '@mantine/core';
import { certaintyCodeSchema } from '../../../shared/referential';
import { useLanguage } from '../../i18n';
import { inLanguage } from './names';
import { useLegal } from './legal';
import s from './CertaintyMark.module.css';

export interface CertaintyMarkProps {
  /** Code of the reference data; what was read recently in the text itself shows no mark. */
  readonly certainty: string;
}

/** How sure the law behind a value is, in words, when it is less than read in the text in force. */
export function CertaintyMark({ certainty }: CertaintyMarkProps) {
  const language = useLanguage();
  const legal = useLegal();
  const code = certaintyCodeSchema.safeParse(certainty);
  const level = legal?.referential.certainties.find(one => one.code === code.data);
  if (!level || level.code === 'sourced') return null;
  const [label, meaning] = [inLanguage(level.label, language), inLanguage(level.meaning, language)];
  return (
    <Tooltip label={meaning}>
      <span className={s.mark} data-doubt={level.code === 'to-check' || undefined}>
        <span aria-hidden>{label}</span>
        <span className="visually-hidden">{`${label}, ${meaning}`}</span>
      </span>
    </Tooltip>
  );
}
