import { IconPlus } from '@tabler/icons-react';
import { datedFactKinds, factKinds, fieldNames, type FactKind, type FieldName } from '../../../../shared/domain/richText';
import { useShortcut } from '../../../app/keyboard/shortcuts';
import { FactContentView, useLiveNodes, type FactNow } from '../../../app/richText';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Kbd } from '../../../ui/Kbd';
import { SelectField } from '../../../ui/SelectField';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { dayOf } from './reportForm';
import type { AskedFact } from './useLiveFacts';
import s from './Write.module.css';

export interface FactsPanelProps {
  readonly chosen: FactKind | null;
  readonly onChoose: (kind: FactKind) => void;
  readonly span: { readonly from: string; readonly to: string };
  readonly onSpan: (span: { readonly from: string; readonly to: string }) => void;
  /** The chosen fact today; null while it is being read. */
  readonly now: FactNow | null;
  readonly onInsert: (fact: AskedFact) => void;
  readonly onField: (name: FieldName) => void;
}

/** The fact that the panel would insert. */
export const askedOf = (kind: FactKind, span: FactsPanelProps['span']): AskedFact => ({
  kind,
  from: datedFactKinds.has(kind) ? dayOf(span.from) : null,
  to: datedFactKinds.has(kind) ? dayOf(span.to) : null,
  measure: null,
});

const LIST = 'report-facts';

/** The facts of the case, beside the text: one is read, then inserted as a live block where the caret stands. */
export function FactsPanel({ chosen, onChoose, span, onSpan, now, onInsert, onField }: FactsPanelProps) {
  const t = useT();
  const { fieldNow } = useLiveNodes();
  const toList = (): void => document.querySelector<HTMLElement>(`#${LIST} [aria-pressed=true], #${LIST} button`)?.focus();
  useShortcut({
    keys: 'Alt I',
    label: t('report.facts.insert'),
    run: () => (chosen === null ? toList() : onInsert(askedOf(chosen, span))),
  });
  useShortcut({ keys: 'Alt F', label: t('report.facts.panel'), run: toList });
  return (
    <section className={s.facts} aria-label={t('report.facts.panel')} tabIndex={0}>
      <h2>{t('report.facts.panel')}</h2>
      <ul className={s.kinds} id={LIST} aria-label={t('report.facts.list')}>
        {factKinds.map(kind => (
          <li key={kind}>
            <button type="button" className={s.kind} aria-pressed={kind === chosen} onClick={() => onChoose(kind)}>
              {t(`report.facts.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
      {chosen === null ? (
        <p className="muted">{t('report.facts.choose')}</p>
      ) : (
        <div className={s.chosen}>
          {datedFactKinds.has(chosen) && (
            <div className={s.span}>
              <DateField
                label={t('report.facts.from')}
                name="factFrom"
                value={span.from}
                onChange={from => onSpan({ ...span, from })}
              />
              <DateField label={t('report.facts.to')} name="factTo" value={span.to} onChange={to => onSpan({ ...span, to })} />
            </div>
          )}
          <Button
            kind="tint"
            icon={<IconPlus size={16} stroke={2} aria-hidden />}
            onClick={() => onInsert(askedOf(chosen, span))}
          >
            {t('report.facts.insert')}
            <span aria-hidden className={s.cap}>
              <Kbd>Alt I</Kbd>
            </span>
          </Button>
          {now ? (
            <div className={s.shown}>
              <FactContentView content={now.content} />
              <p className="muted">{now.content.source}</p>
            </div>
          ) : (
            <SkeletonRows rows={3} />
          )}
        </div>
      )}
      <SelectField<FieldName>
        label={t('report.facts.fieldInsert')}
        name="field"
        searchable
        value={null}
        onChange={name => {
          if (name !== null) onField(name);
        }}
        options={fieldNames.map(name => {
          const words = fieldNow(name);
          return { value: name, label: t(`report.fields.${name}`), ...(words !== null && words !== '' && { note: words }) };
        })}
      />
      <p className={s.foot}>{t('report.facts.confidences')}</p>
    </section>
  );
}
