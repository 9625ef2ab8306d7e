import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../../shared/base/result';
import { DraftsProvider, type DraftStore, type StoredDraft } from '../../../../renderer/app/drafts';
import { FormDraft, useDraftForm } from '../../../../renderer/app/form';
import { click, one, render, type } from '../render';

interface Identity {
  readonly name: string;
  readonly place: string;
}
const words = (problem: string): string => problem;

/** Opens the form of a record over the draft that was left of it, if any. */
async function open(record: Identity, kept: { draft: StoredDraft | null }) {
  const store: DraftStore = {
    save: (_key, draft) => {
      kept.draft = draft;
      return Promise.resolve();
    },
    get: () => Promise.resolve(kept.draft),
    remove: () => {
      kept.draft = null;
      return Promise.resolve();
    },
  };
  const send = vi.fn((values: Identity) => Promise.resolve(ok(values)));
  const Form = () => {
    const form = useDraftForm({
      draftKey: 'person:1',
      initial: record,
      clashWords: clash => ({ label: clash.name, value: String(clash.theirs) }),
      read: (value: Identity) => ok(value),
      words,
      send,
      onSent: () => undefined,
    });
    return (
      <form {...form.element}>
        <FormDraft form={form} />
        <input name="name" value={form.value.name} onChange={event => form.change({ name: event.currentTarget.value })} />
        <input name="place" value={form.value.place} onChange={event => form.change({ place: event.currentTarget.value })} />
      </form>
    );
  };
  const page = await render(
    <DraftsProvider store={store}>
      <Form />
    </DraftsProvider>,
  );
  const submit = (): Promise<void> =>
    act(async () => {
      one(page.container, 'form', HTMLFormElement).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  const field = (name: string) => one(page.container, `[name=${name}]`, HTMLInputElement);
  const button = (text: string): HTMLElement => {
    const found = [...page.container.querySelectorAll('button')].find(one => one.textContent === text);
    if (!found) throw new Error(`no button « ${text} »`);
    return found;
  };
  return { ...page, send, submit, field, button };
}

async function leaveDraft(record: Identity, name: string) {
  const kept: { draft: StoredDraft | null } = { draft: null };
  const first = await open(record, kept);
  await type(first.field('name'), name);
  await first.leave();
  return kept;
}

describe('a form of a record, brought back from its draft', () => {
  it('sends what someone else changed meanwhile as they changed it', async () => {
    const kept = await leaveDraft({ name: 'Roy', place: 'Brest' }, 'Roy-Le Goff');
    const page = await open({ name: 'Roy', place: 'Quimper' }, kept);
    expect(page.field('place').value).toBe('Quimper');
    await page.submit();
    expect(page.send).toHaveBeenCalledExactlyOnceWith({ name: 'Roy-Le Goff', place: 'Quimper' }, expect.anything());
  });

  it('says what both changed, and is not sent before one of both is chosen', async () => {
    const kept = await leaveDraft({ name: 'Roy', place: 'Brest' }, 'Roy-Le Goff');
    const page = await open({ name: 'Roy-Morvan', place: 'Brest' }, kept);
    expect(page.field('name').value).toBe('Roy-Le Goff');
    expect(page.container.textContent).toContain('Modifié entre-temps par un autre\u00a0: Roy-Morvan');
    await page.submit();
    expect(page.send).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(page.button('Garder ma saisie'));
    await click(page.button('Prendre cette valeur'));
    expect(page.field('name').value).toBe('Roy-Morvan');
    expect(page.container.textContent).not.toContain('Modifié entre-temps');
    await page.submit();
    expect(page.send).toHaveBeenCalledTimes(1);
  });

  it('still says it after it was left without a choice', async () => {
    const kept = await leaveDraft({ name: 'Roy', place: 'Brest' }, 'Roy-Le Goff');
    const second = await open({ name: 'Roy-Morvan', place: 'Brest' }, kept);
    await type(second.field('place'), 'Quimper');
    await second.leave();
    const third = await open({ name: 'Roy-Morvan', place: 'Brest' }, kept);
    expect(third.container.textContent).toContain('Modifié entre-temps par un autre\u00a0: Roy-Morvan');
  });
});
