import type { AgentRole } from './site';

/**
 * What a caller may do. `public` needs no open session; `session` needs one, whatever the role.
 * The roles come from the service's organisation (D.113-23, D.113-33 and R.113-53 C. pénit. for who may read case content).
 */
export const rights = [
  'public',
  'session',
  'case.read',
  'case.write',
  'case.read-confidences',
  'case.assess',
  'case.export',
  'case.summon',
  'case.assign',
  'report.write',
  // review and signature of what others wrote
  'report.approve',
  'import.run',
  // hosts and posts of community service
  'work.manage',
  'site.configure',
  'agent.manage',
  // signing certificates of the site's authority
  'certificate.issue',
  'trace.read',
  'vault.manage',
  // apart from the backups: whoever holds a new code may open the vault in another's name, and read the confidences
  'vault.renew-code',
] as const;
export type Right = (typeof rights)[number];

const rightsByRole: Readonly<Record<AgentRole, readonly Right[]>> = {
  officer: [
    'case.read',
    'case.write',
    'case.read-confidences',
    'case.assess',
    'report.write',
    'case.export',
    'case.summon',
    'import.run',
    'work.manage',
  ],
  director: [
    'case.read',
    'case.write',
    'case.read-confidences',
    'case.assess',
    'report.write',
    'report.approve',
    'case.export',
    'case.summon',
    'case.assign',
    'import.run',
    'work.manage',
    'site.configure',
    'agent.manage',
    'certificate.issue',
    'trace.read',
    'vault.manage',
    'vault.renew-code',
  ],
  head: [
    'case.read',
    'case.write',
    'case.read-confidences',
    'case.assess',
    'report.write',
    'report.approve',
    'case.export',
    'case.summon',
    'case.assign',
    'import.run',
    'work.manage',
    'site.configure',
    'agent.manage',
    'certificate.issue',
    'trace.read',
    'vault.manage',
    'vault.renew-code',
  ],
  secretary: ['case.read', 'case.write', 'case.summon', 'import.run'],
  'monitoring-guard': ['case.read', 'case.summon'],
  'social-worker': ['case.read', 'case.write', 'case.read-confidences', 'case.assess', 'report.write', 'case.summon'],
  psychologist: ['case.read', 'case.write', 'case.read-confidences', 'case.assess', 'report.write', 'case.summon'],
  'it-admin': ['vault.manage'],
};

/** True when an agent of that role can be given a case: those who write in it, confidences included (D.113-34 C. pénit.). */
export const followsPersons = (role: AgentRole): boolean => holds(role, 'case.write') && holds(role, 'case.read-confidences');

/** True when an agent of that role holds the right. */
export function holds(role: AgentRole, right: Right): boolean {
  return right === 'public' || right === 'session' || rightsByRole[role].includes(right);
}
