import { intensityCodes, measureCategories, workloadParts, type MeasureCategory, type WorkloadRules } from '../referential';

/** Names of the weights that a service may set. */
export const workloadKeys = [...measureCategories, 'no-measure', 'other-measure', ...intensityCodes, ...workloadParts] as const;
export type WorkloadKey = (typeof workloadKeys)[number];
export type WorkloadWeights = Readonly<Record<WorkloadKey, number>>;

/** The weights of the reference data, by key. */
export function usualWeights(rules: WorkloadRules): WorkloadWeights {
  const weights = new Map<WorkloadKey, number>([
    ...rules.categories.map((one): [WorkloadKey, number] => [one.category, one.weight]),
    ['no-measure', rules.noMeasure],
    ['other-measure', rules.otherMeasure],
    ...rules.intensities.map((one): [WorkloadKey, number] => [one.level, one.factor]),
    ...rules.parts.map((one): [WorkloadKey, number] => [one.part, one.factor]),
  ]);
  return Object.fromEntries(workloadKeys.map(key => [key, weights.get(key) ?? 0])) as unknown as WorkloadWeights; // every key, just above
}

/** The usual weights with those that the service set in their place. */
export const weightsOfService = (
  rules: WorkloadRules,
  set: Readonly<Record<string, { readonly weight: number }>>,
): WorkloadWeights => {
  const usual = usualWeights(rules);
  const own = workloadKeys.flatMap((key): [WorkloadKey, number][] => {
    const chosen = set[key];
    return chosen === undefined ? [] : [[key, chosen.weight]];
  });
  return { ...usual, ...Object.fromEntries(own) };
};

/** What the weight of a case rests on: its open measures, the intensity chosen, the part of the agent. */
export interface CaseFacts {
  readonly categories: readonly MeasureCategory[];
  readonly intensity: (typeof intensityCodes)[number] | null;
  readonly part: (typeof workloadParts)[number];
}

/**
 * What a case weighs in the load of an agent: the weight of its heaviest measure, plus that of each other measure, times the
 * factors of intensity (`regular` when none was chosen) and part. Rests on what was written by hand, never on the person.
 */
export function caseWeight(weights: WorkloadWeights, facts: CaseFacts): number {
  const measures =
    facts.categories.length === 0
      ? weights['no-measure']
      : Math.max(...facts.categories.map(category => weights[category])) +
        (facts.categories.length - 1) * weights['other-measure'];
  return measures * weights[facts.intensity ?? 'regular'] * weights[facts.part];
}
