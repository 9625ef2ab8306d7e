/** Variables that the core may see. Everything else stays out: loaders, injected options, proxies, secrets of other programs. */
const KEPT = [
  'PATH',
  'HOME',
  'USER',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'SYSTEMROOT',
  'WINDIR',
  'TEMP',
  'TMP',
  'TMPDIR',
  'LANG',
  'LANGUAGE',
  'TZ',
];
const KEPT_PREFIXES = ['LC_', 'JALON_'];

/** The part of an environment that is handed to the core process. Names are compared without case, as Windows does. */
export function coreEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const upper = name.toUpperCase();
    if (value === undefined) continue;
    if (KEPT.includes(upper) || KEPT_PREFIXES.some(prefix => upper.startsWith(prefix))) kept[name] = value;
  }
  return kept;
}
