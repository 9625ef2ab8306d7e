import type { Contract, OutputOf } from '../../../shared/contract';
import { useQueryCall } from '../../app/connection';
import type { CaseloadScope } from './caseloadView';

/** How many cases each standing view of a scope holds; undefined until the core answers. */
export function useCaseloadCounts(scope: CaseloadScope): OutputOf<Contract['caseload.counts']> | undefined {
  const entities = ['person', 'measure', 'appointment', 'deadline', 'assignment'] as const;
  return useQueryCall('caseload.counts', { scope }, { entities, keepPrevious: true }).data;
}
