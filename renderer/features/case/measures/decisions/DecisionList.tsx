import { useState } from 'react';
import { isCalendarDate } from '../../../../../shared/base/calendarDate';
import type { CallError, MeasureLine } from '../../../../../shared/contract';
import { useCommand } from '../../../../app/connection';
import { FailureNotice } from '../../../../app/failure';
import { decisionName, measureAcronym } from '../../../../app/wording';
import { useLanguage, useT } from '../../../../i18n';
import { Button } from '../../../../ui/Button';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog';
import { formatDate } from '../../../../ui/dateFormat';
import { useToast } from '../../../../ui/toast';
import { useCase } from '../../caseContext';
import { lengthText } from '../end/endWords';
import s from './Decisions.module.css';

type Taken = MeasureLine['decisions'][string] & { readonly key: string };

/** The decisions taken about a measure, the latest first, each of which can be undone. */
export function DecisionList({ measure, mayWrite }: { readonly measure: MeasureLine; readonly mayWrite: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { legal, header } = useCase();
  const [undoing, setUndoing] = useState<Taken | null>(null);
  const taken: Taken[] = Object.entries(measure.decisions)
    .map(([key, one]) => ({ ...one, key }))
    .sort((a, b) => (a.decided === b.decided ? (a.key < b.key ? 1 : -1) : a.decided < b.decided ? 1 : -1));
  const typeOf = (id: string | null): string | null => header.measures.find(one => one.id === id)?.type ?? null;
  const cameFrom = typeOf(measure.convertedFrom);
  if (taken.length === 0 && cameFrom === null) return null;
  const name = (one: Taken): string => {
    const decision = decisionName({ legal, kind: one.kind, type: measure.type, on: one.decided }, t, language);
    return t('measure.decision.takenOn', {
      decision,
      date: isCalendarDate(one.decided) ? formatDate(one.decided, language) : one.decided,
    });
  };
  const details = (one: Taken): string => {
    const opened = typeOf(one.into);
    const length = { months: one.months ?? 0, days: one.days ?? 0 };
    return [
      ...(length.months + length.days > 0 ? [lengthText(length, t)] : []),
      ...(opened === null ? [] : [t('measure.decision.into', { measure: measureAcronym(legal, opened) })]),
      ...(one.authority === null ? [] : [t('measure.decision.by', { authority: one.authority })]),
      ...(one.reason === '' ? [] : [one.reason]),
    ].join(' · ');
  };
  return (
    <section className={s.taken} aria-label={t('measure.decision.taken')}>
      <h3>{t('measure.decision.taken')}</h3>
      <ul>
        {taken.map(one => (
          <li key={one.key}>
            <span>
              <b className="strong">{name(one)}</b> <span className="muted">{details(one)}</span>
            </span>
            {mayWrite && (
              <Button
                kind="quiet"
                onClick={() => setUndoing(one)}
                aria-label={t('measure.decision.undoOf', { decision: name(one) })}
              >
                {t('measure.decision.undo')}
              </Button>
            )}
          </li>
        ))}
        {cameFrom !== null && (
          <li>
            <span className="muted">{t('measure.decision.from', { measure: measureAcronym(legal, cameFrom) })}</span>
          </li>
        )}
      </ul>
      {undoing && <UndoDialog measure={measure} decision={undoing} name={name(undoing)} onClose={() => setUndoing(null)} />}
    </section>
  );
}

interface UndoDialogProps {
  readonly measure: MeasureLine;
  readonly decision: Taken;
  readonly name: string;
  readonly onClose: () => void;
}

function UndoDialog({ measure, decision, name, onClose }: UndoDialogProps) {
  const t = useT();
  const toast = useToast();
  const undo = useCommand('measure.undoDecision');
  const [failure, setFailure] = useState<CallError | null>(null);
  const confirm = async (): Promise<void> => {
    const answer = await undo.run({ id: measure.id, decision: decision.key });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    toast({ tone: 'ok', title: t('measure.decision.undone') });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('measure.decision.undoTitle')}
      action={t('measure.decision.undo')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {failure && <FailureNotice failure={failure} />}
      <p className="strong">{name}</p>
      <p>
        {t('measure.decision.undoText')} {decision.into !== null && t('measure.decision.undoConversion')}
      </p>
    </ConfirmDialog>
  );
}
