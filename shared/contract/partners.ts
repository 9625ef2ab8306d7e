import { z } from 'zod';
import { partnerContactItem, referralStates, type Partner, type Referral } from '../domain/partner';
import { command, day, id, query } from './call';
import type { AgentName } from './case';

const line = (max: number) => z.string().trim().max(max);
const optionalLine = (max: number) => line(max).nullable();
const key = z.string().regex(/^[A-Za-z0-9_-]{4,22}$/);

export const partnerQuery = z.strictObject({
  text: z.string().max(100),
  /** Codes of the reference data; none: all kinds. */
  kinds: z.array(z.string().max(40)).max(60),
  active: z.enum(['active', 'all']),
});
export type PartnerQuery = z.output<typeof partnerQuery>;

export type PartnerLine = Partner;

/** A referral with the partner's name, and how to reach it. */
export interface ReferralLine extends Referral {
  partnerName: string;
  partnerKind: string;
  partnerPhone: string | null;
  authorName: AgentName | null;
  /** Type of the obligation that it serves. */
  obligationType: string | null;
}

/** The directory of partners, and the persons sent to them. No call lists the persons of a partner (R.113-51 C. pénit.). */
export const partnerCalls = {
  'partner.list': query<{ total: number; rows: PartnerLine[] }>()({
    input: z.strictObject({ query: partnerQuery, limit: z.int().min(1).max(1000) }),
    right: 'case.read',
  }),
  'partner.save': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      name: line(160).min(1),
      kind: line(40).min(1),
      active: z.boolean(),
      address: z.array(line(120)).max(6),
      city: optionalLine(80),
      phone: optionalLine(20),
      email: optionalLine(254),
      hours: optionalLine(300),
      offers: optionalLine(1000),
      /** Codes of domains of need. */
      domains: z.array(z.string().max(40)).max(20),
      /** By key; null removes one. */
      contacts: z.record(key, partnerContactItem.nullable()),
      note: optionalLine(1000),
    }),
    right: 'case.write',
    errors: ['partner.unknown-kind', 'partner.exists'],
  }),
  /** Withdraws a partner that nobody was sent to; others become inactive. */
  'partner.remove': command<null>()({ input: z.strictObject({ id }), right: 'case.write', errors: ['partner.used'] }),
  'referral.list': query<ReferralLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  'referral.save': command<{ id: string }>()({
    input: z.strictObject({
      /** null for a new one. */
      id: id.nullable(),
      person: id,
      partner: id,
      obligation: id.nullable(),
      day,
      reason: optionalLine(400),
      contact: optionalLine(160),
    }),
    right: 'case.write',
    addsTo: { entity: 'person', id: input => (input.id === null ? input.person : null) },
    errors: ['partner.inactive', 'referral.dates', 'referral.obligation'],
  }),
  /** `outcome`: what came of it, kept when null. */
  'referral.setState': command<null>()({
    input: z.strictObject({ id, state: z.enum(referralStates), on: day, outcome: optionalLine(400) }),
    right: 'case.write',
    errors: ['referral.dates'],
  }),
  'referral.remove': command<null>()({ input: z.strictObject({ id }), right: 'case.write' }),
};
