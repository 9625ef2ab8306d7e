export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const MINIMUM_SIZE = { width: 800, height: 600 } as const;
const DEFAULT_SIZE = { width: 1366, height: 768 } as const;

/** Where the window was when it closed. */
export type WindowPlace = Rectangle & { readonly maximized: boolean };

const MAXIMUM = 20_000;
const isSize = (value: unknown, minimum: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= MAXIMUM;

/** Reads a remembered place; null when there is none or when it makes no sense. */
export function readWindowPlace(text: string): WindowPlace | null {
  const place = parsed(text);
  if (typeof place !== 'object' || place === null) return null;
  const { x, y, width, height, maximized } = place as Record<string, unknown>; // each field is checked below
  if (!isSize(x, -MAXIMUM) || !isSize(y, -MAXIMUM) || typeof maximized !== 'boolean') return null;
  if (!isSize(width, MINIMUM_SIZE.width) || !isSize(height, MINIMUM_SIZE.height)) return null;
  return { x, y, width, height, maximized };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The window's first rectangle: the remembered one when enough of its title bar lies on a screen that is still there,
 * else the default size, which the caller centres (no x, no y).
 */
export function firstRectangle(
  place: WindowPlace | null,
  screens: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  if (!place) return { ...DEFAULT_SIZE };
  const { x, y, width, height } = place;
  const visible = screens.some(
    screen =>
      x + width - 100 > screen.x && x + 100 < screen.x + screen.width && y >= screen.y && y + 40 < screen.y + screen.height,
  );
  return visible ? { x, y, width, height } : { width, height };
}
