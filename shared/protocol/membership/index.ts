export {
  laneKinds,
  memberRoles,
  takesAway,
  type Act,
  type ActBody,
  type ActKind,
  type Cut,
  type LaneKind,
  type MemberRole,
} from './acts';
export { mayAct } from './authority';
export { actSigned, decodeEntry, encodeAct, encodeEntry, entryHash, ROOT, type MembershipEntry, type SignedAct } from './entry';
export { fold, type MembershipError } from './fold';
export { laneAccess, withinCut, type LaneAccess } from './laneAccess';
export { isActive, sitesOf, type Device, type Lane, type Member, type MembershipState, type NoEffect, type Site } from './state';
