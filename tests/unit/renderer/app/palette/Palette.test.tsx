import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Palette, type PaletteProps } from '../../../../../renderer/app/palette/Palette';
import type { PaletteGroup, PaletteItem } from '../../../../../renderer/app/palette/paletteItem';
import { one, press, render, type } from '../../render';

function person(id: string, name: string) {
  const open = vi.fn();
  const summon = vi.fn();
  const actions: PaletteGroup = {
    id: 'person-actions',
    heading: `Pour ${name}`,
    items: [
      { id: 'summons', label: 'Convoquer', keys: 'Alt C', run: summon },
      { id: 'interview', label: 'Nouvel entretien', keys: 'Alt E', run: vi.fn() },
    ],
  };
  return { item: { id, label: name, run: open, actions } satisfies PaletteItem, open, summon };
}

async function open(more: Partial<PaletteProps> = {}) {
  const first = person('p1', 'GARRIGOU Clément');
  const second = person('p2', 'GARNIER Odile');
  const onClose = vi.fn();
  const onQuery = vi.fn();
  const props: PaletteProps = {
    opened: true,
    onClose,
    query: 'gar',
    onQuery,
    groups: [
      { id: 'persons', heading: 'Personnes', items: [first.item, second.item] },
      { id: 'screens', heading: 'Écrans', items: [{ id: 'cases', label: 'Dossiers', run: vi.fn() }] },
    ],
    pending: false,
    prompt: 'Rechercher',
    ...more,
  };
  const page = await render(<Palette {...props} />);
  const field = one(document, '[role=combobox]', HTMLInputElement);
  const chosen = (): string => one(document, '[role=option][aria-selected=true]', HTMLElement).textContent;
  const headings = (): string[] => [...document.querySelectorAll('[role=group] > :first-child')].map(node => node.textContent);
  return { ...page, props, first, second, onClose, onQuery, field, chosen, headings };
}

describe('Palette', () => {
  it('takes the letters typed as soon as it stands, with no turn of the clock between', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const { field } = await open();
      expect(document.activeElement).toBe(field);
    } finally {
      vi.useRealTimers();
    }
  });

  it('shows the actions of the highlighted person, after its group', async () => {
    const { headings, field, chosen } = await open();
    expect(headings()).toEqual(['Personnes', 'Pour GARRIGOU Clément', 'Écrans']);
    await press('ArrowDown', field);
    expect(chosen()).toBe('GARNIER Odile');
    expect(headings()).toEqual(['Personnes', 'Pour GARNIER Odile', 'Écrans']);
  });

  it('shows the actions of the person under the pointer without moving what is there', async () => {
    const outside = person('p3', 'ZERROUKI Rachid');
    const mine = person('p1', 'GARRIGOU Clément');
    const { headings, chosen } = await open({
      groups: [
        { id: 'persons', heading: 'Mes dossiers', items: [mine.item] },
        { id: 'persons-outside', heading: 'Hors de mes dossiers', items: [outside.item] },
      ],
    });
    const options = (): string[] => [...document.querySelectorAll('[role=option]')].map(option => option.textContent);
    const before = options();
    await act(async () => {
      const under = [...document.querySelectorAll('[role=option]')].find(option => option.textContent === 'ZERROUKI Rachid');
      under?.dispatchEvent(new Event('pointermove', { bubbles: true }));
    });
    expect(chosen()).toBe('ZERROUKI Rachid');
    expect(options()).toEqual(before);
    expect(headings()).toEqual(['Mes dossiers', 'Pour ZERROUKI Rachid', 'Hors de mes dossiers']);
  });

  it('goes to the actions by Tab and keeps their person, then comes back', async () => {
    const { field, chosen, headings, second } = await open();
    await press('ArrowDown', field);
    await press('Tab', field);
    expect(chosen()).toContain('Convoquer');
    expect(headings()[1]).toBe('Pour GARNIER Odile');
    await press('Enter', field);
    expect(second.summon).toHaveBeenCalledOnce();
    expect(second.open).not.toHaveBeenCalled();
  });

  it('comes round to the person after the last action', async () => {
    const { field, chosen } = await open();
    for (let times = 0; times < 3; times++) await press('Tab', field);
    expect(chosen()).toBe('GARRIGOU Clément');
  });

  it('does what a key of the actions says, for the highlighted person', async () => {
    const { field, first, onClose } = await open();
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    await act(async () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', altKey: true, bubbles: true, cancelable: true }));
    });
    window.removeEventListener('keydown', heard);
    expect(first.summon).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
    expect(heard.mock.calls.every(([event]) => (event as KeyboardEvent).defaultPrevented)).toBe(true);
  });

  it('opens the first hit of the text typed, not of an earlier one', async () => {
    const { field, first, show, props } = await open({ pending: true });
    await press('Enter', field);
    expect(first.open).not.toHaveBeenCalled();
    const right = person('p3', 'ZERROUKI Rachid');
    await show(<Palette {...props} pending={false} groups={[{ id: 'persons', heading: 'Personnes', items: [right.item] }]} />);
    expect(right.open).toHaveBeenCalledOnce();
    expect(first.open).not.toHaveBeenCalled();
  });

  it('summons the first hit of the text typed, not of an earlier one', async () => {
    const { field, first, show, props } = await open({ pending: true });
    await act(async () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', altKey: true, bubbles: true, cancelable: true }));
    });
    expect(first.summon).not.toHaveBeenCalled();
    const right = person('p3', 'ZERROUKI Rachid');
    await show(<Palette {...props} pending={false} groups={[{ id: 'persons', heading: 'Personnes', items: [right.item] }]} />);
    expect(right.summon).toHaveBeenCalledOnce();
    expect(first.summon).not.toHaveBeenCalled();
  });

  it('forgets a waiting Enter when typing goes on', async () => {
    const { field, show, props, first } = await open({ pending: true });
    await press('Enter', field);
    await type(field, 'garn');
    await show(<Palette {...props} pending={false} />);
    expect(first.open).not.toHaveBeenCalled();
  });
});
