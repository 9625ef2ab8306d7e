import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/main/contentSecurityPolicy';

const directives = new Map(
  contentSecurityPolicy('bm9uY2U=')
    .split('; ')
    .map(directive => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
);

describe('contentSecurityPolicy', () => {
  it('allows nothing that is not named', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it.each(['script-src', 'connect-src', 'worker-src', 'font-src'])('keeps %s to our own files', name => {
    expect(directives.get(name)).toEqual(["'self'"]);
  });

  it('admits inline styles only with the nonce of the page', () => {
    expect(directives.get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"]);
  });

  it.each(['base-uri', 'form-action', 'frame-ancestors', 'frame-src', 'object-src'])('closes %s', name => {
    expect(directives.get(name)).toEqual(["'none'"]);
  });

  it('names no outside host and allows neither eval nor inline code', () => {
    expect([...directives.values()].flat().join(' ')).not.toMatch(/unsafe|https?:|\*/);
  });
});
