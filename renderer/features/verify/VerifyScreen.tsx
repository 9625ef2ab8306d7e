import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { CallError, VerifiedFile } from '../../../shared/contract';
import { useConnection } from '../../app/connection';
import { AlertNotice, FailureNotice } from '../../app/failure';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { VerdictView } from './VerdictView';
import s from './VerifyScreen.module.css';

type Step =
  | { readonly kind: 'idle' | 'running' | 'unread' }
  | { readonly kind: 'failed'; readonly failure: CallError }
  | { readonly kind: 'done'; readonly name: string; readonly found: VerifiedFile };

/** « Vérifier un document »: a PDF from anywhere, dropped or opened; what is told of it is kept nowhere. */
export function VerifyScreen() {
  const t = useT();
  const connection = useConnection();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const verify = async (file: File): Promise<void> => {
    setStep({ kind: 'running' });
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) {
      setStep({ kind: 'unread' });
      return;
    }
    const answer = await connection.call('signature.verify', { bytes: new Uint8Array(bytes) }, { repeatable: true });
    setStep(answer.ok ? { kind: 'done', name: file.name, found: answer.value } : { kind: 'failed', failure: answer.error });
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = ''; // the same file may be chosen again
    if (file) void verify(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) void verify(file);
  };
  const open = (label: string) => (
    <Button kind="primary" busy={step.kind === 'running'} onClick={() => input.current?.click()}>
      {label}
    </Button>
  );
  return (
    <div className={s.screen} onDragOver={event => event.preventDefault()} onDrop={drop}>
      <PageHeader
        title={t('signing.verify.title')}
        meta={t('signing.verify.lead')}
        inline
        actions={step.kind === 'done' ? open(t('signing.verify.another')) : undefined}
      />
      <input
        ref={input}
        className={s.input}
        type="file"
        accept="application/pdf,.pdf"
        aria-label={t('signing.verify.open')}
        tabIndex={-1}
        onChange={choose}
      />
      <div className={s.body} role="region" aria-label={t('signing.verify.title')} tabIndex={0}>
        {step.kind === 'running' && <SkeletonRows />}
        {step.kind === 'failed' && <FailureNotice failure={step.failure} />}
        {step.kind === 'unread' && (
          <AlertNotice title={t('signing.verify.verdicts.damaged.title')} text={t('signing.verify.unread')} />
        )}
        {step.kind === 'done' ? (
          <VerdictView name={step.name} found={step.found} />
        ) : (
          step.kind !== 'running' && (
            <div className={s.drop}>
              <EmptyState
                icon={<IconRosetteDiscountCheck size={28} aria-hidden />}
                title={t('signing.verify.drop')}
                action={open(t('signing.verify.open'))}
              >
                {t('signing.verify.dropText')}
              </EmptyState>
            </div>
          )
        )}
      </div>
    </div>
  );
}
