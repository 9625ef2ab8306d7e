import { z } from 'zod';
import { agentRoles, type Agent, type Antenna, type Site } from '../domain/site';
import { command, id, nothing, query, shownName } from './call';

const lines = z.array(z.string().trim().max(120)).max(8);
const optionalLine = (max: number) => z.string().trim().max(max).nullable();

export const settingsCalls = {
  'site.get': query<{ site: Site; antennas: Antenna[]; agents: Agent[] }>()({ input: nothing, right: 'session' }),
  'site.update': command<null>()({
    input: z.strictObject({
      name: z.string().trim().min(1).max(160).optional(),
      letterhead: lines.optional(),
      phone: optionalLine(20).optional(),
      email: optionalLine(254).optional(),
      territory: z.string().max(40).optional(),
      timeZone: z.string().max(60).optional(),
      documentsToBring: z.array(z.string().trim().min(1).max(160)).max(12).optional(),
    }),
    right: 'site.configure',
  }),
  'antenna.save': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      name: z.string().trim().min(1).max(160),
      address: lines,
      phone: optionalLine(20),
      email: optionalLine(254),
      access: optionalLine(400),
    }),
    right: 'site.configure',
  }),
  'agent.save': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      familyName: shownName(100),
      givenNames: shownName(100),
      role: z.enum(agentRoles),
      antenna: id.nullable(),
      specialities: z.array(z.string().max(40)).max(20),
      phone: optionalLine(20),
      email: optionalLine(254),
    }),
    right: 'agent.manage',
    errors: ['agent.last-manager'],
  }),
  /** The legal reference data, as the screens need it: types, obligations, articles, certainty. */
  'referential.get': query<unknown>()({ input: nothing, right: 'public' }),
};

/** Drafts stay in the vault of this workstation, one per form, and are written as the user types. */
export const draftCalls = {
  'draft.save': command<null>()({
    input: z.strictObject({ key: z.string().max(160), body: z.string().max(1_000_000) }),
    right: 'session',
  }),
  'draft.get': query<{ body: string; at: number } | null>()({
    input: z.strictObject({ key: z.string().max(160) }),
    right: 'session',
  }),
  'draft.remove': command<null>()({ input: z.strictObject({ key: z.string().max(160) }), right: 'session' }),
  'draft.list': query<{ key: string; at: number }[]>()({ input: nothing, right: 'session' }),
};
