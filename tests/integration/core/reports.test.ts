import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import type { RichText } from '../../../shared/domain/richText';
import { datedFactKinds, factKinds, plainText, textBlocks } from '../../../shared/domain/richText';
import { signField } from '../../../electron/core/paper/signature';
import { openSigner } from '../../../electron/core/services/signing';
import { readPdf } from '../../fixtures/readPdf';
import { FONTS, reservedReport } from '../../fixtures/signature/reports';
import { foundSite, PASSWORD, type TestSite } from './testSite';

const CONFIDENCE = 'Canari-confidence';
const head = { recipient: null, periodFrom: null, periodTo: null };

let site: TestSite;
let person: string;
let measure: string;
let director: string;
/** A report that both signed. */
let paper: Uint8Array;

beforeAll(async () => {
  site = await foundSite({ role: 'director' });
  director = required((await site.call('session.status', {})).agent?.id, 'the director');
  await site.addUser('officer', 'officer');
  await site.addUser('second', 'director');
  await site.addUser('colleague', 'officer');
  await site.as('officer');
  person = await site.person('Garrigou', 'Clément');
  await site.call('case.open', { person, purpose: null });
  measure = (
    await site.call('measure.create', {
      person,
      values: { type: 'SPROB', startDate: '2025-03-14', judgmentDate: '2025-03-14', durationMonths: 24, court: 'TJ de Valbourg' },
      obligations: [],
    })
  ).id;
  await site.call('interview.save', {
    id: null,
    person,
    day: '2026-11-20',
    time: null,
    mode: 'office',
    title: `Titre ${CONFIDENCE}`,
    transmissible: null,
    confidences: CONFIDENCE,
    appointment: null,
    corrects: null,
  });
  await site.call('assessment.save', {
    id: null,
    person,
    day: '2026-11-20',
    domains: {},
    summary: 'Situation stable',
    confidences: CONFIDENCE,
    intensity: null,
    intensityReason: null,
    corrects: null,
  });
  const [assessment] = await site.call('assessment.list', { person });
  await site.call('assessment.sign', { id: required(assessment, 'the assessment').id });
}, 60_000);
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

