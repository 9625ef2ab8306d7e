import { useT } from '../../i18n';
import { useInstantText } from '../wording';
import s from './RichText.module.css';

interface FactSourceProps {
  readonly source: string;
  /** Instant in ms since 1970. */
  readonly takenAt: number | null;
  readonly frozen: boolean;
}

/** Where the facts of a block come from, and of which moment they are. */
export function FactSource({ source, takenAt, frozen }: FactSourceProps) {
  const t = useT();
  const instantText = useInstantText();
  const when = takenAt === null ? null : t(frozen ? 'report.facts.frozen' : 'report.facts.live', { when: instantText(takenAt) });
  return <p className={s.factSource}>{[source, when].filter(part => part !== null && part !== '').join(' · ')}</p>;
}
