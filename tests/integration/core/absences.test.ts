import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { required } from '../../../shared/base/result';
import type { AbsenceView, Excuse } from '../../../shared/contract';
import { elementsOf, plainSpaces, readPdf } from '../../fixtures/readPdf';
import { foundSite, type TestSite } from './testSite';

/** The Monday on which the tests begin, and days around it. */
const TODAY = calendarDateSchema.parse('2026-11-23');
const EMPTY: Excuse = { attendance: 'absent-pending', note: null, due: null, receivedOn: null, proof: null, document: null };

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
  await site.addUser('colleague', 'officer');
  await site.as('officer');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

/** A person under probation whose appointments of those days past were missed. */
async function absentee(name: string, daysAgo: readonly number[]): Promise<{ person: string; missed: string[] }> {
  const person = await site.person(name, 'Noé', { birthDate: '1994-05-02' });
  const values = { type: 'SPROB', court: 'TJ Valbourg', magistrate: 'JAP de Valbourg', judgmentDate: '2026-01-12' };
  await site.call('measure.create', {
    person,
    values: { ...values, startDate: '2026-02-01', status: 'active' },
    obligations: [],
  });
  const missed: string[] = [];
  for (const days of daysAgo) {
    const { id } = await site.call('appointment.create', {
      person,
      type: 'RDV_SUIVI',
      mode: 'office',
      day: addDays(TODAY, -days),
      time: '10:00',
      minutes: 30,
      place: null,
      title: 'Canari-objet',
      confirmedCollision: true,
    });
    missed.push(id);
  }
  return { person, missed };
}
const view = (person: string): Promise<AbsenceView> => site.call('absence.path', { person });
const next = async (person: string): Promise<string | null> => (await view(person)).path.next?.act ?? null;
const set = (appointment: string | undefined, excuse: Partial<Excuse>): Promise<null> =>
  site.call('absence.setExcuse', { appointment: required(appointment, 'an appointment'), excuse: { ...EMPTY, ...excuse } });
const summons = (person: string) => ({
  person,
  type: 'RDV_SUIVI',
  mode: 'office' as const,
  day: addDays(TODAY, 9),
  time: '11:00',
  minutes: 30,
  place: null,
  documentsToBring: [],
  confirmedCollision: true,
});

