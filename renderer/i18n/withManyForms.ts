/** A tree of texts, as the catalogues write them. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/**
 * Adds the plural form `many` beside each `other`: French grammar data has it for a million and above
 * (CLDR plural rules), where our short texts read the same.
 */
export function withManyForms(tree: TextTree): TextTree {
  const result: Record<string, string | TextTree> = {};
  for (const [key, value] of Object.entries(tree)) {
    result[key] = typeof value === 'string' ? value : withManyForms(value);
    const many = key.replace(/_other$/, '_many');
    if (typeof value === 'string' && many !== key && !(many in tree)) result[many] = value;
  }
  return result;
}
