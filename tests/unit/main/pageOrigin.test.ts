import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../electron/main/pageOrigin';

describe('isOurPage', () => {
  it('knows our pages', () => {
    expect(isOurPage('app://local/#/caseload', null)).toBe(true);
    expect(isOurPage('app://local/index.html', null)).toBe(true);
  });

  it('knows the development server only when there is one', () => {
    expect(isOurPage('http://localhost:5173/#/', 'http://localhost:5173')).toBe(true);
    expect(isOurPage('http://localhost:5173/', null)).toBe(false);
    expect(isOurPage('http://localhost:51730/', 'http://localhost:5173')).toBe(false);
  });

  it.each([
    'app://localhost/',
    'app://local.example.fr/',
    'app://user@local/',
    'https://app//local/',
    'https://example.fr/?app://local/',
    'file:///app://local/',
    'about:blank',
    '',
  ])('refuses %s', address => {
    expect(isOurPage(address, null)).toBe(false);
  });
});
