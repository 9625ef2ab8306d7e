import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AssessmentLine } from '../../../../shared/contract';
import { standingAssessments } from '../../../../shared/domain/assessment';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { EmptyState } from '../../../ui/EmptyState';
import { SelectField } from '../../../ui/SelectField';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { SplitColumn, SplitLayout } from '../../../ui/SplitLayout';
import { useCase } from '../caseContext';
import { AssessmentEditor } from './AssessmentEditor';
import { AssessmentView } from './AssessmentView';
import { PlanColumn } from './PlanColumn';
import type { StartingPoint } from './assessmentForm';
import s from './Assessment.module.css';

/** The assessments at the left, the plan at the right. */
export function AssessmentTab() {
  const t = useT();
  const { personId: person } = useCase();
  const assessments = useQueryCall('assessment.list', { person }, { entities: ['assessment'] });
  return (
    <SplitLayout tracks="minmax(0, 1fr) 420px">
      <SplitColumn label={t('assessment.list')}>
        {assessments.error ? (
          <FailureState failure={assessments.error.failure} onRetry={() => void assessments.refetch()} />
        ) : assessments.data ? (
          <Assessments all={assessments.data} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </SplitColumn>
      <SplitColumn label={t('plan.title')}>
        <PlanColumn />
      </SplitColumn>
    </SplitLayout>
  );
}

function Assessments({ all }: { readonly all: readonly AssessmentLine[] }) {
  const t = useT();
  const language = useLanguage();
  const mayAssess = useSession().agent.rights.includes('case.assess');
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState<StartingPoint | null>(null);
  const shown = all.find(one => one.id === chosen) ?? all[0];
  const ownDraft = all.find(one => one.own && one.signedAt === null);
  const write = (): void => setWriting({ from: standingAssessments(all)[0] ?? null, kind: 'new' });
  if (writing !== null) {
    return (
      <AssessmentEditor
        key={`${writing.kind}-${writing.from?.id ?? ''}`}
        start={writing}
        onSaved={id => {
          setChosen(id);
          setWriting(null);
        }}
        onLeave={() => setWriting(null)}
      />
    );
  }
  if (!shown) {
    return (
      <EmptyState
        icon={<IconClipboardText size={28} stroke={1.6} aria-hidden />}
        title={t('assessment.none')}
        action={mayAssess && <Button onClick={write}>{t('assessment.write')}</Button>}
      >
        {t('assessment.noneText')}
      </EmptyState>
    );
  }
  const lineOf = (one: AssessmentLine): string => {
    const day = one.day !== null && isCalendarDate(one.day) ? formatDate(one.day, language) : '';
    const state = one.signedAt === null ? 'draft' : one.correctedBy !== null ? 'corrected' : 'signed';
    return `${day} · ${t(`assessment.states.${state}`)}`;
  };
  return (
    <>
      <div className={s.bar}>
        {mayAssess && ownDraft === undefined && (
          <Button icon={<IconPlus size={16} aria-hidden />} onClick={write}>
            {t('assessment.write')}
          </Button>
        )}
        {all.length > 1 && (
          <SelectField
            label={t('assessment.choose')}
            hideLabel
            width={240}
            value={shown.id}
            onChange={setChosen}
            options={all.map(one => ({ value: one.id, label: lineOf(one) }))}
          />
        )}
      </div>
      <AssessmentView
        shown={shown}
        all={all}
        onEdit={() => setWriting({ from: shown, kind: 'edit' })}
        onCorrect={() => setWriting({ from: shown, kind: 'correct' })}
        onShow={setChosen}
      />
    </>
  );
}
