import { performance } from 'node:perf_hooks';
import { createPaper } from '../../electron/core/paper';
import { verifyPdf } from '../../electron/core/paper/signature';
import { paperSamples } from '../fixtures/paperSamples';
import { TestAuthority } from '../fixtures/signature/pki';
import { FONTS, reservedReport, signedReport, SIGNING_AT } from '../fixtures/signature/reports';
import { median, type BenchResult } from './result';

const TURNS = 15;

/** Median milliseconds of one run, after a first that is not counted. */
async function time(run: () => unknown): Promise<number> {
  const spent: number[] = [];
  for (let turn = 0; turn <= TURNS; turn++) {
    const start = performance.now();
    await run();
    if (turn > 0) spent.push(performance.now() - start);
  }
  return median(spent);
}

const figure = (name: string, value: number, unit: string, aim: string, ok: boolean): BenchResult => ({
  name,
  value,
  unit,
  baseline: null,
  ratio: null,
  aim,
  ok,
});

/** Reports drawn per second with the fields of their signatures, one signature, and the verification of two. */
export async function measureSigning(): Promise<BenchResult[]> {
  const authority = new TestAuthority();
  const officer = authority.issue('officer', { subject: '/C=FR/O=SPIP Essai/CN=Claire ESSAI/title=officer' });
  const director = authority.issue('director', { subject: '/C=FR/O=SPIP Essai/CN=Marc ESSAI/title=director' });
  const paper = createPaper({ fontsDir: FONTS, now: () => SIGNING_AT });
  const drawn = await time(() => paperSamples.report(paper));
  const reserving = await time(() => reservedReport());
  // both signatures, on a report drawn each time
  const signing = Math.max(0, (await time(() => signedReport(officer, director))) - reserving) / 2;
  const signed = await signedReport(officer, director);
  const verifying = await time(() => verifyPdf(signed, { authorities: [], revocations: [], at: Date.now() }));
  return [
    figure('reports', 1000 / drawn, 'reports/s', '≥ 5 reports/s', drawn <= 200),
    figure('signature', signing, 'ms', '≤ 300 ms', signing <= 300),
    figure('verification', verifying, 'ms', '≤ 300 ms', verifying <= 300),
  ];
}
