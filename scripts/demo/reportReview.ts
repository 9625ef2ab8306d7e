import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '../../electron/core/core';
import { KDF_MEMORY_BYTES } from '../../electron/core/vault';
import { required } from '../../shared/base/result';
import { textBlocks, type RichText } from '../../shared/domain/richText';
import { shownTamperings } from '../../tests/fixtures/signature/tamperings';
import { fictionalCore, foundFictionalSite, type FictionalCore } from './fictionalCore';
import { expect, valueOf } from './stage';

const OFFICER = { login: 'nadia.perrin', password: 'un rapport inventé, rien à protéger' };
const DIRECTOR = { login: 'hugo.marchand', password: 'une relecture inventée de bout en bout' };
const TYPE = 'RAP_FIN';
const FIRST = 'Les obligations ont été respectées et la formation est en cours.';
const CORRECTED = 'Les obligations ont été respectées ; la formation, commencée en mars, s’achève en janvier.';
const CONFIDENCE = 'Confie une inquiétude familiale qui doit rester entre nous : réveil-pamplemousse.';
const HEAD = { recipient: 'Juge de l’application des peines', periodFrom: null, periodTo: null };

export interface Verification {
  readonly file: string;
  readonly verdict: string;
}

/** A report that an officer and a director pass between them, in a service of two, on the same workstation. */
export class ReportReview {
  readonly verifications: Verification[] = [];
  #own: FictionalCore | null = null;
  #report: string | null = null;
  #measure: string | null = null;
  #pdf: Uint8Array | null = null;

  close(): void {
    this.#own?.close();
  }

  get #core(): Core {
    return required(this.#own, 'the service').core;
  }

  get #id(): string {
    return required(this.#report, 'the report');
  }

