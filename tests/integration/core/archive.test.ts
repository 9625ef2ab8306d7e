import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFormSchema } from '../../../electron/core/services/archive';
import { sedaManifest, xmlText } from '../../../electron/core/services/archive/manifest';
import { keepDocument } from '../../../electron/core/services/documents';
import { required } from '../../../shared/base/result';
import { document } from '../../../shared/domain/followUp';
import { paperPdf } from '../../fixtures/pieces';
import { readPdf } from '../../fixtures/readPdf';
import { run } from '../../fixtures/signature/pki';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

const HOSTILE = `D’Arc & <Fils> "]]>" 'x' \u0007`;

/** The texts of the elements of a name. */
const textsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(found => found[1] ?? '');

/** Checks that a text is XML, by another maker's program. */
function parsed(name: string, xml: string): void {
  const file = path.join(site.filesDir, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, xml);
  run('xmllint', ['--noout', '--nonet', file]);
}

describe('the archive of a case', { timeout: 60_000 }, () => {
  it('is refused while the case is open, and holds the papers of a closed one bit by bit, and no confidence', async () => {
    const id = await site.person(HOSTILE);
    await site.call('interview.save', {
      ...{
        id: null,
        person: id,
        day: '2026-11-20',
        time: '10:00',
        mode: 'office',
        title: null,
        corrects: null,
        appointment: null,
      },
      ...{ transmissible: 'Note à verser', confidences: 'Canari-confidence' },
    });
    const paper = await paperPdf(['jugement']);
    const workspace = required(site.core.workspace, 'the workspace');
    workspace.journal.commit(workspace.actor, transaction => {
      const kept = { person: id, kind: 'scan' as const, pages: 1, appointment: null };
      keepDocument(workspace, transaction, { ...kept, title: `Jugement ${HOSTILE}`, bytes: paper });
      const secret = keepDocument(workspace, transaction, {
        ...kept,
        title: 'Canari-secret',
        bytes: Buffer.from('%PDF-1.4 secret'),
      });
      transaction.set(document, secret, { drawer: 'confidences' });
    });
    site.savePath = path.join(site.filesDir, 'versement.zip');
    expect(await site.code('archive.create', { person: id, job: 'a' })).toBe('archive.case-open');
    await site.call('case.close', { person: id, on: '2026-11-21', reason: 'fin', confirmedRunning: false });
    const made = await site.call('archive.create', { person: id, job: 'a' });
    expect(made).toMatchObject({ saved: true, fileName: 'versement.zip', objects: 2, damaged: [] });

    const zip = unzipSync(readFileSync(site.savePath));
    const manifest = Buffer.from(required(zip['manifest.xml'], 'the manifest')).toString('utf8');
    parsed('manifest.xml', manifest);
    expect(manifest).not.toContain('Canari');
    const uris = textsOf(manifest, 'Uri');
    expect(['manifest.xml', ...uris].sort()).toEqual(Object.keys(zip).sort());
    const contents = uris.map(uri => Buffer.from(required(zip[uri], uri)));
    expect(textsOf(manifest, 'MessageDigest')).toEqual(contents.map(one => createHash('sha512').update(one).digest('hex')));
    expect(textsOf(manifest, 'Size')).toEqual(contents.map(one => String(one.length)));
    expect(textsOf(manifest, 'FormatId')).toEqual(['fmt/276', 'fmt/276']);
    expect(contents[1]?.equals(Buffer.from(paper))).toBe(true);
    const written = (await readPdf(required(contents[0], 'the case'))).texts.join(' ');
    expect(written).toContain('Note à verser');
    expect(written).not.toContain('Canari');
    // every unit points to a group that is there
    expect(textsOf(manifest, 'DataObjectGroupReferenceId')).toEqual(
      [...manifest.matchAll(/<DataObjectGroup id="([^"]+)"/g)].map(found => found[1]),
    );
    expect(manifest.indexOf('<AppraisalRule>')).toBeLessThan(manifest.indexOf('<AccessRule>'));
    expect(textsOf(manifest, 'EndDate')[0]).toBe('2026-11-21');

    const traces = site.rows('access').filter(row => row['person'] === id && row['kind'] === 'export');
    expect(traces.map(row => row['detail'])).toEqual(['archive 2']);
    expect(site.rows('archive_package')).toMatchObject([
      { person: id, objects: 2, digest: createHash('sha512').update(readFileSync(site.savePath)).digest('hex') },
    ]);
  });

  it('names a paper that is lost, and goes on without it', async () => {
    const id = await site.person('Perdue');
    const workspace = required(site.core.workspace, 'the workspace');
    const lost = await paperPdf(['perdue']);
    workspace.journal.commit(workspace.actor, transaction =>
      keepDocument(workspace, transaction, {
        person: id,
        kind: 'scan',
        title: 'Perdu',
        bytes: lost,
        pages: 1,
        appointment: null,
      }),
    );
    const [row] = site.rows('document').filter(one => one['person'] === id);
    workspace.db.run('DELETE FROM content WHERE hash = ?', [String(row?.['hash'])]);
    await site.call('case.close', { person: id, on: '2026-11-21', reason: 'fin', confirmedRunning: false });
    expect(await site.call('archive.create', { person: id, job: 'b' })).toMatchObject({ objects: 1, damaged: ['Perdu'] });
    site.savePath = null;
    expect(await site.call('archive.create', { person: id, job: 'c' })).toMatchObject({ saved: false });
  });

  it('writes XML that any reader takes, whatever a name holds', () => {
    const form = archiveFormSchema.parse(JSON.parse(readFileSync('resources/documents/archive-seda.json', 'utf8')));
    const title = `${HOSTILE}\ud800 é 👩‍👧 \u0000\ufffe`;
    const file = { title, day: null, uri: 'content/ID10.bin', mediaType: 'a/b', format: null, sha512: '00', size: 1 };
    const xml = sedaManifest(form, {
      message: title,
      at: '2026-11-24T10:00:00Z',
      title,
      from: null,
      to: '2026-11-24',
      files: [file],
    });
    parsed('hostile.xml', xml);
    expect(xmlText('a\u0007<b>&"\'')).toBe('a&lt;b&gt;&amp;&quot;&apos;');
  });
});