describe('the path of an absence', () => {
  it('goes from the absence through the excuse to a new summons, and back step by step', async () => {
    const { person, missed } = await absentee('Chemin', [0]);
    const [id] = missed;
    expect((await view(person)).path).toMatchObject({ next: null, open: false, steps: [] });
    await site.call('appointment.setAttendance', { id: required(id, 'it'), attendance: 'absent-pending', note: null });
    const { path } = await view(person);
    expect(path.next).toMatchObject({ act: 'ask-proof', record: id, by: addDays(TODAY, 8), article: 'CP 132-44 1°' });

    const asked = { due: path.next?.by ?? null };
    await set(id, asked);
    expect(await next(person)).toBe('receive-proof');
    const proof = { ...asked, receivedOn: TODAY, note: 'Retenu au travail', proof: 'Attestation de l’employeur' };
    await set(id, proof);
    expect(await next(person)).toBe('judge-excuse');
    await set(id, { ...proof, attendance: 'excused' });
    expect(await next(person)).toBe('summon');
    expect((await view(person)).absences[0]?.excuse).toMatchObject({
      attendance: 'excused',
      proof: 'Attestation de l’employeur',
    });
    const made = await site.call('summons.create', summons(person));
    expect((await view(person)).path).toMatchObject({ next: null, open: true });

    const back: string[] = [];
    for (;;) {
      const { undo } = (await view(person)).path;
      if (undo === null) break;
      back.push(undo.kind);
      if (undo.kind === 'withdraw-summons') await site.call('absence.withdrawSummons', { appointment: undo.record });
      else if (undo.kind === 'reopen-excuse') await set(id, proof);
      else if (undo.kind === 'forget-proof') await set(id, asked);
      else if (undo.kind === 'forget-limit') await set(id, {});
      else await set(id, { attendance: 'planned' });
    }
    expect(back).toEqual(['withdraw-summons', 'reopen-excuse', 'forget-proof', 'forget-limit', 'forget-absence']);
    expect((await view(person)).path).toMatchObject({ steps: [], next: null });
    expect((await site.call('document.list', { person })).map(one => one.id)).not.toContain(made.document);
    const history = await site.call('case.fieldHistory', {
      entity: 'appointment',
      record: required(id, 'it'),
      field: 'attendance',
    });
    expect(history.map(one => one.value)).toContain('excused');
  });

  it('keeps a summons whose letter was printed', async () => {
    const { person, missed } = await absentee('Imprimée', [2]);
    await set(missed[0], { attendance: 'absent' });
    const made = await site.call('summons.create', { ...summons(person), time: '11:30' });
    expect((await view(person)).path.undo).toEqual({ kind: 'withdraw-summons', record: made.appointment });
    await site.call('document.printed', { id: made.document });
    expect((await view(person)).path.undo).toEqual({ kind: 'forget-absence', record: missed[0] });
    expect(await site.code('absence.withdrawSummons', { appointment: made.appointment })).toBe('summons.sent');
  });

  it('takes a paper of the case as a proof, and no other, within dates that can be', async () => {
    const { person, missed } = await absentee('Preuve', [3]);
    const other = await absentee('Autre', []);
    const letter = await site.call('summons.create', { ...summons(other.person), time: '14:00' });
    const appointment = required(missed[0], 'it');
    const code = (excuse: Partial<Excuse>) => site.code('absence.setExcuse', { appointment, excuse: { ...EMPTY, ...excuse } });
    expect(await code({ document: letter.document })).toBe('record.not-found');
    const own = await site.call('summons.create', { ...summons(person), time: '15:00' });
    expect(await code({ receivedOn: TODAY, document: own.document })).toBe('ok');
    expect(await code({ due: addDays(TODAY, -9) })).toBe('absence.dates');
    expect(await code({ receivedOn: addDays(TODAY, 1) })).toBe('absence.dates');
    expect(await site.code('absence.setExcuse', { appointment: own.appointment, excuse: EMPTY })).toBe('absence.dates');
  });

  it('leaves no excuse where the person is in the end noted as having come', async () => {
    const { person, missed } = await absentee('Venue', [1]);
    await set(missed[0], { due: TODAY, proof: 'Billet de retard' });
    await site.call('appointment.setAttendance', { id: required(missed[0], 'it'), attendance: 'complied', note: null });
    const row = site.rows('appointment').find(one => one['id'] === missed[0]);
    expect(row).toMatchObject({ excuse_due: null, excuse_proof: null });
    expect((await view(person)).path.next).toBeNull();
  });

  it('is seen by whoever follows the person or gave a purpose, and offered the same in the day of the agent', async () => {
    const { person, missed } = await absentee('Du jour', [0]);
    await set(missed[0], {});
    const { absences } = await site.call('today.get', { day: null });
    const line = absences.find(one => one.appointment === missed[0]);
    expect(line?.next).toEqual((await view(person)).path.next);
    await site.as('colleague');
    expect(await site.code('absence.path', { person })).toBe('access.purpose-needed');
    expect(await site.code('incident.proposal', { person })).toBe('access.purpose-needed');
    await site.as('officer');
  });
});

