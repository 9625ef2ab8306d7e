export { cborToPlain, decodeCbor } from './decode';
export { encodeCbor } from './encode';
export type { CborValue } from './value';
