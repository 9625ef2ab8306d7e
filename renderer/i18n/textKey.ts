import type { fr } from './fr';

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'many' | 'other'}` ? Stem : Key;

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${WithoutPlural<Key>}` : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** The path of a text, such as `shell.user.lock`; plural forms are named by their stem. */
export type TextKey = Leaves<typeof fr>;

/** Gives the text of a key in the current language; `count` picks the plural form. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
