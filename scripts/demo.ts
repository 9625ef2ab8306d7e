// npm run demo: the main job of Jalon with no display and no click, through the very contract that the screens call.
import { formatDate, formatShort } from '../shared/base/frenchFormat';
import { required } from '../shared/base/result';
import type { CalendarDate } from '../shared/base/calendarDate';
import { caseloadQuery, type CaseLine } from '../shared/contract';
import { caseYear, type YearFigures } from './demo/caseYear';
import { demoSite, outFolder } from './demo/demoSite';
import { judgeFile } from './demo/judgeFile';
import { demoOptions } from './demo/options';
import { pdfText } from './demo/pdfText';
import { ReportReview } from './demo/reportReview';
import { expect, runSteps, table, valueOf } from './demo/stage';

const TRANSMISSIBLE =
  'Se présente à l’heure. Deux candidatures envoyées, un entretien d’embauche prévu la semaine prochaine. Les obligations sont rappelées et comprises.';
const CONFIDENCES = 'Confie une inquiétude familiale qui doit rester entre nous : réveil-pamplemousse.';

const options = demoOptions(process.argv.slice(2));
if (!options.ok) {
  console.error(options.error);
  process.exit(2);
}
const { persons, json } = options.value;
const out = outFolder(options.value.out);
const site = await demoSite(out);
const { core } = site;
const judge = await judgeFile(out);
const review = new ReportReview();
const files: { kind: 'summons' | 'case-file' | 'report-signed' | 'case-file-judge' | 'archive-seda'; path: string }[] = [];
let chosen: CaseLine | null = null;
let note: string | null = null;
let lived: YearFigures = { met: 0, missed: 0, waived: 0 };
const person = (): string => required(chosen, 'the case').person;

async function openCase(): Promise<string> {
  const query = caseloadQuery.parse({ scope: 'mine', sort: { by: 'deadline', descending: false } });
  const { rows, total } = valueOf(await core.call('caseload.page', { query, from: 0, limit: 20 }));
  chosen = rows.find(row => row.nextDeadline !== null) ?? rows[0] ?? null;
  expect(chosen !== null, 'the caseload is empty');
  const header = valueOf(await core.call('case.open', { person: chosen.person, purpose: null }));
  const { familyName, givenNames } = header.person;
  return `${familyName} ${givenNames}, ${chosen.measures.join(' + ')}, one of ${total} followed`;
}

async function writeInterview(): Promise<string> {
  const today = valueOf(await core.call('session.status', {})).today;
  const saved = valueOf(
    await core.call('interview.save', {
      id: null,
      person: person(),
      day: today,
      time: '10:00',
      mode: 'office',
      title: 'Entretien de suivi',
      transmissible: TRANSMISSIBLE,
      confidences: CONFIDENCES,
      corrects: null,
      appointment: null,
    }),
  );
  note = saved.id;
  return 'a note in both drawers: transmissible, confidences';
}

async function signInterview(): Promise<string> {
  const id = required(note, 'the note');
  valueOf(await core.call('interview.sign', { id }));
  const again = await core.call('interview.sign', { id });
  expect(!again.ok && again.error.code === 'interview.signed', 'a signed note took a second signature');
  return 'signed by its author, closed to changes';
}

async function computeDeadlines(): Promise<string> {
  const deadlines = valueOf(await core.call('case.deadlines', { person: person() }));
  expect(deadlines.length > 0, 'the measure gives no deadline');
  const open = deadlines.filter(one => one.state !== 'met' && one.state !== 'waived');
  const next = open.slice(0, 3).map(one => `${formatDate(one.due as CalendarDate)} – ${one.label.fr} (${one.article})`); // the core computed the date
  return [`${open.length} deadlines to come; the next ones:`, ...next].join('\n');
}

async function makeSummons(): Promise<string> {
  const proposal = valueOf(await core.call('summons.proposal', { person: person() }));
  const asked = { ...proposal, person: person(), mode: 'office' as const, confirmedCollision: false };
  const made = valueOf(await core.call('summons.create', asked));
  files.push({ kind: 'summons', path: await site.save(made.document, 'convocation.pdf') });
  return `for ${formatShort(proposal.day as CalendarDate)} at ${proposal.time}`; // idem
}

async function assembleCaseFile(): Promise<string> {
  const asked = { person: person(), kind: 'judge' as const, recipient: 'Juge de l’application des peines de Valbourg' };
  const made = valueOf(await core.call('caseFile.create', { ...asked, job: 'demo', pieces: null, withheld: null }));
  files.push({ kind: 'case-file', path: await site.save(made.document, 'dossier.pdf') });
  return `${made.pages} pages`;
}

async function assembleForJudge(): Promise<string> {
  const { path, what } = await judge.assemble();
  const { text } = await pdfText(path);
  expect(text.includes('D30') && !text.includes('chat-huant'), 'the file for the judge is not what it must be');
  files.push({ kind: 'case-file-judge', path });
  return what;
}

