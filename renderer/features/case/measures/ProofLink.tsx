import type { ReactNode } from 'react';
import type { ProofLine } from '../../../../shared/contract';
import { useT } from '../../../i18n';
import { useCase } from '../caseContext';

/** Words of a proof, which open the paper or the note that bears it when there is one. */
export function ProofLink({ proof, children }: { readonly proof: ProofLine | undefined; readonly children: ReactNode }) {
  const t = useT();
  const { go } = useCase();
  const source = proof?.source;
  if (!proof || !source) return children;
  const isPaper = source.kind === 'document';
  return (
    <button
      type="button"
      className="link"
      title={t(isPaper ? 'measure.openDocument' : 'measure.openNote', { proof: proof.label })}
      onClick={() => go({ tab: isPaper ? 'documents' : 'interviews', record: source.id })}
    >
      {children}
    </button>
  );
}
