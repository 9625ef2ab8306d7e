import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TestTally } from '../../../scripts/test-tally.mjs';

function tallyOf() {
  const told: string[] = [];
  const tally = new TestTally(
    text => void told.push(text),
    () => 0,
  );
  return { tally, lastLine: () => told.join('').trimEnd().split('\n').at(-1), told: () => told.join('') };
}

describe('the tally of a run', () => {
  it('ends with the sum of the steps, whatever they are', async () => {
    const figures = fc.array(fc.record({ passed: fc.nat(500), failed: fc.nat(3) }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(figures, async steps => {
        const { tally, lastLine } = tallyOf();
        for (const counts of steps) await tally.step('a step', () => counts);
        const passed = steps.reduce((sum, one) => sum + one.passed, 0);
        const failed = steps.reduce((sum, one) => sum + one.failed, 0);
        expect(tally.summary()).toBe(failed > 0 || passed === 0 ? 1 : 0);
        expect(lastLine()).toBe(`${passed} passed, ${failed} failed`);
      }),
    );
  });

  it('counts a step that throws as one failure and goes on', async () => {
    const { tally, lastLine, told } = tallyOf();
    expect(await tally.check('install', () => Promise.reject(new Error('no network')))).toBe(false);
    expect(await tally.check('types', () => 2)).toBe(false);
    expect(await tally.check('lint', () => 0)).toBe(true);
    expect(await tally.step('tests', () => ({ passed: 12, failed: 0 }))).toBe(true);
    expect(tally.summary()).toBe(1);
    expect(lastLine()).toBe('13 passed, 2 failed');
    expect(told()).toContain('no network');
    expect(told()).toMatch(/FAILED install +0 passed +1 failed/);
  });
});

describe('npm test', () => {
  it('ends with the sum when the packages cannot be installed', () => {
    const clone = mkdtempSync(path.join(tmpdir(), 'jalon-clone-'));
    try {
      const scripts = path.join(clone, 'scripts');
      for (const file of readdirSync('scripts').filter(name => name.endsWith('.mjs')))
        cpSync(path.join('scripts', file), path.join(scripts, file));
      // a clone whose lock file is broken: nothing is asked of the network
      cpSync('package.json', path.join(clone, 'package.json'));
      const run = spawnSync(process.execPath, ['scripts/test.mjs'], { cwd: clone, encoding: 'utf8' });
      expect(run.stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
      expect(run.status).toBe(1);
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });
});
