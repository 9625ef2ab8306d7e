import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { ConnectionProvider, createQueryClient, type Connection } from '../../../../renderer/app/connection';
import { RowsPane, useRows } from '../../../../renderer/app/rows';
import type { AssignableQuery } from '../../../../shared/contract';
import { one, render } from '../render';

const TOTAL = 150;
type Input = { readonly query: AssignableQuery; readonly from: number; readonly limit: number };

/** A core that answers when it is told to. */
function slowCore() {
  const waiting: (() => void)[] = [];
  const asked: Input[] = [];
  const call = (_name: string, input: Input): Promise<unknown> => {
    asked.push(input);
    const rows = Array.from({ length: Math.min(input.limit, TOTAL - input.from) }, (_, at) => ({
      person: `${input.query.text} ${input.from + at}`,
    }));
    return new Promise(resolve => waiting.push(() => resolve({ ok: true, value: { total: TOTAL, rows } })));
  };
  const none = (): (() => void) => () => undefined;
  const connection = { call, onEvent: none, onState: none } as unknown as Connection; // what the list uses of it
  const answer = (): Promise<void> =>
    act(async () => {
      await vi.waitFor(() => expect(waiting).not.toHaveLength(0));
      for (const one of waiting.splice(0)) one();
    });
  const shown = (check: () => void): Promise<void> => act(() => vi.waitFor(check));
  return { connection, asked, answer, shown };
}

it('keeps the list of the former query whole while another one is read', async () => {
  const core = slowCore();
  const queries = createQueryClient();
  const seen: { load: ((from: number, to: number) => Promise<readonly { person: string }[]>) | null } = { load: null };
  const List = ({ query }: { readonly query: AssignableQuery }) => {
    const answer = useRows('assignment.cases', query, ['person']);
    seen.load = answer.rows?.loadRange ?? null;
    return (
      <RowsPane answer={answer} empty="aucun">
        {rows => <output>{`${rows.query.text} : ${rows.total}`}</output>}
      </RowsPane>
    );
  };
  const [first, second] = ['durand', 'moreau'].map(text => ({ show: 'open' as const, agent: null, antenna: null, text }));
  const screen = (query: AssignableQuery | undefined) =>
    query && (
      <ConnectionProvider connection={core.connection} queries={queries}>
        <List query={query} />
      </ConnectionProvider>
    );
  const { container, show } = await render(screen(first));
  const list = (): string => one(container, 'output', HTMLElement).textContent;
  expect(container.querySelector('output')).toBeNull();
  await core.answer();
  await core.shown(() => expect(list()).toBe('durand : 150'));

  await show(screen(second));
  expect(list()).toBe('durand : 150');
  // rows asked meanwhile are those of the list that is shown: the first page is known, the rest is read
  expect((await seen.load?.(0, 2))?.map(row => row.person)).toEqual(['durand 0', 'durand 1']);
  const later = seen.load?.(120, 122);
  expect(core.asked.at(-1)).toEqual({ query: first, from: 120, limit: 2 });

  await core.answer();
  expect((await later)?.map(row => row.person)).toEqual(['durand 120', 'durand 121']);
  await core.shown(() => expect(list()).toBe('moreau : 150'));
});
