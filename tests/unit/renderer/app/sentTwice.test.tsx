import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../../shared/base/result';
import {
  ConnectionProvider,
  createQueryClient,
  useCommand,
  type Command,
  type Connection,
} from '../../../../renderer/app/connection';
import { DraftsProvider, type DraftStore } from '../../../../renderer/app/drafts';
import { useDraftForm } from '../../../../renderer/app/form';
import { ConfirmDialog } from '../../../../renderer/ui/ConfirmDialog';
import { one, render } from '../render';

const noDrafts: DraftStore = {
  save: () => Promise.resolve(),
  get: () => Promise.resolve(null),
  remove: () => Promise.resolve(),
};

describe('what is sent twice in the same frame', () => {
  it('is one command: the second run gets the promise of the first', async () => {
    const answers: (() => void)[] = [];
    const call = vi.fn(() => new Promise(resolve => answers.push(() => resolve({ ok: true, value: null }))));
    const connection = { call, onEvent: () => () => undefined, onState: () => () => undefined } as unknown as Connection; // what a command needs
    const seen: { command: Command<'session.lock'> | null } = { command: null };
    const Caller = () => {
      seen.command = useCommand('session.lock');
      return null;
    };
    await render(
      <ConnectionProvider connection={connection} queries={createQueryClient()}>
        <Caller />
      </ConnectionProvider>,
    );
    await act(async () => {
      const [first, second] = [seen.command?.run({}), seen.command?.run({})];
      expect(first).toBe(second);
      await vi.waitFor(() => expect(answers).toHaveLength(1));
      answers[0]?.();
      expect(await second).toMatchObject({ ok: true });
    });
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('is one form, also after it was taken and before it is gone', async () => {
    const taken: (() => void)[] = [];
    const send = vi.fn(() => new Promise<ReturnType<typeof ok<null>>>(resolve => taken.push(() => resolve(ok(null)))));
    const Form = () => {
      const form = useDraftForm({
        draftKey: 'flag:1',
        initial: { note: '' },
        read: ok,
        words: (problem: string) => problem,
        send,
        onSent: () => undefined,
      });
      return <form {...form.element} />;
    };
    const { container } = await render(
      <DraftsProvider store={noDrafts}>
        <Form />
      </DraftsProvider>,
    );
    const submit = (): boolean =>
      one(container, 'form', HTMLFormElement).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await act(async () => {
      submit();
      submit();
    });
    await act(async () => taken[0]?.());
    await act(async () => {
      submit();
    });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is one confirmation', async () => {
    const confirm = vi.fn(() => new Promise<void>(() => undefined));
    await render(
      <ConfirmDialog opened title="Signer" action="Signer la note" onConfirm={confirm} onCancel={() => undefined}>
        <p>Définitif</p>
      </ConfirmDialog>,
    );
    const button = [...document.querySelectorAll('button')].find(found => found.textContent === 'Signer la note');
    await act(async () => {
      button?.click();
      button?.click();
    });
    expect(confirm).toHaveBeenCalledTimes(1);
  });
});
