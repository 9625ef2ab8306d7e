import { z } from 'zod';
import { provenance } from './certainty';
import { intensityCodes } from './deadlineRule';
import { measureCategories } from './vocabulary';

/** Parts that an agent may have in a follow-up. */
export const workloadParts = ['referent', 'stand-in', 'pair'] as const;

const weight = z.number().min(0).max(10);
const each = <const C extends readonly string[], K extends string, T>(
  codes: C,
  key: K,
  item: z.ZodType<Readonly<Record<K, C[number]>> & T>,
) =>
  z.array(item).refine(entries => codes.every(code => entries.filter(one => one[key] === code).length === 1), {
    message: 'one weight per code is expected',
  });

/**
 * What a case weighs: the weight of its heaviest measure, more for each other one, times the factors of the intensity and of the
 * part of the agent.
 */
export const workloadSchema = z.strictObject({
  categories: each(measureCategories, 'category', z.strictObject({ category: z.enum(measureCategories), weight })),
  /** A case without a measure that runs or waits. */
  noMeasure: weight,
  /** Each measure beside the heaviest one. */
  otherMeasure: weight,
  intensities: each(intensityCodes, 'level', z.strictObject({ level: z.enum(intensityCodes), factor: weight })),
  parts: each(workloadParts, 'part', z.strictObject({ part: z.enum(workloadParts), factor: weight })),
  ...provenance,
});
export type WorkloadRules = z.infer<typeof workloadSchema>;
