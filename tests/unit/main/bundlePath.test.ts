import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleFile, contentType } from '../../../electron/main/bundlePath';

const folder = path.resolve('/bundle/renderer');
const get = (url: string): string | number => bundleFile(folder, 'GET', url);

describe('bundleFile', () => {
  it('serves files of the bundle, and index.html at the root', () => {
    expect(get('app://local/')).toBe(path.join(folder, 'index.html'));
    expect(get('app://local/assets/index-1.js?v=2#top')).toBe(path.join(folder, 'assets/index-1.js'));
    expect(get('app://local/assets/d%C3%A9lai.svg')).toBe(path.join(folder, 'assets/délai.svg'));
  });

  it.each([
    ['app://local/..%2fmain%2findex.js', 403],
    ['app://local/..%2frenderer-secret%2fkey', 403],
    ['app://local/a/..%2f..%2f..%2fetc/passwd', 403],
    ['app://local/..%5cmain', 400],
    ['app://local/%00', 400],
    ['app://local/%E0%A4%A', 400],
    ['not an address', 400],
    ['app://elsewhere/index.html', 404],
    ['app://local.elsewhere/index.html', 404],
    ['app://local:80/index.html', 404],
    ['https://local/index.html', 404],
    ['file:///bundle/renderer/index.html', 404],
  ])('refuses %s with %i', (url, status) => {
    expect(get(url)).toBe(status);
  });

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('refuses the method %s', method => {
    expect(bundleFile(folder, method, 'app://local/')).toBe(405);
  });

  it('never leaves the folder', () => {
    const piece = fc.constantFrom('..', '.', '', 'a', '%2e%2e', '%2f', '%5c', '..%2f', '%252e', 'renderer', '\\', '//');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const file = get(`app://local/${pieces.join('/')}`);
        return typeof file === 'number' || file.startsWith(folder + path.sep);
      }),
    );
  });
});

describe('contentType', () => {
  it('names the types that pages need, and hides the rest', () => {
    expect(contentType('a/index.HTML')).toBe('text/html; charset=utf-8');
    expect(contentType('pdf.worker.mjs')).toContain('javascript');
    expect(contentType('key.pem')).toBe('application/octet-stream');
  });
});
