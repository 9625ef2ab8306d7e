import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../shared/base/canonicalJson';
import { err, ok } from '../../../../shared/base/result';
import type { AssessmentLine } from '../../../../shared/contract';
import { assessment, isEmptyAssessment, standingAssessments, type Assessment } from '../../../../shared/domain/assessment';
import { person } from '../../../../shared/domain/person';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { checkAccess, may, type Handlers, type Workspace } from '../workspace';

const written = (text: string | null): boolean => (text ?? '').trim() !== '';

/** Assessments of a person, the latest first. Confidences are left out for callers who may not read them (D.113-45 C. pénit.). */
export function assessmentLines(workspace: Workspace, personId: string): AssessmentLine[] {
  const nameOf = agentNames(workspace.db);
  const mayRead = may(workspace, 'case.read-confidences');
  const all = selectRecords(
    workspace.db,
    assessment,
    'person = ? ORDER BY day DESC, signed_at IS NOT NULL, signed_at DESC, rid DESC',
    [personId],
  );
  const conflicting = new Set(
    workspace.db
      .all<{ id: string }>("SELECT id FROM assessment WHERE person = ? AND conflicts <> ''", [personId])
      .map(row => row.id),
  );
  const standing = standingAssessments(all);
  const correctionOf = new Map<string, Assessment>();
  for (const one of all) {
    const known = one.corrects === null ? undefined : correctionOf.get(one.corrects);
    if (one.corrects !== null && (known === undefined || known.signedAt === null)) correctionOf.set(one.corrects, one);
  }
  const before = (one: Assessment): string | null =>
    standing.find(
      other => other.id !== one.id && other.id !== one.corrects && (other.day ?? '') <= (one.day ?? '') && earlier(other, one),
    )?.id ?? null;
  return all.map(one => ({
    id: one.id,
    day: one.day,
    domains: one.domains,
    summary: one.summary,
    intensity: one.intensity,
    intensityReason: one.intensityReason,
    signedAt: one.signedAt,
    corrects: one.corrects,
    author: nameOf(one.author) ?? { id: one.author, familyName: '', givenNames: '' },
    confidences: mayRead ? one.confidences : null,
    confidencesHidden: !mayRead && written(one.confidences),
    correctedBy: correctionOf.get(one.id)?.id ?? null,
    previous: before(one),
    own: one.author === workspace.agent.id,
    conflict: conflicting.has(one.id),
  }));
}

/** Of two assessments of one day, the one signed first comes before; a draft comes after all of them. */
const earlier = (other: Assessment, one: Assessment): boolean =>
  other.day !== one.day || one.signedAt === null || (other.signedAt ?? 0) < one.signedAt;

/** What the author signs: the assessment as it stands. */
const digest = (one: Assessment): string =>
  createHash('sha256')
    .update('jalon/assessment/1\0')
    .update(
      canonicalJson([
        one.person,
        one.author,
        one.day,
        one.domains,
        one.summary,
        one.confidences,
        one.intensity,
        one.intensityReason,
        one.corrects,
      ]),
    )
    .digest('base64url');

type SaveCode = 'assessment.empty' | 'assessment.unknown-domain' | 'person.intensity-unjustified' | 'case.dates';
type Saved = Pick<Assessment, 'domains' | 'summary' | 'confidences' | 'intensity' | 'intensityReason' | 'day'>;

function problemOf(workspace: Workspace, values: Saved): SaveCode | null {
  if (isEmptyAssessment(values)) return 'assessment.empty';
  const { needDomains } = workspace.legal.referential;
  if (Object.keys(values.domains).some(code => needDomains.byCode(code) === null)) return 'assessment.unknown-domain';
  if (values.intensity !== null && !written(values.intensityReason)) return 'person.intensity-unjustified';
  return (values.day ?? '') > workspace.today() ? 'case.dates' : null;
}

/** Only what differs is written; a domain that is no longer there is taken out. */
function changesOf(before: Assessment, values: Saved): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const name of ['day', 'summary', 'confidences', 'intensity', 'intensityReason'] as const)
    if (before[name] !== values[name]) changes[name] = values[name];
  const domains = Object.entries(values.domains).filter(
    ([code, item]) => canonicalJson(before.domains[code] ?? null) !== canonicalJson(item),
  );
  const gone = Object.keys(before.domains).filter(code => !(code in values.domains));
  if (domains.length + gone.length > 0)
    changes['domains'] = { ...Object.fromEntries(domains), ...Object.fromEntries(gone.map(code => [code, null])) };
  return changes;
}

export const recordHandlers: Handlers<'assessment.list' | 'assessment.save' | 'assessment.sign'> = {
  'assessment.list': (workspace, { person: personId }) => {
    const allowed = checkAccess(workspace, personId);
    return allowed.ok ? ok(assessmentLines(workspace, personId)) : allowed;
  },

  'assessment.save': (workspace, { id, person: personId, corrects, ...values }) => {
    const allowed = checkAccess(workspace, personId);
    if (!allowed.ok) return allowed;
    const problem = problemOf(workspace, values);
    if (problem !== null) return err({ code: problem });
    if (id === null) {
      const corrected = corrects === null ? null : findRecord(workspace.db, assessment, corrects);
      if (corrects !== null && (corrected?.person !== personId || corrected.signedAt === null))
        return err({ code: 'record.not-found' });
      const created = workspace.journal.commit(workspace.actor, transaction =>
        transaction.add(assessment, {
          ...values,
          person: personId,
          corrects,
          author: workspace.agent.id,
          signedAt: null,
          signedHash: null,
        }),
      );
      return ok({ id: created });
    }
    const before = findRecord(workspace.db, assessment, id);
    if (before?.person !== personId) return err({ code: 'record.not-found' });
    if (before.signedAt !== null) return err({ code: 'assessment.signed' });
    if (before.author !== workspace.agent.id) return err({ code: 'assessment.not-author' });
    const changes = changesOf(before, values);
    if (Object.keys(changes).length > 0)
      workspace.journal.commit(workspace.actor, transaction => transaction.set(assessment, id, changes));
    return ok({ id });
  },

  'assessment.sign': (workspace, { id }) => {
    const one = findRecord(workspace.db, assessment, id);
    if (!one) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, one.person);
    if (!allowed.ok) return allowed;
    if (one.author !== workspace.agent.id) return err({ code: 'assessment.not-author' });
    if (one.signedAt !== null) return err({ code: 'assessment.signed' });
    if (isEmptyAssessment(one)) return err({ code: 'assessment.empty' });
    const now = workspace.now();
    const all = selectRecords(workspace.db, assessment, 'person = ?', [one.person]);
    const latest = standingAssessments(all.map(other => (other.id === id ? { ...other, signedAt: now } : other)))[0];
    const { intensity, intensityReason } = one;
    // the operation itself carries the author's signature; the digest ties it to these very words
    workspace.journal.commit(workspace.actor, transaction => {
      transaction.set(assessment, id, { signedAt: now, signedHash: digest(one) });
      // an older assessment signed late says nothing of today's follow-up
      if (intensity !== null && latest?.id === id) transaction.set(person, one.person, { intensity, intensityReason });
    });
    return ok(null);
  },
};
