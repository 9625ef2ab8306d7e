import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { fold } from '../../../../shared/domain/folding';
import type { LegalData } from '../../../../shared/referential';
import { inLanguage, useLegal } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { EmptyState } from '../../../ui/EmptyState';
import { PlainTable } from '../../../ui/PlainTable';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { TextField } from '../../../ui/TextField';
import { ViewBar } from '../../../ui/Tabs';
import { Block } from '../Block';
import { legalKinds, legalLines, type LegalKind, type LegalLine } from './legalLines';
import { CertaintyTag } from './CertaintyTag';
import { UpdatesBlock } from './UpdatesBlock';
import r from './ReferentialSection.module.css';

/** The law that Jalon applies: dated data to read, with its article and how sure it is. */
export function ReferentialSection() {
  const legal = useLegal();
  return legal ? <Referential legal={legal} /> : <SkeletonRows />;
}

function Referential({ legal }: { readonly legal: LegalData }) {
  const t = useT();
  const language = useLanguage();
  const [kind, setKind] = useState<LegalKind>('measures');
  const [search, setSearch] = useState('');
  const lines = useMemo(() => legalLines(legal, language), [legal, language]);
  const found = useMemo(() => {
    const words = fold(search).split(' ').filter(Boolean);
    const matches = (line: LegalLine): boolean => words.every(word => line.searchable.includes(word));
    return Object.fromEntries(legalKinds.map(one => [one, lines[one].filter(matches)])) as Record<LegalKind, LegalLine[]>; // every kind
  }, [lines, search]);
  const { certainties } = legal.referential;
  return (
    <>
      <UpdatesBlock />
      <Block title={t('settings.referential.certainty')} text={t('settings.referential.certaintyText')}>
        <dl className={r.legend}>
          {certainties.map(level => (
            <div key={level.code}>
              <dt>
                <CertaintyTag level={level} />
              </dt>
              <dd>{inLanguage(level.meaning, language)}</dd>
            </div>
          ))}
        </dl>
      </Block>
      <section className={r.entries} aria-label={t('settings.referential.entries')}>
        <div className={r.bar}>
          <ViewBar
            label={t('settings.referential.kinds')}
            views={legalKinds.map(one => ({ id: one, label: t(`settings.referential.${one}`), count: found[one].length }))}
            selected={kind}
            onSelect={setKind}
            end={
              <TextField
                label={t('settings.referential.search')}
                hideLabel
                type="search"
                name="search"
                placeholder={t('settings.referential.search')}
                icon={<IconSearch size={16} stroke={1.8} aria-hidden />}
                width={232}
                value={search}
                onChange={setSearch}
              />
            }
          />
        </div>
        {found[kind].length === 0 ? (
          <EmptyState
            title={t('settings.referential.nothing')}
            action={<Button onClick={() => setSearch('')}>{t('settings.referential.clear')}</Button>}
          >
            {t('settings.referential.nothingText')}
          </EmptyState>
        ) : (
          <LegalTable lines={found[kind]} label={t(`settings.referential.${kind}`)} legal={legal} />
        )}
      </section>
    </>
  );
}

interface LegalTableProps {
  readonly lines: readonly LegalLine[];
  readonly label: string;
  readonly legal: LegalData;
}

function LegalTable({ lines, label, legal }: LegalTableProps) {
  const t = useT();
  const language = useLanguage();
  const validity = (from: CalendarDate | null, to: CalendarDate | null): string => {
    if (from === null && to === null) return t('settings.referential.open');
    if (to === null) return t('settings.referential.from', { date: from === null ? '' : formatDate(from, language) });
    if (from === null) return t('settings.referential.until', { date: formatDate(to, language) });
    return t('settings.referential.between', { from: formatDate(from, language), to: formatDate(to, language) });
  };
  return (
    <PlainTable
      label={label}
      columns={[
        t('settings.referential.name'),
        t('settings.referential.article'),
        t('settings.referential.validity'),
        t('settings.referential.certaintyShort'),
      ]}
      className={r.table}
    >
      {lines.map(line => {
        const level = legal.referential.certainties.find(one => one.code === line.certainty);
        return (
          <tr key={line.code}>
            <td>
              <span className="strong">{line.name}</span>
              {line.detail !== '' && <div className="muted">{line.detail}</div>}
            </td>
            <td>
              {line.article.split(/(?<=[,;]) /).map(part => (
                <span className={r.part} key={part}>
                  {part}
                </span>
              ))}
            </td>
            <td>{validity(line.validFrom, line.validTo)}</td>
            <td>{level && <CertaintyTag level={level} />}</td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
