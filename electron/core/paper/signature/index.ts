export type { SignerKey } from './cms';
export { PdfReadError, type PdfFault } from './file/values';
export { reserveFields, type FieldPlace, type SignatureField } from './reserve';
export { signField, type SignedPdf, type SignFieldInput, type SignatureLevel } from './sign';
export { TimestampRefused, type TimestampFetcher } from './timestamp';
export type {
  Authority,
  ChangeKind,
  DocumentVerdict,
  Revocation,
  ShownCertificate,
  SignatureVerdict,
  Verdict,
  VerifyOptions,
} from './verify/verdict';
export { verifyPdf } from './verify/verify';
export { issueCertificate, type CertificateRequest, type CertificateSubject } from './issueCertificate';
