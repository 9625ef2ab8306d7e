import { act } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionProvider, createQueryClient, type Connection } from '../../../../../renderer/app/connection';
import { DraftsProvider, type DraftStore } from '../../../../../renderer/app/drafts';
import { SessionProvider, type Session } from '../../../../../renderer/app/session';
import { DeadlinesScreen } from '../../../../../renderer/features/deadlines';
import type { DueLine } from '../../../../../shared/contract';
import { click, focus, one, press, render, type } from '../../render';

const navigate = vi.hoisted(() => vi.fn());
vi.mock('@tanstack/react-router', () => ({
  useNavigate: () => navigate,
  Link: ({ children }: { readonly children: unknown }) => children,
}));

const line = (familyName: string, due: string, more: Partial<DueLine> = {}): DueLine => ({
  key: `m:${familyName}:0`,
  person: familyName.toLowerCase(),
  personName: { familyName, givenNames: 'Léa' },
  measure: null,
  measureType: null,
  label: { fr: `Rapport de ${familyName}`, en: 'Report' },
  article: 'C. pénit. D.113-44',
  certainty: 'sourced',
  due,
  legalDue: null,
  state: due < '2026-11-24' ? 'late' : 'later',
  metBy: null,
  waiverReason: null,
  manual: false,
  local: false,
  period: due < '2026-11-24' ? 'late' : 'later',
  officer: null,
  antenna: null,
  mine: true,
  owner: 'service',
  withheld: false,
  ...more,
});
const rows = [line('Garrigou', '2026-11-20'), line('Zerrouki', '2026-11-23'), line('Secret', '2027-01-10', { withheld: true })];

const sent: { name: string; input: unknown }[] = [];
function core(): Connection {
  const answers: Record<string, unknown> = {
    'deadline.page': { total: rows.length, counts: { late: 2, week: 0, month: 0, later: 1 }, rows },
    'deadline.settings': { kinds: [], localRules: [] },
    'caseload.filters': { officers: [], antennas: [], measureTypes: [] },
    'deadline.decide': { decided: 1, refused: [] },
    'draft.get': null,
  };
  const call = (name: string, input: unknown): Promise<unknown> => {
    sent.push({ name, input });
    return name === 'referential.get'
      ? new Promise(() => undefined)
      : Promise.resolve({ ok: true, value: answers[name] ?? null });
  };
  const none = (): (() => void) => () => undefined;
  return { call, onEvent: none, onState: none } as unknown as Connection; // what the screen uses of it
}
const nothingKept: DraftStore = {
  get: () => Promise.resolve(null),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};
const session = (rights: readonly string[]): Session =>
  ({ status: { today: '2026-11-24', site: null }, agent: { rights, antenna: null } }) as unknown as Session; // what the screen uses of it

/** Lets what is on its way arrive, until the check holds. */
async function until(check: () => void): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    await act(async () => new Promise(resolve => setTimeout(resolve, 0)));
    try {
      check();
      return;
    } catch (error) {
      if (turn === 39) throw error;
    }
  }
}

async function show(rights: readonly string[] = ['case.write', 'case.export']): Promise<void> {
  await render(
    <ConnectionProvider connection={core()} queries={createQueryClient()}>
      <SessionProvider session={session(rights)}>
        <DraftsProvider store={nothingKept}>
          <DeadlinesScreen />
        </DraftsProvider>
      </SessionProvider>
    </ConnectionProvider>,
  );
  await until(() => expect(document.querySelectorAll('[data-index]').length).toBe(3));
}
const row = (index: number): HTMLElement => one(document, `[data-index="${index}"]`, HTMLElement);
const decisions = (): unknown[] => sent.filter(call => call.name === 'deadline.decide').map(call => call.input);

beforeAll(() => {
  vi.stubGlobal('CSS', { escape: (name: string) => name }); // jsdom has none
  // jsdom lays nothing out
  const sizes = { offsetHeight: 640, offsetWidth: 1024, clientHeight: 640, clientWidth: 1024 };
  for (const [name, size] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
});
beforeEach(() => {
  sent.length = 0;
  navigate.mockClear();
});

describe('the deadlines of a service', () => {
  it('stand by period, with how many each has, and say nothing of a restricted case', async () => {
    await show();
    const grid = one(document, '[role=grid]', HTMLElement);
    const ranks = [...grid.querySelectorAll('[role=row]')].map(element => [
      element.getAttribute('aria-rowindex'),
      element.textContent.replaceAll('\u00a0', ' '),
    ]);
    expect(ranks.map(([rank]) => rank)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(ranks[1]?.[1]).toBe('En retard 2');
    expect(ranks[2]?.[1]).toContain('4 j de retard');
    expect(ranks[2]?.[1]).toContain('D.113-44');
    expect(ranks[4]?.[1]).toBe('Plus tard 1');
    expect(ranks[5]?.[1]).toContain('Dossier à accès restreint');
    expect(ranks[5]?.[1]).not.toContain('Rapport');
    expect(grid.getAttribute('aria-rowcount')).toBe('6');
  });

  it('are opened, met and waived from the keyboard, one after the other', async () => {
    await show();
    await focus(row(0));
    await press('ArrowDown');
    expect(document.activeElement).toBe(row(1));
    await press('Enter');
    expect(navigate.mock.calls[0]?.[0]).toMatchObject({ params: { personId: 'zerrouki', tab: 'deadlines' } });

    await press('s', row(1));
    const field = one(document, '[role=dialog] [name=words]', HTMLInputElement);
    await type(field, 'rapport envoyé');
    await click(one(document, '[role=dialog] button[type=submit]', HTMLButtonElement));
    await until(() => expect(decisions()).toHaveLength(1));
    expect(decisions()[0]).toEqual({
      items: [{ person: 'zerrouki', key: 'm:Zerrouki:0' }],
      decision: { kind: 'met', on: '2026-11-24', by: 'rapport envoyé' },
    });
    // what a restricted case holds cannot be decided from here
    await focus(row(2));
    await press('e', row(2));
    expect(document.querySelector('[role=dialog] [name=words]')).toBeNull();
  });

  it('are waived together, never without a reason', async () => {
    await show();
    await focus(row(0));
    await press(' ');
    await press('ArrowDown');
    await press(' ');
    expect(document.body.textContent).toContain('2 échéances sélectionnées');
    await press('e');
    const submit = (): HTMLButtonElement => one(document, '[role=dialog] button[type=submit]', HTMLButtonElement);
    await click(submit());
    expect(document.body.textContent).toContain('Ce champ est nécessaire');
    await type(one(document, '[role=dialog] [name=words]', HTMLInputElement), 'mesure terminée');
    await click(submit());
    await until(() => expect(decisions()).toHaveLength(1));
    expect(decisions()[0]).toEqual({
      items: [
        { person: 'garrigou', key: 'm:Garrigou:0' },
        { person: 'zerrouki', key: 'm:Zerrouki:0' },
      ],
      decision: { kind: 'waived', reason: 'mesure terminée' },
    });
  });

  it('offer neither decisions nor files to whoever may only read', async () => {
    await show([]);
    expect(document.querySelector('[role=grid] input[type=checkbox]')).toBeNull();
    expect(document.body.textContent).not.toContain('Emporter');
    await press('s', row(0));
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });
});
