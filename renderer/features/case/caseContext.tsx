import { createContext, use, type ReactNode } from 'react';
import { assert } from '../../../shared/base/result';
import type { CaseHeader } from '../../../shared/contract';
import type { LegalData } from '../../../shared/referential';
import type { CaseTarget } from './caseRoute';

/** The open case, for everything shown below its header. */
export interface OpenCase {
  readonly personId: string;
  readonly header: CaseHeader;
  readonly legal: LegalData;
  readonly go: (target: CaseTarget) => void;
}

const CaseContext = createContext<OpenCase | null>(null);

/** Gives the open case to its tabs and forms. */
export function CaseProvider({ value, children }: { readonly value: OpenCase; readonly children: ReactNode }) {
  return <CaseContext value={value}>{children}</CaseContext>;
}

/** The open case. Throws outside a CaseProvider. */
export function useCase(): OpenCase {
  const value = use(CaseContext);
  assert(value !== null, 'a CaseProvider stands above the tabs of a case');
  return value;
}
