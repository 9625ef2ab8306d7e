import { describe, expect, it } from 'vitest';
import { nextZoom, zoomCommand } from '../../../electron/main/zoom';

const press = (key: string, code: string, more: object = {}): ReturnType<typeof zoomCommand> =>
  zoomCommand({ type: 'keyDown', control: true, meta: false, alt: false, key, code, ...more });

describe('zoomCommand', () => {
  it('understands French and English keyboards, and the numeric pad', () => {
    expect(press('=', 'Equal')).toBe('in');
    expect(press('+', 'NumpadAdd')).toBe('in');
    expect(press('-', 'Digit6')).toBe('out');
    expect(press('-', 'Minus')).toBe('out');
    expect(press('à', 'Digit0')).toBe('reset');
    expect(press('0', 'Numpad0')).toBe('reset');
  });

  it('leaves other keys alone', () => {
    expect(press('k', 'KeyK')).toBeNull();
    expect(press('=', 'Equal', { control: false })).toBeNull();
    expect(press('=', 'Equal', { alt: true })).toBeNull();
    expect(press('=', 'Equal', { type: 'keyUp' })).toBeNull();
  });
});

describe('nextZoom', () => {
  const after = (times: number, command: 'in' | 'out'): number => {
    let factor = 1;
    for (let step = 0; step < times; step++) factor = nextZoom(factor, command);
    return factor;
  };

  it('climbs to 200 % and stops at its ends', () => {
    expect(after(5, 'in')).toBe(2);
    expect(after(50, 'in')).toBe(3);
    expect(after(50, 'out')).toBe(0.5);
  });

  it('comes back to 100 %', () => {
    expect(nextZoom(2.5, 'reset')).toBe(1);
    expect(nextZoom(nextZoom(1, 'in'), 'out')).toBe(1);
  });

  it('joins the steps from a factor between two of them', () => {
    expect(nextZoom(1.2, 'in')).toBe(1.25);
    expect(nextZoom(1.2, 'out')).toBe(1.1);
  });
});
