import { parsedUrl } from './parsedUrl';

/**
 * The address to hand to the system's browser or mail program, written anew from its parsed form,
 * or null when it is not a plain `https:` or `mailto:` address.
 */
export function externalAddress(text: string): string | null {
  const url = parsedUrl(text);
  if (!url) return null;
  if (url.protocol === 'https:') return url.username === '' && url.password === '' && url.host !== '' ? url.href : null;
  return url.protocol === 'mailto:' && url.pathname.includes('@') ? url.href : null;
}
