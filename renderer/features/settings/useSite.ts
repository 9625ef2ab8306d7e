import type { Right } from '../../../shared/domain/rights';
import { useQueryCall } from '../../app/connection';
import { useSession } from '../../app/session';

/** The service with its antennas and agents, fresh. */
export const useSite = () => useQueryCall('site.get', {}, { entities: ['site', 'antenna', 'agent'] });

/** True when the agent at work holds the right. */
export const useRight = (right: Right): boolean => useSession().agent.rights.includes(right);