async function archiveCase(): Promise<string> {
  const { path, what } = await judge.archive();
  files.push({ kind: 'archive-seda', path });
  return what;
}

async function checkConfidences(): Promise<string> {
  for (const { kind, path } of files) {
    const { text } = await pdfText(path);
    expect(!text.includes('pamplemousse') && !text.includes('inquiétude familiale'), `confidences are in the ${kind}`);
    if (kind === 'case-file')
      expect(text.includes('Deux candidatures envoyées'), 'the transmissible part is not in the case file');
  }
  return 'the case file holds what may be transmitted, and no confidence';
}

async function signReport(): Promise<string> {
  const { file, what } = await review.sign(out);
  files.push({ kind: 'report-signed', path: file });
  return what;
}

async function liveAYear(): Promise<string> {
  const year = await caseYear();
  lived = year.figures;
  const { met, missed, waived } = year.figures;
  return `${year.cases} cases of ${year.types} types of measures, ${year.interviews} interviews on a simulated clock; ${met + missed + waived} deadlines: ${met} met, ${missed} missed, ${waived} waived`;
}

async function lock(): Promise<string> {
  valueOf(await core.call('session.lock', {}));
  const refused = await core.call('case.header', { person: person() });
  expect(!refused.ok && refused.error.code === 'session.locked', 'a locked vault gave a case');
  return 'a locked vault answers nothing';
}

async function checkKept(): Promise<string> {
  const header = valueOf(await core.call('case.header', { person: person() }));
  expect(header.person.familyName === required(chosen, 'the case').familyName, 'the case is not the same');
  const notes = valueOf(await core.call('interview.list', { person: person() }));
  const kept = notes.find(one => one.id === note);
  expect(kept?.transmissible === TRANSMISSIBLE && kept.confidences === CONFIDENCES, 'the note is not the same');
  expect(kept.signedAt !== null, 'the note is no longer signed');
  const documents = valueOf(await core.call('document.list', { person: person() }));
  const own = files.filter(one => one.kind === 'summons' || one.kind === 'case-file').length;
  expect(own > 0 && documents.length === own, `${documents.length} documents instead of ${own}`);
  return `the case, its signed note and its ${documents.length} documents are all there`;
}

let figures = { persons: 0, operations: 0, vaultBytes: 0 };
try {
  const outcomes = await runSteps([
    { name: 'found-site', needs: [], run: () => site.found() },
    { name: 'import-persons', needs: ['found-site'], run: () => site.importPersons(persons) },
    { name: 'import-legacy-list', needs: ['import-persons'], run: () => site.importLegacyList() },
    { name: 'undo-import', needs: ['import-legacy-list'], run: () => site.undoImport() },
    { name: 'open-case', needs: ['import-persons'], run: openCase },
    { name: 'write-interview', needs: ['open-case'], run: writeInterview },
    { name: 'sign-interview', needs: ['write-interview'], run: signInterview },
    { name: 'compute-deadlines', needs: ['open-case'], run: computeDeadlines },
    { name: 'make-summons', needs: ['open-case'], run: makeSummons },
    { name: 'assemble-case-file', needs: ['write-interview'], run: assembleCaseFile },
    { name: 'check-confidences', needs: ['assemble-case-file'], run: checkConfidences },
    { name: 'case-file-judge', needs: [], run: assembleForJudge },
    { name: 'archive-seda', needs: ['case-file-judge'], run: archiveCase },
    { name: 'write-report', needs: [], run: () => review.write() },
    { name: 'return-report', needs: ['write-report'], run: () => review.returnAndCorrect() },
    { name: 'sign-report', needs: ['return-report'], run: signReport },
    { name: 'verify-report', needs: ['sign-report'], run: () => review.verify() },
    { name: 'year-of-cases', needs: [], run: liveAYear },
    { name: 'lock', needs: ['open-case'], run: lock },
    { name: 'unlock', needs: ['lock'], run: () => site.unlock() },
    { name: 'check-kept', needs: ['unlock', 'sign-interview'], run: checkKept },
  ]);
  figures = site.figures();
  const ok = outcomes.every(one => one.ok);
  console.log(`${table(outcomes)}\n`);
  for (const file of files) console.log(`${file.kind.padEnd(16)} ${file.path}`);
  const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
  console.log(
    `\n${figures.persons} persons, ${figures.operations} operations, vault of ${mebibytes(figures.vaultBytes)}, ` +
      `memory at most ${mebibytes(process.resourceUsage().maxRSS * 1024)}. Every person is invented.`,
  );
  if (json) {
    const steps = outcomes.map(({ name, ok: done, ms }) => ({ name, ok: done, ms }));
    console.log(
      JSON.stringify({
        ok,
        steps,
        files,
        figures: { ...figures, import: site.importFigures(), deadlines: lived, verification: review.verifications },
      }),
    );
  }
  process.exitCode = ok ? 0 : 1;
} finally {
  judge.close();
  review.close();
  site.close();
}
