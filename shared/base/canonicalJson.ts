/** JSON with the keys of objects sorted, so that equal values give equal text on every workstation. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length > 1) entries.sort(([a], [b]) => (a < b ? -1 : 1));
    let json = '';
    for (const [key, item] of entries) {
      if (item !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
    }
    return `{${json}}`;
  }
  return JSON.stringify(value ?? null);
}