/** The text with a sentence of the author at its end. */
const withSentence = (content: RichText, text: string): RichText => ({
  ...content,
  content: [...content.content, { type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function written(type: string, sentence: string): Promise<string> {
  const { id } = await site.call('report.create', { person, type, measure, ...head });
  const { content } = await site.call('report.open', { id });
  await site.call('report.save', { id, content: withSentence(content, sentence), measure, ...head });
  return id;
}

const paperOf = (id: string): string => String(site.rows('report').find(row => row['id'] === id)?.['document']);
const stateOf = async (id: string): Promise<string> => (await site.call('report.open', { id })).state;

describe('a report', () => {
  it('goes from its author to the director, back with comments, and to approval, whatever case it is of', async () => {
    await site.as('officer');
    const id = await written('RAP_FIN', 'Il travaille depuis mars.');
    expect(await site.call('report.submit', { id })).toEqual({ number: 1 });
    expect(
      await site.code('report.save', { id, content: (await site.call('report.open', { id })).content, measure, ...head }),
    ).toBe('report.wrong-state');
    expect(await site.code('report.submit', { id })).toBe('report.wrong-state');

    await site.as('camille');
    const { waiting } = await site.call('report.tray', { scope: 'all' });
    expect(waiting.map(one => [one.id, one.number, one.mayDecide])).toEqual([[id, 1, true]]);
    // no purpose is asked of who reviews, but the reading is traced
    const read = await site.call('report.open', { id });
    expect([read.frozen, read.state]).toEqual([true, 'submitted']);
    expect(site.rows('access').at(-1)).toMatchObject({ person, kind: 'read', detail: 'report', outside_caseload: 1 });
    expect(await site.code('case.header', { person })).toBe('access.purpose-needed');
    const block = required(
      textBlocks(read.content).find(one => one.text.includes('depuis mars')),
      'the sentence',
    );
    await site.call('report.comment', { id, number: 1, block: block.path, quote: 'depuis mars', text: 'De quelle année ?' });
    await site.call('report.return', { id, number: 1, reason: 'Préciser l’emploi' });

    await site.as('officer');
    const returned = await site.call('report.open', { id });
    expect(returned).toMatchObject({ state: 'returned', openComments: 1, frozen: false });
    expect(returned.comments[0]).toMatchObject({ block: block.path, text: 'De quelle année ?', author: { id: director } });
    const corrected = JSON.parse(JSON.stringify(returned.content).replace('depuis mars.', 'depuis mars 2026.')) as RichText; // the same text with another sentence
    await site.call('report.save', { id, content: corrected, measure, ...head });
    const comment = required(returned.comments[0], 'the comment');
    const answered = { submission: comment.submission, key: comment.key, resolved: true };
    await site.as('colleague');
    await site.call('case.open', { person, purpose: 'Permanence' });
    expect(await site.code('report.resolveComment', answered)).toBe('report.not-author');
    await site.as('officer');
    await site.call('report.resolveComment', answered);
    await site.call('report.submit', { id });
    expect((await site.call('report.open', { id })).openComments).toBe(0);

    await site.as('camille');
    expect(await site.code('report.approve', { id, number: 1 })).toBe('report.newer');
    // the first submission was read, not this one
    expect(await site.code('report.approve', { id, number: 2 })).toBe('report.not-opened');
    const { before, now, blocks } = await site.call('report.difference', { id, against: null });
    expect([before, now]).toEqual([1, 2]);
    expect(blocks.filter(one => one.before !== one.now).map(one => [one.before, one.now])).toEqual([
      ['Il travaille depuis mars.', 'Il travaille depuis mars 2026.'],
    ]);
    await site.call('report.approve', { id, number: 2 });
    expect(await stateOf(id)).toBe('approved');
    const { bytes, draft } = await site.call('report.preview', { id });
    expect(draft).toBe(false);
    const { texts } = await readPdf(bytes);
    expect(texts.join(' ')).toContain('depuis mars 2026');
    expect(texts.join(' ')).not.toContain('PROJET');
    const { toSign } = await site.call('report.tray', { scope: 'all' });
    expect(toSign).toEqual([]);
    await site.as('officer');
    expect((await site.call('report.open', { id })).nextSignature).toBe('author');
    await site.call('report.withdraw', { id, reason: 'Fin du test' });
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it('opens with every fact of the case, live until it is submitted, then as they were', async () => {
    await site.as('officer');
    const id = await written('RAP_FIN', 'Analyse.');
    const draft = await site.call('report.preview', { id });
    const text = (await readPdf(draft.bytes)).texts.join(' ');
    expect(draft.draft).toBe(true);
    for (const expected of ['PROJET', 'GARRIGOU', 'Situation stable', 'TJ de Valbourg', 'Présences', 'Source'])
      expect(text).toContain(expected);
    await site.call('report.submit', { id });
    await site.call('measure.update', { id: measure, changes: { court: 'TJ de Montclair' } });
    const { content } = await site.call('report.submission', { id, number: 1 });
    expect(plainText(content)).toContain('TJ de Valbourg');
    expect(plainText(content)).not.toContain('TJ de Montclair');
    await site.call('measure.update', { id: measure, changes: { court: 'TJ de Valbourg' } });
    await site.call('report.withdraw', { id, reason: 'Fin du test' });
  });

  it('never holds a confidence: facts, preview, submission, templates of every type', async () => {
    await site.as('officer');
    const types = await site.call('report.types', { person });
    for (const { code } of types) {
      const id = await written(code, 'Analyse.');
      await site.call('report.submit', { id });
      const { bytes } = await site.call('report.preview', { id });
      expect((await readPdf(bytes)).texts.join(' '), code).not.toContain('Canari');
      await site.call('report.withdraw', { id, reason: 'Fin du test' });
    }
    const facts = await site.call('report.facts', {
      person,
      blocks: factKinds.map(kind => ({ kind, from: null, to: null, measure: null })),
    });
    expect(facts.map(one => one.kind)).toEqual(factKinds);
    const year = { from: '2026-01-01', to: '2026-12-31', measure: null };
    const dated = await site.call('report.facts', { person, blocks: factKinds.map(kind => ({ kind, ...year })) });
    expect(dated.filter(one => one.content.title.includes('2026')).map(one => one.kind)).toEqual(
      factKinds.filter(kind => datedFactKinds.has(kind)),
    );
    expect(JSON.stringify(facts)).not.toContain('Canari');
    expect(JSON.stringify([site.rows('report'), site.rows('report_submission')])).not.toContain('Canari');
  }, 120_000);

  it('takes no facts from whoever writes: what comes frozen is thawed', async () => {
    await site.as('officer');
    const { id } = await site.call('report.create', { person, type: 'RAP_SITUATION', measure, ...head });
    const content: RichText = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Analyse.' },
            { type: 'field', attrs: { name: 'court', seen: null, frozen: 'Forgé' } },
          ],
        },
        {
          type: 'fact',
          attrs: {
            kind: 'plan',
            from: null,
            to: null,
            measure: null,
            seen: null,
            frozen: { takenAt: 0, content: { title: 'Forgé', source: 'Forgé', parts: [] } },
          },
        },
      ],
    };
    await site.call('report.save', { id, content, measure, ...head });
    await site.call('report.submit', { id });
    expect(JSON.stringify(await site.call('report.submission', { id, number: 1 }))).not.toContain('Forgé');
    await site.call('report.takeBack', { id });
    expect(await stateOf(id)).toBe('draft');
    await site.call('report.withdraw', { id, reason: 'Fin du test' });
  });

  it('is approved by somebody else than its author, who holds the right, under nobody’s name when they need none', async () => {
    await site.as('camille');
    const mine = await site.person('Auteure');
    await site.call('case.open', { person: mine, purpose: null });
    const { id } = await site.call('report.create', { person: mine, type: 'RAP_SITUATION', measure: null, ...head });
    await site.call('report.submit', { id });
    expect(await site.code('report.approve', { id, number: 1 })).toBe('report.own');
    const { delegates } = await site.call('delegation.list', {});
    expect(delegates.map(one => one.familyName)).toEqual(['second']);
    const to = required(delegates[0], 'the delegate').id;
    const from = { firstDay: '2026-11-23', lastDay: '2026-11-30', reason: 'Congés' };
    expect(await site.code('delegation.set', { ...from, to, firstDay: '2026-11-30', lastDay: '2026-11-20' })).toBe(
      'delegation.dates',
    );
    expect(await site.code('delegation.set', { ...from, to: director })).toBe('delegation.delegate');
    await site.call('delegation.set', { ...from, to });
    await site.as('officer');
    expect(await site.code('report.approve', { id, number: 1 })).toBe('rights.denied');
    await site.as('second');
    const line = (await site.call('report.tray', { scope: 'all' })).waiting.find(one => one.id === id);
    expect(line).toMatchObject({ inPlaceOf: null, read: false });
    expect(await site.code('report.approve', { id, number: 1 })).toBe('report.not-opened');
    await site.call('report.open', { id });
    await site.call('report.approve', { id, number: 1 });
    const { submissionLines } = await site.call('report.open', { id });
    expect(submissionLines[0]).toMatchObject({ outcome: 'approved', outcomeBy: { id: to }, inPlaceOf: null });
  });

  it('of a type that the head approves is decided in their place by whom they named, and by no other director', async () => {
    await site.as('officer');
    const type = required(
      (await site.call('report.types', { person })).find(one => one.validatedBy === 'head-of-service'),
      'a type that the head approves',
    ).code;
    const id = await written(type, 'Analyse.');
    await site.call('report.submit', { id });
    await site.as('second');
    const own = required((await site.call('session.status', {})).agent, 'the delegate').id;
    await site.call('report.open', { id });
    expect(await site.code('report.approve', { id, number: 1 })).toBe('report.not-reviewer');
    await site.as('camille');
    const away = await site.addUser('head', 'head');
    await site.as('head');
    await site.call('delegation.set', { to: own, firstDay: '2026-11-23', lastDay: '2026-11-30', reason: 'Congés' });
    await site.as('camille');
    await site.call('report.open', { id });
    expect(await site.code('report.approve', { id, number: 1 })).toBe('report.not-reviewer');
    await site.as('second');
    const line = (await site.call('report.tray', { scope: 'all' })).waiting.find(one => one.id === id);
    expect(line).toMatchObject({ inPlaceOf: { id: away }, mayDecide: true, read: false });
    await site.call('report.open', { id });
    await site.call('report.approve', { id, number: 1 });
    const { submissionLines } = await site.call('report.open', { id });
    expect(submissionLines[0]).toMatchObject({ outcome: 'approved', outcomeBy: { id: own }, inPlaceOf: { id: away } });
  });

  it('of a case of others is not opened without a purpose, nor named when that case is restricted', async () => {
    await site.as('officer');
    const id = await written('RAP_SITUATION', 'Analyse.');
    await site.as('colleague');
    expect(await site.code('report.open', { id })).toBe('access.purpose-needed');
    expect(await site.code('report.list', { person })).toBe('access.purpose-needed');
    await site.as('camille');
    expect(await site.code('report.open', { id })).toBe('access.purpose-needed');
    await site.as('officer');
    await site.call('person.update', { id: person, changes: { restricted: true } });
    await site.call('report.submit', { id });
    await site.as('camille');
    const waiting = async () => (await site.call('report.tray', { scope: 'all' })).waiting.find(one => one.id === id);
    expect((await waiting())?.personName).toBeNull();
    await site.call('report.open', { id });
    expect((await waiting())?.personName?.familyName).toBe('Garrigou');
    await site.as('officer');
    await site.call('person.update', { id: person, changes: { restricted: false } });
    await site.call('report.withdraw', { id, reason: 'Fin du test' });
  });

  it('opens on the template of the service once it has one, and keeps the version that it was opened with', async () => {
    await site.as('camille');
    const own: RichText = {
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Trame maison' }] }],
    };
    await site.call('reportTemplate.save', { type: 'RAP_ANNUEL', content: own });
    await site.call('reportTemplate.save', { type: 'RAP_ANNUEL', content: withSentence(own, 'Deuxième version') });
    await site.as('officer');
    const { id } = await site.call('report.create', { person, type: 'RAP_ANNUEL', measure, ...head });
    const opened = await site.call('report.open', { id });
    expect([plainText(opened.content), opened.template.version]).toEqual(['Trame maison\nDeuxième version', 2]);
    expect((await site.call('reportTemplate.versions', { type: 'RAP_ANNUEL' })).map(one => one.version)).toEqual([2, 1]);
    await site.as('camille');
    await site.call('reportTemplate.archive', { type: 'RAP_ANNUEL', archived: true });
    const lines = (await site.call('reportTemplate.list', {})).filter(one => one.type === 'RAP_ANNUEL');
    expect(lines.map(one => [one.origin, one.serves])).toEqual([
      ['reference', true],
      ['service', false],
    ]);
  });
});

describe('a signed report', () => {
  it('bears the author’s signature, then the director’s, on the papers that each opened; it meets its deadline and leaves', async () => {
    const software = { kind: 'software' as const, password: PASSWORD };
    await site.as('officer');
    const { id: request } = await site.call('signing.request', {});
    await site.as('camille');
    await site.call('signing.foundAuthority', {});
    const own = await site.call('signing.request', {});
    for (const id of [request, own.id]) await site.call('signing.issue', { id });

    await site.as('officer');
    const owed = await site.person('Échéance', 'Ines');
    await site.call('case.open', { person: owed, purpose: null });
    const of = (
      await site.call('measure.create', {
        person: owed,
        values: {
          type: 'SPROB',
          judgmentDate: '2026-09-01',
          mandateDate: '2026-09-10',
          startDate: '2026-09-10',
          durationMonths: 18,
        },
        obligations: [],
      })
    ).id;
    const due = async () => (await site.call('case.deadlines', { person: owed })).find(one => one.key.includes('D113_44_3M'));
    expect(await due()).toMatchObject({ metBy: null });
    const { id } = await site.call('report.create', { person: owed, type: 'RAP_EVAL_INIT', measure: of, ...head });
    const { content, due: expected } = await site.call('report.open', { id });
    expect(expected?.key).toBe((await due())?.key);
    await site.call('report.save', { id, content: withSentence(content, 'Analyse.'), measure: of, ...head });
    await site.call('report.submit', { id });
    const refusedFor = async () =>
      (await site.call('report.sign', { ids: [id], credential: software })).refused.map(one => one.code);
    expect(await refusedFor()).toEqual(['report.not-approved']);

    await site.as('camille');
    await site.call('report.open', { id });
    await site.call('report.approve', { id, number: 1 });
    expect(await refusedFor()).toEqual(['report.not-yours']);
    await site.as('officer');
    expect(await refusedFor()).toEqual(['report.not-opened']);
    await site.call('report.preview', { id });
    expect(await site.code('report.sign', { ids: [id], credential: { kind: 'software', password: 'nothing like it' } })).toBe(
      'vault.wrong-password',
    );
    expect(await site.call('report.sign', { ids: [id], credential: software })).toEqual({ signed: [id], refused: [] });
    expect(await stateOf(id)).toBe('approved');
    expect(await site.code('report.withdraw', { id, reason: 'Trop tard' })).toBe('report.wrong-state');
    expect((await site.call('report.open', { id })).acts).toEqual(['supersede']);
    await site.as('second');
    await site.call('report.preview', { id });
    expect(await refusedFor()).toEqual(['report.not-yours']);
    await site.as('camille');
    // what the author signed is another paper than the one approved: it has to be opened
    const { toSign } = await site.call('report.tray', { scope: 'all' });
    expect(toSign.find(one => one.id === id)).toMatchObject({ field: 'director', opened: false });
    expect(await refusedFor()).toEqual(['report.not-opened']);
    await site.call('report.preview', { id });
    expect(await site.code('report.return', { id, number: 1, reason: 'Trop tard' })).toBe('report.wrong-state');
    expect((await site.call('report.sign', { ids: [id], credential: software })).signed).toEqual([id]);

    const signed = await site.call('report.open', { id });
    expect([signed.state, signed.signatures.map(one => one.field)]).toEqual(['signed', ['author', 'director']]);
    const { bytes } = await site.call('report.preview', { id });
    const verified = await site.call('signature.verify', { bytes });
    expect([verified.verdict, verified.signatures.map(one => one.field)]).toEqual(['valid', ['author', 'director']]);
    paper = bytes;
    const changed = Uint8Array.from(bytes);
    changed[2000] = (changed[2000] ?? 0) ^ 1;
    expect((await site.call('signature.verify', { bytes: changed })).verdict).not.toBe('valid');
    await site.as('officer');
    expect(await due()).toMatchObject({ state: 'met', metBy: 'report' });
    const lines = await site.call('case.chronology', { person: owed, from: 0, limit: 50 });
    expect(
      lines.lines
        .filter(one => one.kind === 'report')
        .map(one => one.state)
        .sort(),
    ).toEqual(['approved', 'signed', 'signed', 'submitted']);

    // a case file takes the signed report, and no draft of another
    const offered = async () =>
      (await site.call('caseFile.pieces', { person: owed, kind: 'judge' })).pieces.filter(one => one.part === 'report');
    const { id: draft } = await site.call('report.create', { person: owed, type: 'RAP_EVAL_INIT', measure: of, ...head });
    expect(await offered()).toMatchObject([{ key: `paper:${paperOf(id)}`, signed: true }]);
    await site.call('report.withdraw', { id: draft, reason: 'Essai' });

    const { id: next } = await site.call('report.supersede', { id });
    expect(await stateOf(id)).toBe('signed');
    expect(await offered()).toHaveLength(1);
    await site.call('report.withdraw', { id: next, reason: 'Essai' });
    expect(await site.code('report.send', { id, on: '2026-11-01', means: 'appi' })).toBe('report.dates');
    await site.call('report.send', { id, on: '2026-11-23', means: 'appi' });
    expect(await stateOf(id)).toBe('sent');
    expect(await site.code('report.withdraw', { id, reason: 'Essai' })).toBe('report.wrong-state');
    expect(await due()).toMatchObject({ state: 'met' });

    // what is approved only is not offered; once signed it stands in the place of the former
    const { id: last } = await site.call('report.supersede', { id });
    await site.call('report.submit', { id: last });
    await site.as('camille');
    await site.call('report.open', { id: last });
    await site.call('report.approve', { id: last, number: 1 });
    const standing = async () => (await offered()).map(one => one.key);
    await site.as('officer');
    expect(await standing()).toEqual([`paper:${paperOf(id)}`]);
    for (const login of ['officer', 'camille']) {
      await site.as(login);
      await site.call('report.preview', { id: last });
      expect((await site.call('report.sign', { ids: [last], credential: software })).signed).toEqual([last]);
    }
    await site.as('officer');
    expect(await stateOf(id)).toBe('superseded');
    expect(await standing()).toEqual([`paper:${paperOf(last)}`]);
    expect(await site.code('report.withdraw', { id: last, reason: 'Essai' })).toBe('report.wrong-state');
  }, 60_000);

  it('stays valid when its signers leave, being known from before; a paper that nobody saw is revoked with them', async () => {
    await site.as('officer');
    const signer = await openSigner(required(site.core.workspace, 'the workspace'), { kind: 'software', password: PASSWORD });
    if (!signer.ok) throw new Error(signer.error.code);
    const { pdf: unseen } = await signField({
      pdf: await reservedReport(),
      field: 'author',
      signer: signer.value.key,
      name: 'A',
      role: 'Agent',
      reason: 'Rapport',
      at: site.now,
      timeZone: 'Europe/Paris',
      fontsDir: FONTS,
      certify: true,
    });
    expect((await site.call('signature.verify', { bytes: unseen })).verdict).toBe('valid');
    site.now += 86_400_000;
    await site.as('camille');
    for (const { id } of (await site.call('signing.status', {})).certificates)
      await site.call('signing.revoke', { id, reason: 'departure' });
    const known = { verdict: 'valid', provenAt: { by: 'journal' }, revocation: { reason: 'departure' } };
    expect(await site.call('signature.verify', { bytes: paper })).toMatchObject({ verdict: 'valid', signatures: [known, known] });
    expect(await site.call('signature.verify', { bytes: unseen })).toMatchObject({
      verdict: 'revoked',
      signatures: [{ verdict: 'revoked', provenAt: null }],
    });
  }, 60_000);
});
