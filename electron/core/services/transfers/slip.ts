import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatName } from '../../../../shared/base/frenchFormat';
import type { TransferPiece } from '../../../../shared/contract';
import type { Person } from '../../../../shared/domain/person';
import type { Transfer } from '../../../../shared/domain/transfer';
import type { SlipPiece, TransferSlipInput } from '../../paper';
import { letterheadOf, receivingAntenna, referenceNumber } from '../documents';
import type { Workspace } from '../workspace';
import { contentsOf } from './contents';

const KINDS: Readonly<Record<TransferPiece['kind'], string>> = {
  measure: 'Mesure',
  obligation: 'Obligation',
  interview: 'Note d’entretien',
  document: 'Document',
};

/** What the slip of an accepted transfer says. Confidences are counted, never named: the paper may leave the service. */
export function slipInput(
  workspace: Workspace,
  owner: Person,
  offer: Transfer,
  accepted: { readonly on: string; readonly digest: string },
): TransferSlipInput {
  const { legal, agent } = workspace;
  const { measureTypes, obligations, transferReasons, transfer: rules } = legal.referential;
  const labelOf = ({ kind, code, title }: TransferPiece): string => {
    if (code === null) return title ?? '';
    const known = kind === 'measure' ? measureTypes.byCode(code) : obligations.byCode(code);
    return known?.label.fr ?? code;
  };
  const shown = (piece: TransferPiece): SlipPiece => ({
    kind: KINDS[piece.kind],
    label: labelOf(piece),
    day: piece.day as CalendarDate | null, // the entities' schemas checked it
  });
  const { sealed, left } = contentsOf(workspace, offer);
  return {
    letterhead: letterheadOf(workspace, receivingAntenna(workspace, owner.antenna)),
    person: { familyName: owner.familyName, givenNames: owner.givenNames },
    referenceNumber: referenceNumber(owner),
    service: offer.service,
    reason: transferReasons.byCode(offer.reason)?.label.fr ?? offer.reason,
    acceptedOn: accepted.on as CalendarDate, // the contract checked it
    issuedOn: workspace.today(),
    issuedBy: formatName(agent),
    article: rules.sealing.article,
    digest: accepted.digest,
    sealed: sealed.map(shown),
    kept: left.filter(one => one.reason === 'kept').map(shown),
    confidences: left.filter(one => one.reason === 'confidences').length,
    unsigned: left.filter(one => one.reason === 'unsigned').length,
  };
}
