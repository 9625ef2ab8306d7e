import { z } from 'zod';
import type { Court, Magistrate } from '../domain/court';
import { command, id, nothing, query } from './call';

const line = (max: number) => z.string().trim().max(max);
const optionalLine = (max: number) => line(max).nullable();

/** The courts and magistrates that forms propose and letters are sent to. */
export const courtCalls = {
  'court.list': query<{ courts: Court[]; magistrates: Magistrate[] }>()({ input: nothing, right: 'case.read' }),
  'court.save': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      name: line(160).min(1),
      address: z.array(line(120)).max(6),
      phone: optionalLine(20),
      email: optionalLine(254),
      active: z.boolean(),
    }),
    right: 'case.write',
    errors: ['court.exists'],
  }),
  'magistrate.save': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      function: line(120).min(1),
      familyName: optionalLine(100),
      givenNames: optionalLine(100),
      court: id.nullable(),
      service: optionalLine(160),
      phone: optionalLine(20),
      email: optionalLine(254),
      active: z.boolean(),
    }),
    right: 'case.write',
    errors: ['magistrate.exists'],
  }),
};
