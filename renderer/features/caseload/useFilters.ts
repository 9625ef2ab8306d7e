import type { CaseloadQuery } from '../../../shared/contract';
import { useQueryCall } from '../../app/connection';
import { inLanguage, measureAcronym, useLegal } from '../../app/wording';
import { useLanguage, useT, type TextKey } from '../../i18n';
import type { MenuEntry } from '../../ui/Menu';

export interface FilterMenu {
  readonly id: string;
  readonly label: string;
  readonly entry: MenuEntry;
}
export interface FilterChip {
  readonly id: string;
  /** « Statut : en cours ». */
  readonly label: string;
  readonly onRemove: () => void;
}

const ANY = 'any';
const intensities = ['reinforced', 'regular', 'spaced'] as const;
const deadlines = ['late', 'soon', 'late-or-soon', 'none'] as const;
const statuses = ['open', 'closed'] as const;
const deadlineKeys: Readonly<Record<(typeof deadlines)[number], TextKey>> = {
  late: 'caseload.filters.late',
  soon: 'caseload.filters.soon',
  'late-or-soon': 'caseload.filters.lateOrSoon',
  none: 'caseload.filters.noDeadline',
};

interface Choice {
  readonly value: string;
  readonly label: string;
  /** As it reads after a colon. */
  readonly inChip: string;
}

/** The menus of the filters, and a chip for each one at work. */
export function useFilters(query: CaseloadQuery, onChange: (change: Partial<CaseloadQuery>) => void) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const { data: values } = useQueryCall('caseload.filters', {}, { entities: ['agent', 'antenna', 'measure'] });
  const menus: FilterMenu[] = [];
  const chips: FilterChip[] = [];

  const one = (
    field: 'intensity' | 'deadline' | 'status' | 'flags' | 'antenna' | 'officer',
    label: string,
    options: readonly Choice[],
    nothing: string | null,
  ): void => {
    const value = query[field];
    const choose = (chosen: string | null): void => onChange({ [field]: chosen });
    menus.push({
      id: field,
      label,
      entry: {
        kind: 'choice',
        id: field,
        label,
        value: value ?? ANY,
        options: [{ value: ANY, label: t('caseload.filters.any') }, ...options],
        onChoose: chosen => choose(chosen === ANY ? nothing : chosen),
      },
    });
    const known = options.find(option => option.value === value);
    if (known)
      chips.push({
        id: field,
        label: t('caseload.filters.chip', { name: label, value: known.inChip }),
        onRemove: () => choose(nothing),
      });
  };

  const types = legal ? (values?.measureTypes ?? []) : [];
  const typeOptions = types.map(code => {
    const type = legal?.referential.measureTypes.byCode(code);
    const acronym = legal ? measureAcronym(legal, code) : code;
    return { value: code, label: type ? `${acronym} · ${inLanguage(type.label, language)}` : acronym };
  });
  menus.push({
    id: 'measures',
    label: t('caseload.filters.measure'),
    entry: {
      kind: 'checks',
      id: 'measures',
      label: t('caseload.filters.measure'),
      values: query.measureTypes,
      options: typeOptions,
      onChoose: measureTypes => onChange({ measureTypes }),
    },
  });
  if (legal && query.measureTypes.length > 0)
    chips.push({
      id: 'measures',
      label: t('caseload.filters.chip', {
        name: t('caseload.filters.measure'),
        value: query.measureTypes.map(code => measureAcronym(legal, code)).join(', '),
      }),
      onRemove: () => onChange({ measureTypes: [] }),
    });

  const named = (entries: readonly { id: string; name: string }[]): Choice[] =>
    entries.map(({ id, name }) => ({ value: id, label: name, inChip: name }));
  const word = (value: string, label: string): Choice => ({ value, label, inChip: label.toLocaleLowerCase(language) });
  one(
    'intensity',
    t('caseload.filters.intensity'),
    intensities.map(value => word(value, t(`caseload.intensity.${value}`))),
    ANY,
  );
  one(
    'deadline',
    t('caseload.filters.deadline'),
    deadlines.map(value => word(value, t(deadlineKeys[value]))),
    ANY,
  );
  one('antenna', t('caseload.filters.antenna'), named(values?.antennas ?? []), null);
  if (query.scope !== 'mine') one('officer', t('caseload.filters.officer'), named(values?.officers ?? []), null);
  one(
    'status',
    t('caseload.filters.status'),
    statuses.map(value => word(value, t(`caseload.filters.${value}`))),
    ANY,
  );
  one('flags', t('caseload.columns.flags'), [word('to-review', t('caseload.filters.toReview'))], ANY);
  return { menus, chips };
}
