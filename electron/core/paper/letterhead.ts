import { MM } from './styles';
import type { Block } from './tagging/block';
import type { Typesetter } from './typography';

/** Heading of a service's paper: a setting of the deploying service. */
export interface Letterhead {
  service: string;
  antenna: string;
  addressLines: readonly string[];
  phone: string;
  email: string;
  /** Bytes of a PNG or JPEG picture. */
  logo?: Uint8Array;
}

const LOGO = 'logo';
const LOGO_BOX: [number, number] = [46 * MM, 16 * MM];

/** The pictures of a letterhead, by the names that its blocks use. */
export const letterheadImages = (letterhead: Letterhead): Record<string, Uint8Array> =>
  letterhead.logo ? { [LOGO]: letterhead.logo } : {};

/** The sender's block: logo, service, antenna, address, phone, e-mail. */
export function letterheadBlocks(letterhead: Letterhead, typeset: Typesetter): Block[] {
  const details = [...letterhead.addressLines, letterhead.phone, letterhead.email].filter(line => line.trim() !== '');
  const blocks: Block[] = [];
  if (letterhead.logo) blocks.push({ image: LOGO, alt: typeset(letterhead.service), fit: LOGO_BOX, margin: [0, 0, 0, 8] });
  blocks.push({ text: typeset(letterhead.service), style: 'service', margin: [0, 0, 0, 1] });
  if (letterhead.antenna) blocks.push({ text: typeset(letterhead.antenna), fontSize: 10, bold: true, margin: [0, 0, 0, 3] });
  blocks.push({ text: details.map(typeset).join('\n'), style: 'small' });
  return blocks;
}
