import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DeadlineQuery } from '../../../shared/contract';
import { useQueryCall } from '../../app/connection';
import { inLanguage, measureAcronym, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import s from './DueFilterBar.module.css';

export interface DueFilterBarProps {
  readonly query: DeadlineQuery;
  readonly onChange: (change: Partial<DeadlineQuery>) => void;
  /** What to do with the selection. */
  readonly end?: ReactNode;
}

interface Filter {
  readonly id: string;
  readonly label: string;
  readonly entry: MenuEntry;
  /** What is chosen, in words; null when nothing is. */
  readonly chosen: string | null;
  readonly onClear: () => void;
}

const ANY = 'any';

/** The filters of the list, and what each keeps. */
function useDueFilters({ query, onChange }: DueFilterBarProps): readonly Filter[] {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const { data: settings } = useQueryCall('deadline.settings', {}, { entities: ['deadline_setting'] });
  const { data: values } = useQueryCall('caseload.filters', {}, { entities: ['agent', 'antenna', 'measure'] });

  const checks = (
    id: 'rules' | 'measureTypes',
    label: string,
    options: readonly { readonly value: string; readonly label: string; readonly short?: string }[],
  ): Filter => {
    const [first, ...others] = query[id];
    const known = options.find(option => option.value === first);
    return {
      id,
      label,
      entry: { kind: 'checks', id, label, values: query[id], options, onChoose: chosen => onChange({ [id]: chosen }) },
      chosen:
        first === undefined
          ? null
          : others.length > 0
            ? t('due.filters.several', { count: query[id].length })
            : (known?.short ?? known?.label ?? first),
      onClear: () => onChange({ [id]: [] }),
    };
  };
  const one = (id: 'officer' | 'antenna', label: string, options: readonly { id: string; name: string }[]): Filter => ({
    id,
    label,
    entry: {
      kind: 'choice',
      id,
      label,
      value: query[id] ?? ANY,
      options: [
        { value: ANY, label: t('due.filters.any') },
        ...options.map(option => ({ value: option.id, label: option.name })),
      ],
      onChoose: chosen => onChange({ [id]: chosen === ANY ? null : chosen }),
    },
    chosen: options.find(option => option.id === query[id])?.name ?? null,
    onClear: () => onChange({ [id]: null }),
  });

  const kinds = (settings?.kinds ?? []).map(kind => ({
    value: kind.rule,
    label: kind.label ? inLanguage(kind.label, language) : t('due.filters.manual'),
  }));
  const local = (settings?.localRules ?? []).map(rule => ({
    value: `local:${rule.id}`,
    label: `${rule.label} (${t('wording.localRule')})`,
  }));
  const types = legal
    ? (values?.measureTypes ?? []).map(code => {
        const type = legal.referential.measureTypes.byCode(code);
        const short = measureAcronym(legal, code);
        return { value: code, short, label: type ? `${short} · ${inLanguage(type.label, language)}` : short };
      })
    : [];
  return [
    checks('rules', t('due.filters.rule'), [...local, ...kinds]),
    checks('measureTypes', t('due.filters.measure'), types),
    ...(query.scope === 'mine' ? [] : [one('officer', t('due.filters.officer'), values?.officers ?? [])]),
    ...(query.scope === 'all' ? [one('antenna', t('due.filters.antenna'), values?.antennas ?? [])] : []),
  ];
}

/** What narrows the list: a menu each, and a chip for each filter at work. */
export function DueFilterBar(props: DueFilterBarProps) {
  const t = useT();
  const filters = useDueFilters(props);
  return (
    <div className={s.bar} role="search" aria-label={t('due.filters.label')}>
      {filters.map(filter => (
        <Menu
          key={filter.id}
          label={filter.label}
          position="bottom-start"
          target={<MenuButton>{filter.label}</MenuButton>}
          groups={[[filter.entry]]}
        />
      ))}
      {filters.flatMap(({ id, label, chosen, onClear }) => {
        if (chosen === null) return [];
        const words = t('due.filters.chip', { name: label, value: chosen });
        return [
          <button
            key={id}
            type="button"
            className={s.chip}
            aria-label={t('due.filters.remove', { filter: words })}
            onClick={onClear}
          >
            <span className={s.words}>{words}</span>
            <IconX size={14} stroke={2} aria-hidden />
          </button>,
        ];
      })}
      {props.end !== undefined && <div className={s.end}>{props.end}</div>}
    </div>
  );
}