describe('an incident report', () => {
  it('is proposed after repeated absences, prefilled, written, changed, taken back, and final once sent', async () => {
    const { person, missed } = await absentee('Récidive-absence', [20, 6]);
    await set(missed[0], { attendance: 'absent', due: addDays(TODAY, -12) });
    // the second appointment was planned already
    expect((await view(person)).path).toMatchObject({ next: null, open: true });
    await set(missed[1], { attendance: 'absent', receivedOn: addDays(TODAY, -2), proof: 'Attestation non signée' });
    expect((await view(person)).path.next).toMatchObject({
      act: 'report',
      article: 'C. pénit. D.113-44 4°',
      by: addDays(TODAY, -4),
      late: true,
    });
    await site.call('interview.save', {
      id: null,
      person,
      day: TODAY,
      time: null,
      mode: 'office',
      title: 'Canari-titre',
      transmissible: 'Canari-note',
      confidences: 'Canari-confidence',
      corrects: null,
      appointment: missed[0] ?? null,
    });
    const proposal = await site.call('incident.proposal', { person });
    expect(proposal).toMatchObject({ recipient: 'JAP de Valbourg', absences: 2 });
    expect(plainSpaces(proposal.text)).toContain(
      '2 absences aux convocations du service dans le dossier de RÉCIDIVE-ABSENCE Noé',
    );
    expect(proposal.text).toContain('aucun justificatif reçu dans le délai laissé jusqu’au mercredi 11 novembre 2026');
    expect(proposal.text).toContain('(Attestation non signée), non retenu');
    const input = { id: null, person, measure: proposal.measure, recipient: proposal.recipient, text: proposal.text };
    const seat = { id: null, name: 'TJ Valbourg', address: ['2 rue du Palais', '00140 Valbourg'], phone: null, email: null };
    await site.call('court.save', { ...seat, active: true });
    const made = await site.call('incident.save', input);
    expect((await view(person)).path).toMatchObject({
      next: { act: 'send-report', record: made.id },
      undo: { kind: 'drop-report', record: made.id },
    });

    const changed = await site.call('incident.save', { ...input, id: made.id, text: `${proposal.text}\n\nAjouté par l’agent.` });
    const papers = await site.call('document.list', { person });
    expect(papers.filter(one => one.kind === 'report').map(one => one.id)).toEqual([changed.document]);
    const { bytes } = await site.call('document.bytes', { id: changed.document });
    const pdf = await readPdf(bytes);
    const text = pdf.texts.join('\n');
    for (const expected of [
      'Rapport d’incident',
      'PROJET',
      'art. D.113-44 4° C. pénit.',
      'JAP de Valbourg',
      '2 rue du Palais, 00140 Valbourg',
      'Ajouté par l’agent.',
      'Annexe – Chronologie des convocations',
    ])
      expect(text).toContain(expected);
    expect(text).not.toContain('Canari');
    expect(pdf.isMarked).toBe(true);
    const rows = elementsOf(required(pdf.trees.at(-1), 'the annex'), 'TR');
    expect(rows).toHaveLength(3);
    expect(rows[1]?.children.map(cell => plainSpaces(cell.children[0]?.text ?? cell.text))).toContain('03/11/2026');

    await site.call('incident.remove', { id: made.id });
    expect(await next(person)).toBe('report');
    expect((await site.call('document.list', { person })).some(one => one.kind === 'report')).toBe(false);

    const again = await site.call('incident.save', input);
    expect(await site.code('incident.send', { id: again.id, on: addDays(TODAY, 1) })).toBe('absence.dates');
    const paperText = async (id: string) => (await readPdf((await site.call('document.bytes', { id })).bytes)).texts.join('\n');
    expect(await paperText(again.document)).toContain('PROJET');
    const forTheJudge = async () =>
      (await site.call('caseFile.pieces', { person, kind: 'judge' })).pieces.filter(one => one.part === 'report');
    expect(await forTheJudge()).toEqual([]);
    await site.call('incident.send', { id: again.id, on: TODAY });
    const sent = (await site.call('document.list', { person })).filter(one => one.kind === 'report');
    expect(sent).toMatchObject([{ title: 'Rapport d’incident' }]);
    expect(await forTheJudge()).toMatchObject([{ title: 'Rapport d’incident', signed: false }]);
    const sentText = await paperText(required(sent[0], 'the report sent').id);
    expect(sentText).toContain('Je vous rends compte');
    expect(sentText).not.toMatch(/projet|document non signé/i);
    expect((await view(person)).path).toMatchObject({ next: { act: 'summon' }, undo: null, counted: [] });
    for (const code of [
      await site.code('incident.send', { id: again.id, on: TODAY }),
      await site.code('incident.remove', { id: again.id }),
      await site.code('incident.save', { ...input, id: again.id }),
    ])
      expect(code).toBe('incident.sent');
    const appointment = required(missed[0], 'it');
    expect(await site.code('absence.setExcuse', { appointment, excuse: { ...EMPTY, attendance: 'excused' } })).toBe(
      'absence.reported',
    );
    expect(await site.code('appointment.setAttendance', { id: appointment, attendance: 'complied', note: null })).toBe(
      'absence.reported',
    );
    expect(await site.code('incident.proposal', { person })).toBe('incident.no-absence');
  });

  it('cannot be about a measure of someone else, nor about nothing', async () => {
    const { person } = await absentee('Sans absence', []);
    const input = { id: null, person, measure: null, recipient: 'JAP', text: 'Texte' };
    expect(await site.code('incident.save', input)).toBe('incident.no-absence');
    const { missed, person: absent } = await absentee('Une absence', [1]);
    await set(missed[0], { attendance: 'absent' });
    const foreign = required((await site.call('case.header', { person })).measures[0], 'a measure').id;
    expect(await site.code('incident.save', { ...input, person: absent, measure: foreign })).toBe('record.not-found');
    expect(await site.code('incident.save', { ...input, person: absent })).toBe('ok');
  });
});
