import path from 'node:path';
import { parsedUrl } from './parsedUrl';

/** Scheme and host of our pages: `app://local/`. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'local';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/**
 * The file of the bundle that a request asks for, or the HTTP status of its refusal.
 * The root is `index.html`. The path is resolved first, then must lie inside `folder`.
 */
export function bundleFile(folder: string, method: string, url: string): string | 400 | 403 | 404 | 405 {
  if (method !== 'GET') return 405;
  const parsed = parsedUrl(url);
  if (!parsed) return 400;
  if (parsed.protocol !== `${APP_SCHEME}:` || parsed.host !== APP_HOST) return 404;
  const asked = decodePath(parsed.pathname);
  if (asked === null) return 400;
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${asked === '/' ? '/index.html' : asked}`);
  return file.startsWith(root + path.sep) ? file : 403;
}

function decodePath(text: string): string | null {
  try {
    const decoded = decodeURIComponent(text);
    return decoded.startsWith('/') && !/[\0\\]/.test(decoded) ? decoded : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/** Media type of a file of the bundle, by its extension. */
export function contentType(file: string): string {
  return CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}
