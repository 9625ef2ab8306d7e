import { IconCopy } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Answer, Contract, CopyBlock } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { CertaintyMark, inLanguage, measureAcronym } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { SidePanel } from '../../../ui/Dialog';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useToast } from '../../../ui/toast';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { useCase } from '../caseContext';
import s from './CopyPanel.module.css';

const WIDTH = 620;

/** The case as text, block by block, each to be copied by itself or all at once. Asked once for each opening, since that is traced. */
export function CopyPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  useReturnFocus();
  const { personId: person, legal } = useCase();
  const { run } = useCommand('caseCopy.open');
  const [answer, setAnswer] = useState<Answer<Contract['caseCopy.open']> | null>(null);
  const load = useCallback(() => void run({ person }).then(setAnswer), [run, person]);
  useEffect(load, [load]);
  const nameOf = (block: CopyBlock): string =>
    [inLanguage(block.label, language), block.about === null ? '' : measureAcronym(legal, block.about)]
      .filter(part => part !== '')
      .join(' · ');
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ tone: 'ok', title: done });
    } catch {
      toast({ tone: 'late', title: t('caseCopy.failed'), text: t('caseCopy.failedText') }); // the system refused its clipboard
    }
  };
  const view = answer?.ok ? answer.value : null;
  const whole = (view?.blocks ?? []).map(block => block.text).join('\n\n');
  return (
    <SidePanel
      opened
      onClose={onClose}
      width={WIDTH}
      title={t('caseCopy.title', { application: view?.application ?? '…' })}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.close')}</Button>
          <Button
            kind="primary"
            disabled={whole === ''}
            icon={<IconCopy size={16} stroke={1.8} aria-hidden />}
            onClick={() => void copy(whole, t('caseCopy.copiedAll'))}
          >
            {t('caseCopy.all')}
          </Button>
        </>
      }
    >
      {answer && !answer.ok && <FailureState failure={answer.error} onRetry={load} />}
      {answer === null && <SkeletonRows rows={8} />}
      {view && (
        <div className={s.blocks}>
          <p className="muted">
            {t('caseCopy.text')} {t('caseCopy.order')} <CertaintyMark certainty={view.certainty} />
          </p>
          {view.blocks.map(block => (
            <section key={block.key} className={s.block} aria-label={nameOf(block)}>
              <div className={s.head}>
                <h3>{nameOf(block)}</h3>
                <Button
                  icon={<IconCopy size={16} stroke={1.8} aria-hidden />}
                  onClick={() => void copy(block.text, t('caseCopy.copied', { name: nameOf(block) }))}
                >
                  {t('caseCopy.copy')}
                  <span className="visually-hidden">{` ${nameOf(block)}`}</span>
                </Button>
              </div>
              <p className={s.text} lang="fr">
                {block.text}
              </p>
            </section>
          ))}
        </div>
      )}
    </SidePanel>
  );
}
