import { IconAddressBook, IconFilter } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { PartnerLine } from '../../../shared/contract';
import { useQueryCall } from '../../app/connection';
import { FailureState } from '../../app/failure';
import { useShortcut } from '../../app/keyboard/shortcuts';
import { inLanguage, phoneText, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { CheckboxField } from '../../ui/CheckboxField';
import { EmptyState } from '../../ui/EmptyState';
import { Kbd } from '../../ui/Kbd';
import { SelectField } from '../../ui/SelectField';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { TextField } from '../../ui/TextField';
import { PartnerForm } from './PartnerForm';
import { PartnerPanel } from './PartnerPanel';
import s from './Directory.module.css';

const LIMIT = 1000;
const TYPING_PAUSE = 80;
const ANY = 'any';

export interface PartnersViewProps {
  readonly mayWrite: boolean;
  /** The partner of the address. */
  readonly opened: string | null;
  readonly onOpen: (partner: string | null) => void;
}

/** The partners, by what is typed and by kind. */
export function PartnersView({ mayWrite, opened, onOpen }: PartnersViewProps) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [inactive, setInactive] = useState(false);
  const [editing, setEditing] = useState<PartnerLine | null>(null);
  const [text] = useDebouncedValue(typed.trim(), TYPING_PAUSE);
  useShortcut({ keys: '/', label: t('shell.shortcuts.filter'), run: () => field.current?.focus() });
  const answer = useQueryCall(
    'partner.list',
    { query: { text, kinds: kind === null ? [] : [kind], active: inactive ? 'all' : 'active' }, limit: LIMIT },
    { entities: ['partner'], keepPrevious: true },
  );
  const whole = useQueryCall(
    'partner.list',
    { query: { text: '', kinds: [], active: 'all' }, limit: LIMIT },
    { entities: ['partner'], enabled: opened !== null },
  );
  const shown = opened === null ? undefined : whole.data?.rows.find(one => one.id === opened);
  const kinds = legal?.referential.partnerKinds.all ?? [];
  const kindName = (code: string): string => {
    const known = kinds.find(one => one.code === code);
    return known ? inLanguage(known.label, language) : code;
  };
  const rows = answer.data?.rows ?? [];
  return (
    <>
      <div className={s.bar} role="search">
        <TextField
          ref={field}
          label={t('partners.search')}
          hideLabel
          name="filter"
          placeholder={t('partners.search')}
          value={typed}
          onChange={setTyped}
          maxLength={100}
          width={272}
          icon={<IconFilter size={16} stroke={1.8} aria-hidden />}
          end={<Kbd>/</Kbd>}
        />
        <SelectField
          label={t('partners.kind')}
          hideLabel
          name="kind"
          searchable
          value={kind ?? ANY}
          onChange={value => setKind(value === null || value === ANY ? null : value)}
          options={[
            { value: ANY, label: t('partners.anyKind') },
            ...kinds.map(one => ({ value: one.code, label: inLanguage(one.label, language), keywords: one.examples })),
          ]}
          width={264}
        />
        <CheckboxField label={t('partners.inactive')} checked={inactive} onChange={setInactive} />
        {answer.data && (
          <span className={s.total} role="status">
            {t('partners.count', { count: answer.data.total, shown: answer.data.total.toLocaleString(language) })}
          </span>
        )}
      </div>
      <div className={s.page} tabIndex={0} role="region" aria-label={t('partners.list')}>
        {answer.error ? (
          <FailureState failure={answer.error.failure} onRetry={() => void answer.refetch()} />
        ) : !answer.data ? (
          <SkeletonRows rows={10} />
        ) : rows.length === 0 ? (
          <NothingHere plain={text === '' && kind === null} />
        ) : (
          <table className={s.table}>
            <thead>
              <tr>
                <th>{t('partners.columns.name')}</th>
                <th>{t('partners.columns.kind')}</th>
                <th>{t('partners.columns.city')}</th>
                <th>{t('partners.columns.phone')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(one => (
                <tr key={one.id}>
                  <td>
                    <button type="button" className={s.open} onClick={() => onOpen(one.id)}>
                      {one.name}
                    </button>
                    {!one.active && <span className="muted">{` · ${t('partners.inactiveMark')}`}</span>}
                    {one.offers !== null && <span className={s.quiet}>{one.offers}</span>}
                  </td>
                  <td>{kindName(one.kind)}</td>
                  <td>{one.city ?? '—'}</td>
                  <td className="nowrap">{one.phone === null ? '—' : phoneText(one.phone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {shown && editing === null && (
        <PartnerPanel
          partner={shown}
          kind={kindName(shown.kind)}
          mayWrite={mayWrite}
          onEdit={() => setEditing(shown)}
          onClose={() => onOpen(null)}
        />
      )}
      {editing && <PartnerForm partner={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function NothingHere({ plain }: { readonly plain: boolean }) {
  const t = useT();
  return (
    <EmptyState
      icon={<IconAddressBook size={28} stroke={1.6} aria-hidden />}
      title={t(plain ? 'partners.none.title' : 'partners.none.noMatch')}
    >
      {t(plain ? 'partners.none.text' : 'partners.none.noMatchText')}
    </EmptyState>
  );
}
