import { z } from 'zod';
import { provenance } from './certainty';
import { codeSchema } from './code';
import { measurePhases } from './vocabulary';

/** What is usually done after an absence: how long an excuse may take, after how many absences a report is proposed. */
export const absencePathSchema = z.strictObject({
  /** Calendar days left to the person to prove what excuses them. */
  proof: z.strictObject({ days: z.int().positive().max(365), ...provenance }),
  /** Absences without excuse, within so many months, after which an incident report is proposed. */
  repeated: z.strictObject({ absences: z.int().positive().max(100), withinMonths: z.int().positive().max(120), ...provenance }),
  /** The obligation to answer summonses, by phase of the measure. */
  duty: z.array(z.strictObject({ phase: z.enum(measurePhases), obligation: codeSchema })).min(1),
  /** Code of the report. */
  report: codeSchema,
});
export type AbsencePathRules = z.infer<typeof absencePathSchema>;
