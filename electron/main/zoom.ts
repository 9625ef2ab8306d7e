/** The steps of Ctrl + and Ctrl −; 2 is the 200 % that every screen must support. */
const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export type ZoomCommand = 'in' | 'out' | 'reset';

/** What a key press means for the zoom, or null. The typed character counts, except for 0: French keyboards shift it. */
export function zoomCommand(input: {
  type: string;
  control: boolean;
  meta: boolean;
  alt: boolean;
  key: string;
  code: string;
}): ZoomCommand | null {
  if (input.type !== 'keyDown' || input.alt || !(input.control || input.meta)) return null;
  if (input.key === '+' || input.key === '=') return 'in';
  if (input.key === '-') return 'out';
  return input.code === 'Digit0' || input.code === 'Numpad0' ? 'reset' : null;
}

/** The factor that follows `factor` in the given direction, kept between 50 % and 300 %. */
export function nextZoom(factor: number, command: ZoomCommand): number {
  if (command === 'reset') return 1;
  if (command === 'in') return STEPS.find(step => step > factor + 0.01) ?? 3;
  return STEPS.findLast(step => step < factor - 0.01) ?? 0.5;
}
