import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOpenableFile } from '../../../electron/main/openableFile';

describe('isOpenableFile', () => {
  it.each(['a.pdf', 'LISTE.CSV', 'liste.xlsx'])('accepts %s', name => {
    expect(isOpenableFile(path.resolve('documents', name))).toBe(true);
  });

  it.each(['a.exe', 'a.sh', 'a.desktop', 'a.pdf.exe', 'a', 'a.html', 'a.xlsm', '.pdf'])('refuses %s', name => {
    expect(isOpenableFile(path.resolve('documents', name))).toBe(false);
  });

  it('refuses a relative path', () => {
    expect(isOpenableFile('a.pdf')).toBe(false);
  });
});
