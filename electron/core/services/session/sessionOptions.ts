import type { KdfCost } from '../../vault';
import type { Workspace } from '../workspace';
import type { CoreDependencies } from './openWorkspace';

export interface SessionOptions extends Omit<CoreDependencies, 'vaultAgents' | 'confirmPassword'> {
  /** Folder of the vaults and of their backups; it exists. */
  readonly dataDir: string;
  /** ms that never go back. */
  readonly monotonic: () => number;
  readonly version: string;
  /** Cost of passwords; measured when absent. */
  readonly kdfCost?: KdfCost;
  /** Fills a newly founded demo site. Given by the composition root: the demo data is not the session's business. */
  readonly fillDemo: (workspace: Workspace, persons: number) => void;
}
