import type { ChronologyLine, DeadlineLine } from '../../../../shared/contract';
import { attendanceStates } from '../../../../shared/domain/followUp';
import { measureStatuses } from '../../../../shared/domain/measure';
import { decisionKinds } from '../../../../shared/domain/measureDecision';
import { referralStates } from '../../../../shared/domain/partner';
import type { LegalData } from '../../../../shared/referential';
import {
  actName,
  attendanceTones,
  decisionName,
  inLanguage,
  measureAcronym,
  measureName,
  referralTones,
} from '../../../app/wording';
import type { Language, Translate } from '../../../i18n';
import type { Tone } from '../../../ui/tone';

/** Severities that are worth a word: what is mere information has none. */
const severities = ['low', 'medium', 'high'] as const;

const reportActs = ['submitted', 'taken-back', 'returned', 'approved', 'signed', 'sent', 'withdrawn'] as const;

export interface LineWords {
  readonly t: Translate;
  readonly language: Language;
  readonly legal: LegalData;
  /** Deadlines of the case, whose labels exist in both languages. */
  readonly deadlines: readonly DeadlineLine[];
}

/** What happened, in words. */
export function lineTitle(line: ChronologyLine, { t, language, legal, deadlines }: LineWords): string {
  if (line.kind === 'deadline') {
    const known = deadlines.find(one => one.key === line.id);
    return known ? inLanguage(known.label, language) : line.title;
  }
  if (line.kind === 'referral') return t('partners.referral.to', { name: line.title });
  if (line.kind === 'transfer') return t('transfer.step.offered', { service: line.title });
  if (line.title !== '') return line.title;
  if (line.titleKey === null) return t(`caseFile.kinds.${line.kind}`);
  if (line.kind === 'measure') return measureName(legal, line.titleKey, language);
  if (line.kind === 'decision') {
    const { titleKey, day, state: type } = line;
    const kind = decisionKinds.find(one => one === titleKey);
    if (kind === undefined || type === null) return t('caseFile.kinds.decision');
    return `${decisionName({ legal, kind, type, on: day }, t, language)} · ${measureAcronym(legal, type)}`;
  }
  return actName(legal, line.titleKey, language) ?? t(`caseFile.kinds.${line.kind}`);
}

/** What is said of it beside its title; empty for nothing. */
export function lineDetail({ kind, state, detail }: ChronologyLine, t: Translate): string {
  if (kind !== 'deadline' || state !== 'met') return detail ?? '';
  return metByText(detail, t) ?? '';
}

/** By which act a deadline was met: the acts that Jalon notes by itself, or the agent's own words. */
export function metByText(metBy: string | null, t: Translate): string | null {
  const acts: Readonly<Record<string, string>> = {
    appointment: t('wording.metByAppointment'),
    assessment: t('wording.metByAssessment'),
    report: t('wording.metByReport'),
    transfer: t('wording.metByTransfer'),
    'incident-report': t('wording.metByIncidentReport'),
  };
  return metBy === null ? null : (acts[metBy] ?? metBy);
}

/** How it stands, or null when there is nothing to say. */
export function lineState(line: ChronologyLine, t: Translate): { readonly tone: Tone; readonly words: string } | null {
  const { kind, state } = line;
  if (state === null) return null;
  if (kind === 'appointment') {
    const attendance = attendanceStates.find(one => one === state);
    return attendance ? { tone: attendanceTones[attendance], words: t(`wording.attendance.${attendance}`) } : null;
  }
  if (kind === 'interview' || kind === 'assessment')
    return state === 'signed' ? { tone: 'ok', words: t('interview.signed') } : { tone: 'none', words: t('interview.unsigned') };
  if (kind === 'measure') {
    const status = measureStatuses.find(one => one === state);
    return status ? { tone: status === 'active' ? 'info' : 'none', words: t(`wording.measureStatus.${status}`) } : null;
  }
  if (kind === 'referral') {
    const stage = referralStates.find(one => one === state);
    return stage ? { tone: referralTones[stage], words: t(`wording.referral.${stage}`) } : null;
  }
  if (kind === 'report') {
    const act = reportActs.find(one => one === state);
    return act ? { tone: act === 'signed' || act === 'sent' ? 'ok' : 'none', words: t(`wording.report.${act}`) } : null;
  }
  if (kind === 'transfer') {
    if (state === 'awaited') return { tone: 'soon', words: t('transfer.step.awaited') };
    return state === 'accepted'
      ? { tone: 'ok', words: t('transfer.step.accepted') }
      : { tone: 'none', words: t('transfer.step.refused') };
  }
  if (kind === 'event') {
    const severity = severities.find(one => one === state);
    return severity ? { tone: severity === 'high' ? 'soon' : 'none', words: t(`event.severity.${severity}`) } : null;
  }
  if (kind === 'deadline')
    return state === 'met'
      ? { tone: 'ok', words: t('wording.deadline.met') }
      : { tone: 'none', words: t('wording.deadline.waived') };
  return null;
}
