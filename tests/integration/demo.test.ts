import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPdf } from '../fixtures/readPdf';

const root = path.resolve(import.meta.dirname, '../..');
const out = mkdtempSync(path.join(tmpdir(), 'jalon-demo-test-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const report = z.strictObject({
  ok: z.boolean(),
  steps: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), ms: z.int().min(0) })).min(1),
  files: z.array(
    z.strictObject({
      kind: z.enum(['summons', 'case-file', 'report-signed', 'case-file-judge', 'archive-seda']),
      path: z.string(),
    }),
  ),
  figures: z.strictObject({
    persons: z.int(),
    operations: z.int(),
    vaultBytes: z.int(),
    import: z.strictObject({ lines: z.int(), accepted: z.int(), rejected: z.int(), undone: z.int() }),
    deadlines: z.strictObject({ met: z.int(), missed: z.int(), waived: z.int() }),
    verification: z.array(z.strictObject({ file: z.string(), verdict: z.string() })),
  }),
});
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', ...args], { cwd: root, encoding: 'utf8' });

describe('npm run demo', () => {
  it('does the main job, and says it in one object on its last line', { timeout: 120_000 }, async () => {
    const { status, stdout, stderr } = run('--persons', '40', '--json', '--out', out);
    expect(status, stderr + stdout).toBe(0);
    const said = report.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
    expect(said.ok).toBe(true);
    expect(said.steps.every(step => step.ok)).toBe(true);
    expect(said.figures.persons).toBe(40);
    expect(said.figures.operations).toBeGreaterThan(40);
    expect(said.figures.vaultBytes).toBeGreaterThan(100_000);
    expect(said.figures.deadlines).toEqual({ met: 53, missed: 12, waived: 10 });
    expect(said.figures.import).toEqual({ lines: 300, accepted: 280, rejected: 20, undone: 280 });
    expect(said.files.map(file => file.kind)).toEqual([
      'summons',
      'case-file',
      'case-file-judge',
      'archive-seda',
      'report-signed',
    ]);
    expect(said.figures.verification.map(one => one.verdict)).toEqual(['valid', ...Array<string>(5).fill('altered')]);
    for (const file of said.files) {
      expect(path.dirname(file.path)).toBe(out);
      expect(existsSync(file.path)).toBe(true);
      if (!file.path.endsWith('.pdf')) continue;
      const pdf = await readPdf(readFileSync(file.path));
      expect(pdf.texts.join(' ')).toContain('Valbourg');
    }
  });

  it('refuses what it does not know in one sentence, without a stack', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = run('--bogus');
    expect(status).toBe(2);
    expect(stderr).toMatch(/--bogus.*Usage: npm run demo/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });
});
