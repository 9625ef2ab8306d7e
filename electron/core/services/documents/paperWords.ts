import type { SessionAgent } from '../../../../shared/contract';
import type { Person } from '../../../../shared/domain/person';

const ROLE_LABELS: Readonly<Record<string, string>> = {
  officer: 'Conseiller pénitentiaire d’insertion et de probation',
  director: 'Directeur pénitentiaire d’insertion et de probation',
  head: 'Directeur fonctionnel du service pénitentiaire d’insertion et de probation',
  secretary: 'Secrétariat',
};

/** Who signs a paper of the service. */
export const signatoryOf = (agent: Pick<SessionAgent, 'givenNames' | 'familyName' | 'role'>): { name: string; role: string } => ({
  name: `${agent.givenNames} ${agent.familyName}`,
  role: ROLE_LABELS[agent.role] ?? '',
});

/** The number by which courts know the person, else the first known. */
export function referenceNumber(record: Person): string {
  const numbers = Object.values(record.numbers);
  return (numbers.find(one => one.kind === 'appi') ?? numbers[0])?.value ?? '';
}
