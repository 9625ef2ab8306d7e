import { describe, expect, it } from 'vitest';
import { externalAddress } from '../../../electron/main/externalAddress';

describe('externalAddress', () => {
  it('writes an allowed address anew', () => {
    expect(externalAddress('HTTPS://www.Legifrance.gouv.fr/codes?q=a b')).toBe('https://www.legifrance.gouv.fr/codes?q=a%20b');
    expect(externalAddress('mailto:greffe@example.fr?subject=Rapport')).toBe('mailto:greffe@example.fr?subject=Rapport');
  });

  it.each([
    'http://example.fr/',
    'https://user:secret@example.fr/',
    'file:///etc/passwd',
    'app://local/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://local/1',
    'smb://server/share',
    'ms-settings:',
    'mailto:',
    'example.fr',
    '',
  ])('refuses %s', address => {
    expect(externalAddress(address)).toBeNull();
  });
});
