import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { LeftPiece, TransferPieces } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { FieldPair, FormDialog } from '../../../app/form';
import { articleText, inLanguage, measureName, obligationName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { SidePanel } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { comingDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { PieceList } from './PieceLists';
import s from './Transfers.module.css';

const WIDTH = 560;

/** Offers the case to another service: to whom, why, until when, and what goes with it. */
export function OfferPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { personId: person } = useCase();
  const pieces = useQueryCall('transfer.pieces', { person }, { entities: ['measure', 'obligation', 'interview', 'document'] });
  if (pieces.data) return <OfferForm pieces={pieces.data} onClose={onClose} />;
  return (
    <SidePanel opened onClose={onClose} width={WIDTH} title={t('transfer.offer.title')}>
      {pieces.error ? (
        <FailureState failure={pieces.error.failure} onRetry={() => void pieces.refetch()} />
      ) : (
        <SkeletonRows rows={8} />
      )}
    </SidePanel>
  );
}

const KINDS = ['measures', 'obligations', 'interviews', 'documents'] as const;

/** Every piece that may go, as a list of pieces names it. */
const everyPiece = (pieces: TransferPieces): LeftPiece[] =>
  [
    ...pieces.measures.map(one => ({ kind: 'measure' as const, id: one.id, code: one.type, title: null, day: null })),
    ...pieces.obligations.map(one => ({ kind: 'obligation' as const, id: one.id, code: one.type, title: null, day: null })),
    ...pieces.interviews.map(one => ({ kind: 'interview' as const, code: null, ...one })),
    ...pieces.documents.map(one => ({ kind: 'document' as const, code: null, ...one })),
  ].map(one => ({ ...one, reason: 'kept' as const }));

interface OfferFormProps {
  readonly pieces: TransferPieces;
  readonly onClose: () => void;
}

function OfferForm({ pieces, onClose }: OfferFormProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { personId: person, legal, go } = useCase();
  const offer = useCommand('transfer.offer');
  const going = (kind: (typeof KINDS)[number], kept: readonly string[]): string[] =>
    pieces[kind].map(one => one.id).filter(id => !kept.includes(id));
  const form = useTypedForm({
    draftKey: `transfer:${person}`,
    initial: {
      service: '',
      department: '',
      contact: '',
      reason: pieces.reasons[0]?.code ?? '',
      reasonNote: '',
      answerBy: pieces.answerBy,
      /** Identifiers of the pieces that stay: by default everything that may go goes. */
      kept: [] as readonly string[],
    },
    read: value =>
      readTyped(reader => ({
        service: reader.requiredText('service', value.service),
        department: reader.text(value.department),
        contact: reader.text(value.contact),
        reason: value.reason,
        reasonNote: reader.text(value.reasonNote),
        answerBy: reader.requiredDate('answerBy', value.answerBy, comingDay(today)),
        measures: going('measures', value.kept),
        obligations: going('obligations', value.kept),
        interviews: going('interviews', value.kept),
        documents: going('documents', value.kept),
      })),
    send: values => offer.run({ person, ...values }),
    done: ({ service }) => t('transfer.done.offered', { service }),
    onSent: () => go({ tab: 'summary', replace: true }),
  });
  const { kept } = form.value;
  const toggle = (ids: readonly string[], goes: boolean): void =>
    form.change({ kept: goes ? kept.filter(id => !ids.includes(id)) : [...new Set([...kept, ...ids])] });
  const dated = (day: string | null, text: string | null): string =>
    [day !== null && isCalendarDate(day) ? formatDate(day, language) : '', text ?? ''].filter(part => part !== '').join(' · ');
  const labels: Readonly<Record<(typeof KINDS)[number], readonly { readonly id: string; readonly label: string }[]>> = {
    measures: pieces.measures.map(one => ({ id: one.id, label: measureName(legal, one.type, language) })),
    obligations: pieces.obligations.map(one => ({ id: one.id, label: obligationName(legal, one.type, language) })),
    interviews: pieces.interviews.map(one => ({ id: one.id, label: dated(one.day, one.title ?? t('transfer.offer.note')) })),
    documents: pieces.documents.map(one => ({ id: one.id, label: dated(one.day, one.title) })),
  };
  const staying = everyPiece(pieces).filter(one => kept.includes(one.id));
  return (
    <FormDialog
      form={form}
      panel
      width={WIDTH}
      title={t('transfer.offer.title')}
      action={t('transfer.offer.action')}
      intro={<p className="muted">{t('transfer.offer.text')}</p>}
      onClose={onClose}
    >
      <TextField {...form.field('service')} label={t('transfer.offer.service')} required autoFocus maxLength={160} />
      <FieldPair>
        <TextField {...form.field('department')} label={t('transfer.offer.department')} maxLength={80} />
        <TextField {...form.field('contact')} label={t('transfer.offer.contact')} maxLength={200} />
      </FieldPair>
      <FieldPair>
        <SelectField
          label={t('transfer.offer.reason')}
          name="reason"
          required
          value={form.value.reason}
          onChange={reason => form.change({ reason: reason ?? '' })}
          options={pieces.reasons.map(one => ({ value: one.code, label: inLanguage(one.label, language) }))}
        />
        <DateField {...form.field('answerBy')} label={t('transfer.offer.answerBy')} required {...comingDay(today)} />
      </FieldPair>
      <TextField {...form.field('reasonNote')} label={t('transfer.offer.reasonNote')} maxLength={400} />
      <div className={s.pieces}>
        <h3>{t('transfer.offer.pieces')}</h3>
        {KINDS.map(kind => {
          const list = labels[kind];
          const ids = list.map(one => one.id);
          const chosen = going(kind, kept).length;
          if (list.length === 0) return null;
          return (
            <details key={kind} className={s.kind}>
              <summary>
                {t(`transfer.offer.kinds.${kind}`)}{' '}
                <span className="muted">{t('transfer.offer.chosen', { chosen, count: list.length })}</span>
              </summary>
              <div className={s.choices}>
                <CheckboxField
                  label={t('transfer.offer.all')}
                  checked={chosen === list.length}
                  partly={chosen > 0 && chosen < list.length}
                  onChange={goes => toggle(ids, goes)}
                />
                {list.map(({ id, label }) => (
                  <CheckboxField key={id} label={label} checked={!kept.includes(id)} onChange={goes => toggle([id], goes)} />
                ))}
              </div>
            </details>
          );
        })}
        <PieceList title={t('transfer.pieces.left')} pieces={[...staying, ...pieces.left]} />
        <p className="muted">{t('transfer.offer.leftText', { article: articleText(pieces.article, language) })}</p>
      </div>
    </FormDialog>
  );
}
