import { act } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SessionAgent, SessionStatus } from '../../../../shared/contract';
import { ConnectionProvider, createQueryClient, type Connection } from '../../../../renderer/app/connection';
import { draftsOf } from '../../../../renderer/app/drafts';
import { Cover, HeldScreens } from '../../../../renderer/app/lock';
import { one, render } from '../render';

// what jsdom lacks of the modal layer
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const agent: SessionAgent = { id: 'a', familyName: 'Verdier', givenNames: 'Camille', role: 'officer', antenna: null, rights: [] };
const status: SessionStatus = {
  state: 'open',
  problem: null,
  demo: false,
  logins: ['cverdier'],
  agent,
  site: null,
  today: '2026-11-24',
  clockSetBack: false,
  passwordResets: [],
  recoveryCodeUnnoted: false,
  version: '1.0.0',
  lockAfterMinutes: 15,
};
const connection: Connection = {
  call: () => new Promise(() => undefined),
  onEvent: () => () => undefined,
  onState: () => () => undefined,
  resume: () => undefined,
  abandon: () => undefined,
  retry: () => undefined,
  close: () => undefined,
};
const queries = createQueryClient();

const page = (covered: boolean) => (
  <ConnectionProvider connection={connection} queries={queries}>
    <HeldScreens session={{ status, agent }} covered={covered}>
      <textarea name="note" defaultValue="du texte en cours" />
    </HeldScreens>
    {covered && (
      <Cover label="verrou">
        <input name="password" data-autofocus />
      </Cover>
    )}
  </ConnectionProvider>
);

describe('the cover', () => {
  it('hides the screens as they are, and gives back the focus and the caret', async () => {
    const { container, show } = await render(page(false));
    document.title = 'Dossiers · Jalon';
    const note = one(container, 'textarea', HTMLTextAreaElement);
    note.focus();
    note.setSelectionRange(3, 8);

    await act(async () => show(page(true)));
    expect(document.title).toBe('Jalon');
    expect(document.documentElement.dataset['covered']).toBe('');
    expect(note.closest('[aria-hidden=true]')).not.toBeNull();
    expect(document.activeElement?.getAttribute('name')).toBe('password');
    expect(one(container, 'textarea', HTMLTextAreaElement)).toBe(note);

    await act(async () => show(page(false)));
    expect(document.title).toBe('Dossiers · Jalon');
    expect(document.documentElement.dataset['covered']).toBeUndefined();
    expect(document.activeElement).toBe(note);
    expect([note.selectionStart, note.selectionEnd]).toEqual([3, 8]);
  });
});

describe('draftsOf', () => {
  it('writes nothing of an agent once someone else is at work', async () => {
    const written: string[] = [];
    const store = {
      save: async (key: string) => void written.push(key),
      get: async () => ({ value: 'théâtre', caret: null }),
      remove: async (key: string) => void written.push(`-${key}`),
    };
    let atWork = true;
    const drafts = draftsOf(store, () => atWork);
    await drafts.save('note:1', { value: 'a', caret: null });
    expect(await drafts.get('note:1')).not.toBeNull();
    atWork = false;
    await drafts.save('note:1', { value: 'b', caret: null });
    await drafts.remove('note:1');
    expect(await drafts.get('note:1')).toBeNull();
    expect(written).toEqual(['note:1']);
  });
});
