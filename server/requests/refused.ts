import { relayErrors, type RelayErrorCode, type RelayRefusal } from '../../shared/protocol/relay';

/** An expected refusal of a request, on its way to the error handler: it becomes a status and a body in CBOR. */
export class Refused extends Error {
  readonly status: number;
  readonly answer: RelayRefusal;

  constructor(error: RelayErrorCode, details: Omit<RelayRefusal, 'error'> = {}) {
    super(error);
    this.status = relayErrors[error];
    this.answer = { error, ...details };
  }
}
