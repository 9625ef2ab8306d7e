import { useCallback, useId, useState, type SubmitEvent } from 'react';
import { idFromBytes } from '../../../../shared/base/identifier';
import type { CallError, CoreEvent, WithheldLine } from '../../../../shared/contract';
import {
  caseFileRecipients,
  type CaseFileEntry,
  type CaseFileRecipient,
  type WithheldField,
} from '../../../../shared/domain/caseFile';
import { useCommand, useCoreEvent, useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { FormAlert } from '../../../app/form';
import { useCourts } from '../../../app/wording';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { CheckboxField } from '../../../ui/CheckboxField';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { SuggestField } from '../../../ui/SuggestField';
import { useToast } from '../../../ui/toast';
import { useOneAtATime } from '../../../ui/useOneAtATime';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { WorkProgress } from '../../../ui/WorkProgress';
import { useCase } from '../caseContext';
import { MaskPanel } from './MaskPanel';
import { chosenPieces, proposedChoices, type PieceChoice } from './pieceChoices';
import { PieceList } from './PieceList';
import s from './Assemble.module.css';

export interface AssembleDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Hears of the new document, when the caller shows it itself. */
  readonly onMade?: (document: string) => void;
}

/** Assembles the case file for a recipient: its pieces, what of them is masked, its progress and a way to stop. */
export function AssembleDialog({ opened, onClose, onMade }: AssembleDialogProps) {
  return opened ? <OpenAssembleDialog onClose={onClose} {...(onMade && { onMade })} /> : null;
}

const WIDTH = 760;
/** What the reader changed from what is proposed; null while nothing was. */
interface Changes {
  readonly recipient: string | null;
  readonly choices: PieceChoice[] | null;
  readonly withheld: readonly WithheldField[] | null;
}
const NO_CHANGE: Changes = { recipient: null, choices: null, withheld: null };

