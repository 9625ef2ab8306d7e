import { act, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DateField, type DateFieldProps } from '../../../../renderer/ui/DateField';
import type { Language } from '../../../../renderer/i18n';
import { blur, focus, one, render, type } from '../render';

async function setUp(initial = '', props: Partial<DateFieldProps> = {}, language: Language = 'fr') {
  const seen = { value: initial };
  const Form = () => {
    const [value, setValue] = useState(initial);
    seen.value = value;
    return <DateField label="Date du rendez-vous" value={value} onChange={setValue} {...props} />;
  };
  const { container } = await render(<Form />, language);
  const input = one(container, 'input', HTMLInputElement);
  const error = (): string | null => document.getElementById(`${input.id}-error`)?.textContent ?? null;
  return { container, input, seen, error };
}

describe('DateField', () => {
  it('reads a typed date day first and writes it in words when left', async () => {
    const { input, seen } = await setUp();
    await type(input, '03/12/2026');
    expect(seen.value).toBe('2026-12-03');
    expect(input.value).toBe('03/12/2026');
    await blur(input);
    expect(input.value).toBe('3\u00a0déc.\u00a02026');
    await focus(input);
    expect(input.value).toBe('03/12/2026');
  });

  it('selects the whole date when it takes the focus, by key or by a first click, so that typing replaces it', async () => {
    const { input } = await setUp('2026-12-03');
    const selected = (): string => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
    await focus(input);
    expect(selected()).toBe('03/12/2026');
    await blur(input);
    const mouse = (kind: string) => act(async () => input.dispatchEvent(new MouseEvent(kind, { bubbles: true })));
    await mouse('mousedown');
    await focus(input);
    input.setSelectionRange(2, 2);
    await mouse('mouseup');
    expect(selected()).toBe('03/12/2026');
    await mouse('mousedown');
    input.setSelectionRange(2, 2);
    await mouse('mouseup');
    expect(input.selectionStart).toBe(2);
  });

  it('counts days from today', async () => {
    const { input, seen } = await setUp();
    await type(input, '+15');
    expect(seen.value).toBe('2026-12-09');
  });

  it('says that a day does not exist, keeps what was typed, and tells readers', async () => {
    const { input, seen, error } = await setUp();
    await type(input, '31/02/2025');
    expect(error()).toBeNull();
    await blur(input);
    expect(seen.value).toBe('31/02/2025');
    expect(input.value).toBe('31/02/2025');
    expect(error()).toBe('Ce jour n’existe pas');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toContain(`${input.id}-error`);
  });

  it('gives examples when it does not understand, in the language of the interface', async () => {
    const french = await setUp('bientôt');
    expect(french.error()).toBe('Date non comprise. Exemples\u00a0: 3/12/2026, 3 déc., +15');
    const english = await setUp('soon', {}, 'en');
    expect(english.error()).toContain('day first');
  });

  it('refuses dates out of its limits', async () => {
    const { error } = await setUp('2026-11-20', { min: '2026-11-24' as NonNullable<DateFieldProps['min']> }); // a date that exists
    expect(error()).toBe('Date attendue à partir du 24\u00a0nov.\u00a02026');
  });

  it('shows a value that changed elsewhere', async () => {
    let change: (value: string) => void = () => undefined;
    const Form = () => {
      const [value, setValue] = useState('2026-12-03');
      change = setValue;
      return <DateField label="Date" value={value} onChange={setValue} />;
    };
    const { container } = await render(<Form />);
    const input = one(container, 'input', HTMLInputElement);
    await focus(input);
    await import('react').then(({ act }) => act(async () => change('2026-12-04')));
    expect(input.value).toBe('04/12/2026');
  });

  it('names its calendar button after its label', async () => {
    const { container } = await setUp();
    expect(one(container, 'button', HTMLButtonElement).getAttribute('aria-label')).toBe(
      'Ouvrir le calendrier\u00a0: Date du rendez-vous',
    );
  });
});
