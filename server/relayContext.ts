import type { Id } from '../shared/base/identifier';
import type { MembershipState } from '../shared/protocol/membership';
import type { Database } from './database/connect';
import type { Watchers } from './lanes/watchers';
import type { Organisations } from './organisations/organisations';
import type { RelaySettings } from './settings';

/** What every part of the relay works with. */
export interface RelayContext {
  readonly db: Database;
  readonly settings: RelaySettings;
  readonly organisations: Organisations;
  readonly watchers: Watchers;
}

/** Who sent a request, once its signature holds. */
export interface Caller {
  readonly device: Id;
  readonly org: Uint8Array;
  /** Lineage of the store. */
  readonly lineage: Id;
  /** The membership log as this request sees it. */
  readonly state: MembershipState;
}
