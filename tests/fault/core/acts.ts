import type { TestSite } from '../../integration/core/testSite';

/** One thing that the core acknowledges, and how to see later that it is there. */
export interface Act {
  readonly name: string;
  /** Does it; gives what identifies the outcome, without spaces. */
  run(site: TestSite, round: number): Promise<string>;
  /** True when what `run` gave is still there, whole. */
  isThere(site: TestSite, outcome: string): Promise<boolean>;
}

const family = (round: number): string => `Tour-${round}`;
let last = '';

/** The kinds of writes of a day's work: each is one act for the user, made of one or several transactions. */
export const acts: readonly Act[] = [
  {
    name: 'person',
    async run(site, round) {
      last = await site.person(family(round), 'Léa', { phones: { tel00: { number: '+33639980001', note: null } } });
      return last;
    },
    async isThere(site, id) {
      const opened = await site.core.call('case.open', { person: id, purpose: null });
      const found = await site.call('search.find', { text: '06 39 98 00 01', limit: 50 });
      return opened.ok && opened.value.mine && found.hits.length > 0;
    },
  },
  {
    name: 'draft',
    async run(site, round) {
      await site.call('draft.save', { key: 'interview:new', body: `frappe ${round} ${'x'.repeat(2000)}` });
      return String(round);
    },
    async isThere(site, round) {
      const draft = await site.call('draft.get', { key: 'interview:new' });
      return Number(draft?.body.split(' ')[1] ?? -1) >= Number(round);
    },
  },
  {
    name: 'measure',
    async run(site) {
      const values = { type: 'SPROB', mandateDate: '2026-11-02', startDate: '2026-11-02', durationMonths: 24 };
      const obligations = ['O44_1', 'O45_3', 'O45_9'].map(type => ({ type, particulars: null }));
      await site.call('measure.create', { person: last, values, obligations });
      return last;
    },
    async isThere(site, person) {
      await site.call('case.open', { person, purpose: null });
      const [obligations, deadlines] = [
        await site.call('case.obligations', { person }),
        await site.call('case.deadlines', { person }),
      ];
      return obligations.length === 3 && deadlines.length > 0;
    },
  },
  {
    name: 'note',
    async run(site, round) {
      const note = {
        person: last,
        day: '2026-11-20',
        time: null,
        mode: 'office' as const,
        title: null,
        confidences: null,
        corrects: null,
      };
      const text = `Entretien ${round} ${'mot '.repeat(500)}`;
      const { id } = await site.call('interview.save', { id: null, ...note, transmissible: text, appointment: null });
      await site.call('interview.sign', { id });
      return `${last}:${id}`;
    },
    async isThere(site, outcome) {
      const [person = '', id] = outcome.split(':');
      await site.call('case.open', { person, purpose: null });
      const line = (await site.call('interview.list', { person })).find(one => one.id === id);
      return line !== undefined && line.signedAt !== null && (line.transmissible ?? '').length > 2000;
    },
  },
  {
    name: 'removal',
    async run(site, round) {
      const { id } = await site.call('task.add', { title: `Tâche ${round}`, person: last, due: null, urgent: false });
      await site.call('task.remove', { id });
      return id;
    },
    async isThere(site, id) {
      const row = site.rows('task').find(one => one['id'] === id);
      return row?.['removed'] === 'removed-by-owner';
    },
  },
];
