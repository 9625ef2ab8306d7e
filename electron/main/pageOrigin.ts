import { APP_HOST, APP_SCHEME } from './bundlePath';
import { parsedUrl } from './parsedUrl';

/**
 * True when the address is one of our pages. `developmentUrl` is the address of the development server, if one runs.
 * Scheme and host are compared, not `origin`: Node gives the origin `null` to every scheme of one's own.
 */
export function isOurPage(address: string, developmentUrl: string | null): boolean {
  const url = parsedUrl(address);
  if (!url || url.username !== '' || url.password !== '') return false;
  if (url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST) return true;
  const development = developmentUrl === null ? null : parsedUrl(developmentUrl);
  return development !== null && url.protocol === development.protocol && url.host === development.host;
}
