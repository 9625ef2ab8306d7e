import { useState, type ReactNode } from 'react';
import type { CaseHeader } from '../../../../../shared/contract';
import { ConnectionProvider, createQueryClient, type Connection } from '../../../../../renderer/app/connection';
import { DraftsProvider, type DraftStore } from '../../../../../renderer/app/drafts';
import { CaseProvider, type OpenCase } from '../../../../../renderer/features/case/caseContext';
import { legal } from './legalForTests';

export const noDrafts: DraftStore = {
  save: () => Promise.resolve(),
  get: () => Promise.resolve(null),
  remove: () => Promise.resolve(),
};

export interface CaseOfTestProps {
  readonly header?: Partial<CaseHeader>;
  readonly go?: OpenCase['go'];
  /** What the core answers, by name of the call; nothing is ever answered to the others. */
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
}

/** An open case around what is tested, with a core that answers what it is told. */
export function CaseOfTest({ header = {}, go = () => undefined, answers = {}, children }: CaseOfTestProps) {
  const [queries] = useState(createQueryClient);
  const [connection] = useState(() => {
    const call = (name: string): Promise<unknown> =>
      name in answers ? Promise.resolve({ ok: true, value: answers[name] }) : new Promise(() => undefined);
    return { call, onEvent: () => () => undefined, onState: () => () => undefined } as unknown as Connection; // what screens use of it
  });
  return (
    <ConnectionProvider connection={connection} queries={queries}>
      <DraftsProvider store={noDrafts}>
        <CaseProvider value={{ personId: 'AAAAAAAAAAAAAAAAAAAAAA', header: header as CaseHeader, legal, go }}>
          {children}
        </CaseProvider>
      </DraftsProvider>
    </ConnectionProvider>
  );
}
