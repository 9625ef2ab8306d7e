// Counts what `npm test` runs: each step has its outcome, a step that breaks is a failure, and the last line gives the sum.
import { Obstacle } from './obstacle.mjs';

/** The outcomes of a run. `write` receives everything that is told. */
export class TestTally {
  #write;
  #now;
  /** Each is `{ name, passed, failed, seconds }`. */
  #outcomes = [];

  constructor(write = text => process.stdout.write(text), now = () => performance.now()) {
    this.#write = write;
    this.#now = now;
  }

  /** Runs a step that gives `{ passed, failed }`. Whatever it throws is told and counts as one failure. True when nothing failed. */
  async step(name, body) {
    this.#write(`\n── ${name}\n`);
    const started = this.#now();
    let counts;
    try {
      counts = await body();
    } catch (error) {
      this.#write(`${error instanceof Obstacle ? error.message : (error?.stack ?? String(error))}\n`);
      counts = { passed: 0, failed: 1 };
    }
    this.#outcomes.push({ name, ...counts, seconds: (this.#now() - started) / 1000 });
    return counts.failed === 0;
  }

  /** A step that counts as one test: it passes when `body` gives the exit code 0, or nothing. */
  check(name, body) {
    return this.step(name, async () => (((await body()) ?? 0) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));
  }

  /** Writes the table, then the sum as the last line, and gives the exit code: a run without a single test is not a success. */
  summary() {
    const width = Math.max(0, ...this.#outcomes.map(({ name }) => name.length));
    this.#write('\n');
    for (const { name, passed, failed, seconds } of this.#outcomes) {
      const mark = failed > 0 ? 'FAILED' : 'ok    ';
      const figures = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
      this.#write(`${mark} ${name.padEnd(width)} ${figures}\n`);
    }
    const total = key => this.#outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
    const [passed, failed] = [total('passed'), total('failed')];
    this.#write(`\n${passed} passed, ${failed} failed\n`);
    return failed > 0 || passed === 0 ? 1 : 0;
  }
}
