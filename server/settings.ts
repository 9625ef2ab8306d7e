/** What may differ from one relay to another. Durations in ms, sizes in bytes. */
export interface RelaySettings {
  /** Room of an organisation, envelopes and chunks of files together. */
  readonly quota: number;
  readonly envelopesPerHour: number;
  readonly bytesPerHour: number;
  /** Requests of one device in a minute. */
  readonly requestsPerMinute: number;
  /** Requests without a device, and false signatures, of one address in a minute. */
  readonly strangersPerMinute: number;
  /** Longest wait of /v1/watch. */
  readonly watch: number;
  /** How often a node looks for what other nodes took in. */
  readonly poll: number;
  /** True behind a reverse proxy that sets X-Forwarded-For. */
  readonly behindProxy: boolean;
  readonly now: () => number;
}

const GIB = 2 ** 30;

export const defaultSettings: RelaySettings = {
  quota: 100 * GIB,
  envelopesPerHour: 2000,
  bytesPerHour: 64 * 2 ** 20,
  requestsPerMinute: 600,
  strangersPerMinute: 10,
  watch: 55_000,
  poll: 1000,
  behindProxy: false,
  now: Date.now,
};

/** How long, in ms, a single-use token may be used. */
export const TOKEN_LIFE = 24 * 3_600_000;
