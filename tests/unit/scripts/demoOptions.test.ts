import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demoOptions } from '../../../scripts/demo/options';

const folder = mkdtempSync(path.join(tmpdir(), 'jalon-options-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the options of the demo', () => {
  it.each([
    [['--persons', '200001'], /--persons takes a whole number from 1 to 200000/],
    [['--persons', 'abc'], /--persons takes a whole number/],
    [['--persons', '0'], /--persons takes a whole number/],
    [['--persons', '1.5'], /--persons takes a whole number/],
    [['--persons'], /--persons.*Usage: npm run demo/],
    [['--bogus'], /--bogus.*Usage: npm run demo/],
    [['all'], /all.*Usage: npm run demo/],
    [['--out', 'package.json'], /--out .*package\.json: it is a file, not a folder/],
    [['--out', 'package.json/x'], /--out .*: a file stands in its place/],
    [['--out', '/proc/jalon'], /--out \/proc\/jalon: the papers cannot be written there/],
    [['--out', ''], /--out/],
  ])('%j are refused in one sentence', (args, said) => {
    const read = demoOptions(args);
    expect(read).toMatchObject({ ok: false, error: expect.stringMatching(said) as unknown });
    expect(read.ok ? '' : read.error).not.toContain('\n');
  });

  it('make the folder for the papers, however deep', () => {
    const out = path.join(folder, 'a', 'b');
    expect(demoOptions(['--persons', '12', '--json', '--out', out])).toEqual({
      ok: true,
      value: { persons: 12, out, json: true },
    });
    expect(statSync(out).isDirectory()).toBe(true);
    expect(demoOptions([])).toEqual({ ok: true, value: { persons: 300, out: null, json: false } });
  });
});
