import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../scripts/notices/licence';
import { readNotice } from '../../scripts/notices/notice';
import { listLine } from '../../scripts/notices/render';
import { shippedPackages } from '../../scripts/notices/shippedPackages';

const root = path.resolve(import.meta.dirname, '../..');
const notices = readFileSync(path.join(root, 'resources/THIRD-PARTY-NOTICES.txt'), 'utf8');

describe('third-party notices', () => {
  it('name every package of package-lock.json that is delivered, at its version (else run npm run notices)', () => {
    const list = notices.split('='.repeat(80))[1]?.trim().split('\n') ?? [];
    const named = list.map(line => line.split(/\s+/).slice(0, 2).join(' '));
    expect(named).toEqual(shippedPackages(root).map(listLine));
  });

  it('count the production dependencies, what the screens import, and what these need', () => {
    const names = shippedPackages(root).map(shipped => shipped.name);
    expect(names).toEqual(expect.arrayContaining(['@signalapp/sqlcipher', 'fontkit', 'react', 'scheduler', 'dayjs', 'electron']));
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('electron-vite');
  });

  it('carry the texts of the licences', () => {
    const has = (text: string): void => {
      expect(notices).toContain(text);
    };
    has('GNU AFFERO GENERAL PUBLIC LICENSE');
    has('SIL OPEN FONT LICENSE Version 1.1');
    has('Apache License');
    has('ZETETIC LLC');
  });

  it('refuse a licence that nobody has allowed', () => {
    expect(isAllowed('MIT')).toBe(true);
    expect(isAllowed('(MIT OR GPL-2.0-only)')).toBe(true);
    expect(isAllowed('MIT AND OFL-1.1')).toBe(true);
    expect(isAllowed('MIT AND SSPL-1.0')).toBe(false);
    expect(isAllowed('MIT OR ISC AND SSPL-1.0')).toBe(false);
    expect(isAllowed('UNLICENSED')).toBe(false);
    expect(isAllowed('SEE LICENSE IN LICENSE')).toBe(false);
  });

  it('fail rather than leave a package out', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jalon-notices-'));
    const read = (manifest: object): (() => unknown) => {
      writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
      return () => readNotice(folder, { name: 'foreign', version: '1.0.0', folder: '' });
    };
    expect(read({ license: 'CC-BY-NC-4.0' })).toThrow('foreign 1.0.0: the licence CC-BY-NC-4.0 is not allowed');
    expect(read({})).toThrow('the licence not declared is not allowed');
    expect(read({ license: 'Apache-2.0' })).toThrow('no text goes with the licence Apache-2.0');
    writeFileSync(path.join(folder, 'LICENSE.md'), 'The terms\r\n');
    expect(read({ license: 'Apache-2.0' })()).toMatchObject({ licence: 'Apache-2.0', text: 'The terms' });
    rmSync(folder, { recursive: true });
  });
});