  /** The officer opens a case, then an end-of-measure report with every fact in it, writes its analysis and submits it. */
  async write(): Promise<string> {
    await this.#found();
    await this.#as(OFFICER);
    const own = required(valueOf(await this.#core.call('session.status', {})).agent, 'the officer').id;
    const person = valueOf(
      await this.#core.call('person.create', {
        values: { familyName: 'Lormeau', givenNames: 'Tanguy', birthDate: '1994-05-02' },
        antenna: null,
        referent: own,
        confirmedDistinct: true,
      }),
    ).id;
    const values = {
      type: 'SPROB',
      judgmentDate: '2024-12-02',
      startDate: '2024-12-02',
      durationMonths: 24,
      court: 'TJ de Valbourg',
    };
    this.#measure = valueOf(await this.#core.call('measure.create', { person, values, obligations: [] })).id;
    const { today } = valueOf(await this.#core.call('session.status', {}));
    valueOf(
      await this.#core.call('interview.save', {
        ...{ id: null, person, day: today, time: null, mode: 'office', title: null, corrects: null, appointment: null },
        transmissible: 'Présente son attestation de formation.',
        confidences: CONFIDENCE,
      }),
    );
    this.#report = valueOf(await this.#core.call('report.create', { person, type: TYPE, measure: this.#measure, ...HEAD })).id;
    const { content } = valueOf(await this.#core.call('report.open', { id: this.#id }));
    const facts = textBlocks(content).length;
    await this.#save(withAnalysis(content, FIRST));
    valueOf(await this.#core.call('report.submit', { id: this.#id }));
    return `end-of-measure report opened with ${facts} passages already there, one sentence written, submitted`;
  }

  /** The director comments a passage and returns it; the officer corrects and submits again. */
  async returnAndCorrect(): Promise<string> {
    await this.#as(DIRECTOR);
    const { waiting } = valueOf(await this.#core.call('report.tray', { scope: 'all' }));
    expect(
      waiting.some(one => one.id === this.#id && one.mayDecide),
      'the report is not in the tray',
    );
    const read = valueOf(await this.#core.call('report.open', { id: this.#id }));
    const passage = required(
      textBlocks(read.content).find(one => one.text === FIRST),
      'the sentence',
    );
    const comment = { block: passage.path, quote: 'la formation est en cours', text: 'Depuis quand, et jusqu’à quand ?' };
    valueOf(await this.#core.call('report.comment', { id: this.#id, number: 1, ...comment }));
    valueOf(await this.#core.call('report.return', { id: this.#id, number: 1, reason: 'Dater la formation' }));

    await this.#as(OFFICER);
    const returned = valueOf(await this.#core.call('report.open', { id: this.#id }));
    expect(returned.state === 'returned' && returned.openComments === 1, 'the comment did not reach the author');
    const corrected = JSON.parse(JSON.stringify(returned.content).replace(FIRST, CORRECTED)) as RichText; // the same text, another sentence
    await this.#save(corrected);
    valueOf(await this.#core.call('report.submit', { id: this.#id }));
    return 'returned with a comment on a passage, corrected, submitted again';
  }

  /** The director reads what changed and approves; both sign the paper that they opened. */
  async sign(folder: string): Promise<{ file: string; what: string }> {
    await this.#as(DIRECTOR);
    const { blocks } = valueOf(await this.#core.call('report.difference', { id: this.#id, against: null }));
    const changed = blocks.filter(one => one.before !== one.now).length;
    expect(changed === 1, `${changed} passages changed instead of 1`);
    valueOf(await this.#core.call('report.approve', { id: this.#id, number: 2 }));
    await this.#signAs(OFFICER);
    await this.#signAs(DIRECTOR);
    const { state, signatures } = valueOf(await this.#core.call('report.open', { id: this.#id }));
    expect(state === 'signed' && signatures.length === 2, `the report is ${state}, ${signatures.length} signatures`);
    const { bytes } = valueOf(await this.#core.call('report.preview', { id: this.#id }));
    this.#pdf = bytes;
    const file = path.join(folder, 'rapport-signe.pdf');
    writeFileSync(file, bytes);
    return {
      file,
      what: `approved after ${changed} passage that changed, signed by its author then by the director (${signatures[0]?.level})`,
    };
  }

  /** What the verification says of the file, and of copies that someone touched. */
  async verify(): Promise<string> {
    const pdf = required(this.#pdf, 'the signed report');
    await this.#verify('untouched', pdf, 'valid');
    for (const [how, tamper] of Object.entries(shownTamperings)) await this.#verify(how, tamper(pdf), 'altered');
    return this.verifications.map(({ file, verdict }) => `${file}: ${verdict}`).join('\n');
  }

  async #verify(file: string, bytes: Uint8Array, expected: string): Promise<void> {
    const { verdict } = valueOf(await this.#core.call('signature.verify', { bytes }));
    this.verifications.push({ file, verdict });
    expect(verdict === expected, `${file}: ${verdict} instead of ${expected}`);
  }

  async #found(): Promise<void> {
    this.#own = await fictionalCore({}, { kdfCost: { opsLimit: 1, memLimitBytes: KDF_MEMORY_BYTES } });
    await foundFictionalSite(this.#core, { ...DIRECTOR, role: 'director', familyName: 'Marchand', givenNames: 'Hugo' });
    const { antennas } = valueOf(await this.#core.call('site.get', {}));
    const agent = { familyName: 'Perrin', givenNames: 'Nadia', role: 'officer' as const, antenna: antennas[0]?.id ?? null };
    valueOf(await this.#core.call('vault.addUser', { ...OFFICER, agent }));
    await this.#certify();
  }

  /** Each asks for a certificate on their own key; the director, who holds the authority of the site, issues them. */
  async #certify(): Promise<void> {
    valueOf(await this.#core.call('signing.foundAuthority', {}));
    const asked: string[] = [];
    for (const who of [OFFICER, DIRECTOR]) {
      await this.#as(who);
      asked.push(valueOf(await this.#core.call('signing.request', {})).id);
    }
    for (const id of asked) valueOf(await this.#core.call('signing.issue', { id }));
  }

  async #as({ login, password }: typeof OFFICER): Promise<void> {
    this.#core.lock();
    valueOf(await this.#core.call('session.unlock', { login, password }));
  }

  async #save(content: RichText): Promise<void> {
    valueOf(await this.#core.call('report.save', { id: this.#id, content, measure: this.#measure, ...HEAD }));
  }

  async #signAs(who: typeof OFFICER): Promise<void> {
    await this.#as(who);
    valueOf(await this.#core.call('report.preview', { id: this.#id }));
    const credential = { kind: 'software' as const, password: who.password };
    const { refused } = valueOf(await this.#core.call('report.sign', { ids: [this.#id], credential }));
    expect(refused.length === 0, refused[0]?.code ?? '');
  }
}

/** The text with a sentence under its heading « Analyse ». */
function withAnalysis(content: RichText, text: string): RichText {
  const at = content.content.findIndex(block => block.type === 'heading' && JSON.stringify(block).includes('Analyse'));
  expect(at >= 0, 'the template has no analysis to write');
  const written = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] };
  return { ...content, content: content.content.toSpliced(at + 1, 0, written) };
}
