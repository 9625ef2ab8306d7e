import { weightsOfService, type WorkloadWeights } from '../../../../shared/domain/workload';
import type { MeasureCategory } from '../../../../shared/referential';
import { currentSite, type Workspace } from '../workspace';

/** The weights of the service: those of the reference data, and those set in their place. */
export const serviceWeights = (workspace: Workspace): WorkloadWeights =>
  weightsOfService(workspace.legal.referential.workload, currentSite(workspace).workload);

/** Categories of the types of a column of case_line; a type of a newer version counts as ordinary supervision. */
export function categoriesOf(workspace: Workspace, measures: string): MeasureCategory[] {
  const types = JSON.parse(measures) as string[]; // own column
  return types.map(code => workspace.legal.referential.measureTypes.byCode(code)?.category ?? 'supervision');
}
