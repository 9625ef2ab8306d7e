import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { APP_SCHEME, bundleFile, contentType } from './bundlePath';
import { contentSecurityPolicy } from './contentSecurityPolicy';

const NONCE_MARK = '__NONCE__';

/** Declares the scheme of our pages. Call it before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages from `folder`, each with the content security policy and a fresh nonce. */
export function serveBundle(folder: string): void {
  protocol.handle(APP_SCHEME, async request => {
    const file = bundleFile(folder, request.method, request.url);
    if (typeof file === 'number') return new Response(null, { status: file });
    const content = await readBundleFile(file);
    if (!content) return new Response(null, { status: 404 });

    const nonce = randomBytes(16).toString('base64');
    const isPage = file.endsWith('.html');
    const body = isPage ? content.toString('utf8').replaceAll(NONCE_MARK, nonce) : new Uint8Array(content);
    return new Response(body, {
      headers: {
        'content-type': contentType(file),
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        ...(isPage ? { 'cache-control': 'no-store' } : {}),
      },
    });
  });
}

/** The file's bytes, or null when there is no such file. */
async function readBundleFile(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}
