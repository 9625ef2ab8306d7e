import { act, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionProvider, createQueryClient, type Connection } from '../../../../../renderer/app/connection';
import { Palette } from '../../../../../renderer/app/palette/Palette';
import { SessionProvider, type Session } from '../../../../../renderer/app/session';
import { usePersonGroups } from '../../../../../renderer/features/search/usePersonGroups';
import type { SearchHit } from '../../../../../shared/contract';
import { one, press, render, type } from '../../render';

const openCase = vi.hoisted(() => vi.fn());
vi.mock('../../../../../renderer/app/access', () => ({ useOpenCase: () => openCase }));

const hit = (familyName: string): SearchHit => ({
  person: familyName.toLowerCase(),
  familyName,
  usedName: null,
  givenNames: 'Clément',
  aliases: null,
  sex: 'male',
  birthDate: null,
  restricted: false,
  mine: true,
  matched: 'name',
  measures: [],
  nextDeadline: null,
  nextAppointment: null,
});

const until = (check: () => void): Promise<void> => act(async () => vi.waitFor(check, { timeout: 30_000 }));

/** A core that answers each search when the test says so. */
function heldCore() {
  const asked = new Map<string, (hits: readonly SearchHit[]) => void>();
  const call = (name: string, input: unknown): Promise<unknown> =>
    new Promise(resolve => {
      if (name !== 'search.find') return;
      const { text } = input as { text: string }; // the form of that call
      asked.set(text, hits => resolve({ ok: true, value: { hits, more: false } }));
    });
  const none = (): (() => void) => () => undefined;
  const connection = { call, onEvent: none, onState: none } as unknown as Connection; // what a search uses of it
  const answer = async (text: string, ...names: readonly string[]): Promise<void> => {
    await until(() => expect([...asked.keys()]).toContain(text));
    await act(async () => asked.get(text)?.(names.map(hit)));
  };
  return { connection, answer };
}

const session = {
  status: { today: '2026-11-24', site: null },
  agent: { rights: ['case.summon', 'case.write'] },
} as unknown as Session; // what a search uses of it

function Search() {
  const [query, setQuery] = useState('');
  const { groups, pending } = usePersonGroups(query, 'open');
  return (
    <Palette
      opened
      onClose={() => undefined}
      query={query}
      onQuery={setQuery}
      groups={groups}
      pending={pending}
      prompt="Rechercher"
    />
  );
}

describe('persons found while typing', () => {
  it('are opened by Enter only when they answer the very text typed', async () => {
    const { connection, answer } = heldCore();
    await render(
      <ConnectionProvider connection={connection} queries={createQueryClient()}>
        <SessionProvider session={session}>
          <Search />
        </SessionProvider>
      </ConnectionProvider>,
    );
    const field = one(document, '[role=combobox]', HTMLInputElement);
    await type(field, 'g');
    await answer('g', 'Gavoriel');
    await vi.waitFor(() =>
      expect(one(document, '[role=option][aria-selected=true]', HTMLElement).textContent).toContain('GAVORIEL'),
    );

    await type(field, 'garri');
    await press('Enter', field);
    expect(document.body.textContent).toContain('GAVORIEL');
    expect(openCase).not.toHaveBeenCalled();

    await answer('garri', 'Garrigou');
    await until(() => expect(openCase.mock.calls).toEqual([['garrigou']]));
  });
});
