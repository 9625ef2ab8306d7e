import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { required } from '../../shared/base/result';
import { isAllowed } from './licence';
import type { ShippedPackage } from './shippedPackages';

/** What has to be told of a package: its licence and the text that goes with it. */
export interface Notice extends ShippedPackage {
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

/** Licences that a package does not declare, read in its own licence file. */
const READ_BY_US: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

const manifestSchema = z.looseObject({
  license: z.string().optional(),
  author: z.union([z.string(), z.looseObject({ name: z.string() })]).optional(),
});

/** Reads the licence of a package. Throws when it is not on the list of allowed ones, or when there is no text to give. */
export function readNotice(root: string, shipped: ShippedPackage): Notice {
  const folder = path.join(root, shipped.folder);
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const licence = (manifest.license ?? READ_BY_US[shipped.name] ?? 'not declared').replace(/^\((.*)\)$/, '$1');
  if (!isAllowed(licence)) throw new Error(`${shipped.name} ${shipped.version}: the licence ${licence} is not allowed`);
  const texts = readdirSync(folder)
    .filter(file => /^(licen[cs]e|copying|notice|copyright)/i.test(file))
    .sort()
    .map(file => tidy(readFileSync(path.join(folder, file), 'utf8')));
  if (texts.length > 0) return { ...shipped, licence, text: texts.join('\n\n') };
  if (licence !== 'MIT') throw new Error(`${shipped.name} ${shipped.version}: no text goes with the licence ${licence}`);
  const { author } = manifest;
  const holder = required(typeof author === 'string' ? author : author?.name, `the author of ${shipped.name}`);
  return { ...shipped, licence, text: `Copyright (c) ${holder.replace(/ <.*>$/, '')}\n\n${mitTerms(root)}` };
}

/** The terms of the MIT licence without a copyright line, for packages that declare it and carry no text. */
function mitTerms(root: string): string {
  const text = tidy(readFileSync(path.join(root, 'node_modules', 'zod', 'LICENSE'), 'utf8'));
  return text.slice(text.indexOf('Permission is hereby granted'));
}

const tidy = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
