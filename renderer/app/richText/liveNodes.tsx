import { createContext, use, type ReactNode } from 'react';
import type { FactContent, FactNode, FieldName, FieldNode } from '../../../shared/domain/richText';

/** How a block of facts stands today. */
export interface FactNow {
  readonly content: FactContent;
  /** Another than the one kept in the node means that the facts changed since its author read them. */
  readonly digest: string;
  /** Instant in ms since 1970. */
  readonly takenAt: number;
}

/** What the live nodes of a text say today; null while it is being read, or in a template that is about nobody. */
export interface LiveNodes {
  readonly factNow: (attrs: FactNode['attrs']) => FactNow | null;
  readonly fieldNow: (name: FieldName) => string | null;
  /** True in a template: its facts and words of the case are places, not contents. */
  readonly template: boolean;
}

const inTemplate: LiveNodes = { factNow: () => null, fieldNow: () => null, template: true };
const LiveNodesContext = createContext<LiveNodes>(inTemplate);

/** Gives what the live nodes say to the text below. */
export function LiveNodesProvider({ value, children }: { readonly value: LiveNodes; readonly children: ReactNode }) {
  return <LiveNodesContext value={value}>{children}</LiveNodesContext>;
}

export const useLiveNodes = (): LiveNodes => use(LiveNodesContext);

/** True when the facts of a block are no more those that its author read. */
export const isFactStale = (attrs: FactNode['attrs'], now: FactNow | null): boolean =>
  attrs.frozen === null && now !== null && attrs.seen !== null && attrs.seen !== now.digest;

/** True when words of the case in a sentence are no more those that its author read. */
export const isFieldStale = (attrs: FieldNode['attrs'], now: string | null): boolean =>
  attrs.frozen === null && now !== null && attrs.seen !== null && attrs.seen !== now;
