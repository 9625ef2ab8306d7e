import type { CertaintyLevel } from '../../../../shared/referential';
import { inLanguage } from '../../../app/wording';
import { useLanguage } from '../../../i18n';
import { State } from '../../../ui/State';
import type { Tone } from '../../../ui/tone';

const tones: Readonly<Record<CertaintyLevel['code'], Tone>> = {
  sourced: 'ok',
  'sourced-old': 'info',
  known: 'none',
  practice: 'none',
  'to-check': 'soon',
};

/** How sure an entry of the law is, in words and by its shape. */
export function CertaintyTag({ level }: { readonly level: CertaintyLevel }) {
  const language = useLanguage();
  return <State tone={tones[level.code]}>{inLanguage(level.label, language)}</State>;
}
