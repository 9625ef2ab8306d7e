import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';
import { calendarDate } from '../../../shared/base/calendarDate';
import { required } from '../../../shared/base/result';
import { createTexts, TextProvider, type Language } from '../../../renderer/i18n';
import { TodayProvider } from '../../../renderer/ui/today';
import { theme } from '../../../renderer/ui/theme/theme';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// what jsdom lacks and Mantine asks for
window.matchMedia = query => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }) as MediaQueryList; // enough of it
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

export interface Rendered {
  readonly container: HTMLElement;
  readonly show: (content: ReactNode) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Renders a component as the application would, on Tuesday 24 November 2026. */
export async function render(content: ReactNode, language: Language = 'fr'): Promise<Rendered> {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const texts = createTexts(language);
  const today = required(calendarDate(2026, 11, 24), 'today');
  const show = (inner: ReactNode): Promise<void> =>
    act(async () => {
      root.render(
        <MantineProvider theme={theme} env="test">
          <TextProvider i18n={texts}>
            <TodayProvider today={today}>{inner}</TodayProvider>
          </TextProvider>
        </MantineProvider>,
      );
    });
  const leave = async (): Promise<void> => {
    await act(async () => root.unmount());
    container.remove();
  };
  cleanups.push(leave);
  await show(content);
  return { container, show, leave };
}

/** Presses a key on an element, or on what has the focus. */
export async function press(key: string, target: Element | null = document.activeElement): Promise<void> {
  await act(async () => {
    required(target, 'the focus').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

/** Types into a field: the whole new content at once. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const setter = required(Object.getOwnPropertyDescriptor(prototype, 'value')?.set, 'the setter of a field');
  await act(async () => {
    field.focus();
    setter.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Gives or takes the focus. */
export const focus = (element: HTMLElement): Promise<void> => act(async () => element.focus());
export const blur = (element: HTMLElement): Promise<void> => act(async () => element.blur());
export const click = (element: HTMLElement): Promise<void> => act(async () => element.click());

/** The one element that a selector finds. */
export function one<E extends Element>(within: ParentNode, selector: string, kind: new () => E): E {
  const found = [...within.querySelectorAll(selector)];
  if (found.length !== 1 || !(found[0] instanceof kind)) throw new Error(`${found.length} elements for ${selector}`);
  return found[0];
}
