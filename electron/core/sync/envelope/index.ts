export { commitmentTo, loadCipher, type Cipher } from './cipher';
export { openEnvelope, type Keys, type Opened, type OpenedPacket, type OpenError } from './open';
export type { PacketError } from './packet';
export { sealEnvelope, type Sealed, type SealError, type Unsealed } from './seal';
