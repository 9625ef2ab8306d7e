import type { CallError } from '../../shared/contract';
import type { Result } from '../../shared/base/result';

export interface StepOutcome {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  /** What was done, or the code of what failed. */
  readonly what: string;
}

interface Step {
  readonly name: string;
  /** Steps without which this one makes no sense. */
  readonly needs: readonly string[];
  /** Does it, and says what was done. */
  readonly run: () => Promise<string>;
}

/** A step that did not do what it must. The message is a code, or what was found instead. */
export class StepFailure extends Error {}

/** The value of an answer, or the failure of the step. */
export function valueOf<T>(answer: Result<T, CallError>): T {
  if (answer.ok) return answer.value;
  const { code, details } = answer.error;
  throw new StepFailure(details === undefined ? code : `${code} ${JSON.stringify(details)}`);
}

export function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new StepFailure(otherwise);
}

/** Runs steps one after the other. What depends on a failed one is not run. */
export async function runSteps(steps: readonly Step[]): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const { name, needs, run } of steps) {
    const lacking = needs.filter(need => outcomes.some(one => one.name === need && !one.ok));
    if (lacking.length > 0) {
      outcomes.push({ name, ok: false, ms: 0, what: `not run: needs ${lacking.join(', ')}` });
      continue;
    }
    const start = performance.now();
    const elapsed = (): number => Math.round(performance.now() - start);
    try {
      const what = await run();
      outcomes.push({ name, ok: true, ms: elapsed(), what });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const what = error instanceof StepFailure ? error.message : (error.stack ?? error.message);
      outcomes.push({ name, ok: false, ms: elapsed(), what });
    }
  }
  return outcomes;
}

/** The outcomes as a table of plain text. */
export function table(outcomes: readonly StepOutcome[]): string {
  const width = Math.max(...outcomes.map(one => one.name.length));
  const rule = `${'─'.repeat(6)}┼${'─'.repeat(width + 2)}┼${'─'.repeat(10)}┼${'─'.repeat(60)}`;
  const row = (mark: string, name: string, ms: string, what: string): string =>
    ` ${mark.padEnd(4)} │ ${name.padEnd(width)} │ ${ms.padStart(8)} │ ${what.replaceAll('\n', `\n${' '.repeat(6)}│ ${' '.repeat(width)} │ ${' '.repeat(8)} │ `)}`;
  return [
    row('', 'step', 'ms', 'what'),
    rule,
    ...outcomes.map(one => row(one.ok ? 'ok' : 'FAIL', one.name, String(one.ms), one.what)),
  ].join('\n');
}
