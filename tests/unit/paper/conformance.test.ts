import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaper } from '../../../electron/core/paper';
import { paperSamples } from '../../fixtures/paperSamples';
import { readPdf, type StructureElement } from '../../fixtures/readPdf';

const paper = createPaper({
  fontsDir: fileURLToPath(new URL('../../../resources/fonts', import.meta.url)),
  now: () => 1_795_000_000_000,
});
const folder = mkdtempSync(path.join(tmpdir(), 'jalon-conformance-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program of another maker on a paper. */
const judge = (program: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  return { status, said: `${stdout}${stderr}` };
};

const rolesOf = (tree: StructureElement): string[] => [tree.role, ...tree.children.flatMap(rolesOf)];

/** Sheets of labels and envelopes: addresses and nothing else, not even a heading. */
const ADDRESSES_ONLY: ReadonlySet<keyof typeof paperSamples> = new Set(['labels']);

describe('every kind of paper', { timeout: 60_000 }, () => {
  it.each(Object.keys(paperSamples) as (keyof typeof paperSamples)[])(
    '%s passes the checks of programs that are not ours',
    async kind => {
      const { pdf, pages } = await paperSamples[kind](paper);
      const file = path.join(folder, `${kind}.pdf`);
      writeFileSync(file, pdf);

      const checked = judge('qpdf', ['--check', file]);
      expect(checked.said).toContain('No syntax or stream encoding errors found');
      expect(checked.status).toBe(0);

      const info = judge('pdfinfo', [file]).said;
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Encrypted: +no$/m);
      expect(info).toMatch(/^JavaScript: +no$/m);
      expect(info).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'));

      // another reader finds the text through the structure tree
      const structure = judge('pdfinfo', ['-struct-text', file]).said;
      const titled = /^Title: +(.+)$/m.exec(info)?.[1]?.split(' – ')[0] ?? 'no title';
      expect(structure).toContain('Document');
      if (!ADDRESSES_ONLY.has(kind)) expect(structure).toContain(titled);

      const fonts = judge('pdffonts', [file]).said.trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const line of fonts) expect(line).toMatch(/ yes +yes +yes +\d+ +\d+$/); // embedded, subset, with its characters
    },
  );

  it.each(Object.keys(paperSamples) as (keyof typeof paperSamples)[])(
    '%s is tagged in French, headings and tables included, and claims no level',
    async kind => {
      const { pdf } = await paperSamples[kind](paper);
      const { language, isMarked, metadata, trees } = await readPdf(pdf);
      expect(language).toBe('fr-FR');
      expect(isMarked).toBe(true);
      expect(metadata).not.toMatch(/pdfaid|pdfuaid/);
      const roles = trees.flatMap(rolesOf);
      expect(roles.includes('H1')).toBe(!ADDRESSES_ONLY.has(kind));
      // no heading level is skipped
      const levels = roles.flatMap(role => /^H([1-6])$/.exec(role)?.[1] ?? []).map(Number);
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      });
      const tables = roles.filter(role => role === 'Table').length;
      if (tables > 0) expect(roles).toContain('TH');
    },
  );
});
