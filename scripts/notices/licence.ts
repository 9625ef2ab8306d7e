/** Licences (SPDX identifiers) that may go with an AGPL-3.0-only program. Anything else is refused until somebody has read it. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'AGPL-3.0-only',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/**
 * True when an SPDX expression is allowed: every part of an AND, one part of an OR. Parentheses are read at the outer level only,
 * and a mix of AND and OR is refused: nobody should guess what it means.
 */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' AND ') && bare.includes(' OR ')) return false;
  if (bare.includes(' OR ')) return bare.split(' OR ').some(part => ALLOWED.has(part.trim()));
  return bare.split(' AND ').every(part => ALLOWED.has(part.trim()));
}
