import type { AgentLoad } from '../../../shared/contract';
import { useLoadWords } from '../../app/assignment';
import { agentText } from '../../app/wording';
import { useT } from '../../i18n';
import s from './Sharing.module.css';

export interface TeamColumnProps {
  readonly agents: readonly AgentLoad[];
  /** The agent whose cases are listed. */
  readonly selected: string | null;
  readonly onSelect: (agent: string) => void;
}

/** The agents with what they carry; choosing one lists their cases. */
export function TeamColumn({ agents, selected, onSelect }: TeamColumnProps) {
  const t = useT();
  const words = useLoadWords();
  const most = Math.max(1, ...agents.map(one => one.weight));
  return (
    <ul className={s.team}>
      {agents.map(load => {
        const name = agentText(load.agent);
        const specialities = words.specialities(load);
        return (
          <li key={load.agent.id}>
            <button
              type="button"
              className={s.agent}
              aria-pressed={selected === load.agent.id}
              onClick={() => onSelect(load.agent.id)}
            >
              <span className={s.top}>
                <b className="strong">{name}</b>
                <span className={s.weight}>{t('sharing.load.weight', { shown: words.weight(load.weight) })}</span>
              </span>
              <span className={s.rod} aria-hidden>
                <i style={{ inlineSize: `${(load.weight / most) * 100}%` }} />
              </span>
              <span className={s.quiet}>
                {words.cases(load)}
                {load.antennaName !== null && ` · ${load.antennaName}`}
              </span>
              {specialities !== '' && <span className={s.quiet}>{specialities}</span>}
              {!load.available && <span className={s.gone}>{t('sharing.load.gone')}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
