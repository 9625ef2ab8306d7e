/** Sizes that both sides hold to, in bytes unless said otherwise. */
export const LIMITS = {
  /** A sealed envelope, header and signature included. */
  envelope: 256 * 1024,
  /** Content of an envelope before padding. */
  content: 240 * 1024,
  /** Operations of one envelope, in number. */
  operations: 200,
  /** One packet once inflated. */
  batch: 1024 * 1024,
  /** Newly known heads told in one envelope, in number. */
  seenHeads: 256,
  /** An entry of the membership log. */
  membershipEntry: 128 * 1024,
  /** Entries of one atomic append, in number. */
  membershipBatch: 64,
  /** A chunk of a file or of a snapshot: 32 KiB of plain bytes and the tag. */
  chunk: 32 * 1024 + 16,
  /** The manifest of a snapshot. */
  manifest: 512 * 1024,
  /** Chunks asked about in one request, in number. */
  chunkIds: 4096,
  /** Lanes of one request, in number. */
  lanes: 64,
  /** Envelopes pushed in one request, in number. */
  pushed: 256,
  /** The body of a request. */
  body: 1024 * 1024,
  /** The body of an answer: what was asked for, and one envelope more. */
  answer: 2 * 1024 * 1024,
  /** A frame of a courier bundle, its own head included. */
  frame: 1024 * 1024,
  /** A request to enrol, sealed. */
  enrolment: 4096,
} as const;
