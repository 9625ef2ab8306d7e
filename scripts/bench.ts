// Measures Jalon against bare baselines in the same run. --quick leaves out the largest sizes, --json ends with one JSON object.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { measureDeadlines } from '../tests/bench/deadlinesBench';
import { measureImport } from '../tests/bench/importBench';
import { measureJournal } from '../tests/bench/journalBench';
import { measureRelay } from '../tests/bench/relayBench';
import type { BenchResult } from '../tests/bench/result';
import { measureSearch } from '../tests/bench/searchBench';
import { measureSigning } from '../tests/bench/signingBench';
import { measureStart } from '../tests/bench/startBench';
import { measureSummons } from '../tests/bench/summonsBench';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});

const machine = {
  processor: os.cpus()[0]?.model ?? 'unknown',
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
  load: os.loadavg().map(one => Math.round(one * 10) / 10),
};

async function summons(): Promise<BenchResult[]> {
  const figures = await measureSummons(60);
  const ratio = figures.jalonPagesPerSecond / figures.pdfkitPagesPerSecond;
  return [
    {
      name: 'summons',
      value: figures.jalonPagesPerSecond,
      unit: 'pages/s',
      baseline: figures.pdfkitPagesPerSecond,
      ratio,
      aim: 'ratio ≥ 0.7',
      ok: ratio >= 0.7,
    },
  ];
}

const measures: Readonly<Record<string, () => Promise<BenchResult[]>>> = {
  journal: measureJournal,
  import: measureImport,
  deadlines: measureDeadlines,
  summons,
  signing: measureSigning,
  relay: measureRelay,
  search: () => measureSearch(values.quick ? [200_000] : [200_000, 1_000_000]),
  start: () => measureStart([{ persons: 5_000, aim: 1.5 }, ...(values.quick ? [] : [{ persons: 200_000, aim: 1.8 }])]),
};

const number = (value: number | null, digits: number): string => (value === null ? '' : value.toFixed(digits));
const results: BenchResult[] = [];
console.log(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, load ${machine.load.join(' ')}`,
);
for (const [name, measure] of Object.entries(measures)) {
  if (values.only !== undefined && !values.only.split(',').includes(name)) continue;
  for (const one of await measure()) {
    results.push(one);
    const ratio = one.ratio === null ? '' : `ratio ${number(one.ratio, 3)}`;
    const mark = one.aim === '' ? '' : one.ok ? 'reached' : 'MISSED';
    console.log(
      `${one.name.padEnd(62)} ${number(one.value, 1).padStart(10)} ${one.unit.padEnd(13)} ${number(one.baseline, 1).padStart(9)} ${ratio.padEnd(13)} ${one.aim} ${mark}`,
    );
  }
}
if (values.json) console.log(JSON.stringify({ machine, results }));