function OpenAssembleDialog({ onClose, onMade }: Omit<AssembleDialogProps, 'opened'>) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const toast = useToast();
  const { personId: person, go } = useCase();
  const [kind, setKind] = useState<CaseFileRecipient>('judge');
  const [changes, setChanges] = useState<Changes>(NO_CHANGE);
  const [masking, setMasking] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState<{ document: string; damaged: CaseFileEntry[] } | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const { recipients } = useCourts();
  const offer = useQueryCall('caseFile.pieces', { person, kind });
  const create = useCommand('caseFile.create');
  const { job, progress, stop } = useJob();

  const recipient = changes.recipient ?? offer.data?.recipient ?? '';
  const choices = changes.choices ?? proposedChoices(offer.data?.pieces ?? []);
  const withheld = changes.withheld ?? (offer.data?.withheld ?? []).filter(one => one.proposed).map(one => one.field);
  const pieces = chosenPieces(choices);
  const masked = choices.find(one => one.line.key === masking);
  const show = (document: string): void => {
    onMade?.(document);
    onClose();
    if (!onMade) go({ tab: 'documents' });
  };
  const submit = useOneAtATime(async () => {
    setAsked(true);
    if (recipient.trim() === '' || pieces.length === 0) return;
    setFailure(null);
    const answer = await create.run({ person, kind, recipient: recipient.trim(), job, pieces, withheld: [...withheld] });
    if (answer.ok) {
      toast({ tone: 'ok', title: t('assembly.made', { count: answer.value.pages }) });
      const damaged = answer.value.entries.filter(one => one.damage !== null);
      if (damaged.length > 0) setMade({ document: answer.value.document, damaged });
      else show(answer.value.document);
    } else if (answer.error.code === 'job.cancelled') onClose();
    else setFailure(answer.error);
  });
  if (made) return <Damaged damaged={made.damaged} onSee={() => show(made.document)} onClose={onClose} />;
  const leave = (): void => {
    if (create.running) stop();
    else if (masking !== null) setMasking(null);
    else onClose();
  };
  return (
    <Dialog
      opened
      onClose={leave}
      width={WIDTH}
      title={t('assembly.title')}
      actions={
        <>
          <Button onClick={leave}>{t(create.running ? 'documents.stop' : 'ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={id} busy={create.running} disabled={!offer.data || masked !== undefined}>
            {t('assembly.assemble')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.form}
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FormAlert failure={failure} />
        {masked ? (
          <MaskPanel
            person={person}
            choice={masked}
            onBack={() => setMasking(null)}
            onChange={change =>
              setChanges({
                ...changes,
                choices: choices.map(one => (one.line.key === masking ? { ...one, ...change } : one)),
              })
            }
          />
        ) : (
          <>
            <p>{t('assembly.text')}</p>
            <div className={s.pair}>
              <SelectField
                label={t('assembly.kind')}
                name="kind"
                value={kind}
                disabled={create.running}
                onChange={value => {
                  setKind(value ?? 'judge');
                  setChanges(NO_CHANGE);
                }}
                options={caseFileRecipients.map(value => ({ value, label: t(`assembly.kinds.${value}`) }))}
              />
              <SuggestField
                label={t('assembly.recipient')}
                suggestions={kind === 'judge' || kind === 'prosecutor' ? recipients : []}
                name="recipient"
                required
                autoFocus
                readOnly={create.running}
                maxLength={200}
                value={recipient}
                onChange={value => setChanges({ ...changes, recipient: value })}
                error={asked && recipient.trim() === '' ? t('form.problems.required') : undefined}
              />
            </div>
            {offer.error ? (
              <FailureState failure={offer.error.failure} onRetry={() => void offer.refetch()} />
            ) : !offer.data ? (
              <SkeletonRows rows={6} />
            ) : (
              <>
                <div className={s.legend}>
                  <h3>{t('assembly.chosen', { count: pieces.length })}</h3>
                  <span className={s.hint}>{t('assembly.orderHint')}</span>
                </div>
                <PieceList
                  choices={choices}
                  disabled={create.running}
                  onChange={list => setChanges({ ...changes, choices: list })}
                  onMask={setMasking}
                />
                {asked && pieces.length === 0 && (
                  <p role="alert" className={s.problem}>
                    {t('assembly.nothingChosen')}
                  </p>
                )}
                <Withheld
                  lines={offer.data.withheld}
                  withheld={withheld}
                  disabled={create.running}
                  onChange={fields => setChanges({ ...changes, withheld: fields })}
                />
              </>
            )}
            {create.running && <Progress progress={progress} />}
          </>
        )}
      </form>
    </Dialog>
  );
}

interface Steps {
  readonly done: number;
  readonly total: number;
}

/** The name of a long work, how far it is, and a way to stop it. */
function useJob(): { job: string; progress: Steps | null; stop: () => void } {
  const [job] = useState(() => idFromBytes(crypto.getRandomValues(new Uint8Array(16))));
  const [progress, setProgress] = useState<Steps | null>(null);
  const cancel = useCommand('job.cancel');
  const onEvent = useCallback(
    (event: CoreEvent) => {
      if (event.type === 'progress' && event.job === job) setProgress({ done: event.done, total: event.total });
    },
    [job],
  );
  useCoreEvent(onEvent);
  return { job, progress, stop: () => void cancel.run({ job }) };
}

function Progress({ progress }: { readonly progress: Steps | null }) {
  const t = useT();
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  return (
    <WorkProgress label={t('documents.progress')} share={share}>
      <span role="status">
        {share === null ? t('assembly.gathering') : t('assembly.progressShare', { percent: Math.round(share * 100) })}
      </span>
    </WorkProgress>
  );
}

interface WithheldProps {
  readonly lines: readonly WithheldLine[];
  readonly withheld: readonly WithheldField[];
  readonly disabled: boolean;
  readonly onChange: (fields: WithheldField[]) => void;
}

/** What is left out of the pieces that Jalon writes, for this recipient or by choice. */
function Withheld({ lines, withheld, disabled, onChange }: WithheldProps) {
  const t = useT();
  return (
    <details open={lines.some(one => one.proposed)}>
      <summary className={s.summary}>{t('assembly.withheld')}</summary>
      <div className={s.withheld}>
        {lines.map(({ field, fixed }) => (
          <CheckboxField
            key={field}
            label={t(`assembly.fields.${field}`)}
            {...(fixed && { description: t('assembly.fixed') })}
            checked={fixed || withheld.includes(field)}
            disabled={disabled || fixed}
            onChange={on => onChange(on ? [...withheld, field] : withheld.filter(one => one !== field))}
          />
        ))}
      </div>
    </details>
  );
}

interface DamagedProps {
  readonly damaged: readonly CaseFileEntry[];
  readonly onSee: () => void;
  readonly onClose: () => void;
}

/** Names the pieces whose file could not be read, once the rest is done. */
function Damaged({ damaged, onSee, onClose }: DamagedProps) {
  const t = useT();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('assembly.damagedTitle', { count: damaged.length })}
      actions={
        <Button kind="primary" onClick={onSee} autoFocus>
          {t('assembly.see')}
        </Button>
      }
    >
      <div className={s.damaged}>
        <p>{t('assembly.damagedText')}</p>
        <ul>
          {damaged.map(one => (
            <li key={one.cote}>
              {one.cote} – {one.title}
              <span className={s.detail}>{t(`assembly.damage.${one.damage ?? 'damaged'}`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
