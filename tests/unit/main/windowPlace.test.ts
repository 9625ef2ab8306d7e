import { describe, expect, it } from 'vitest';
import { firstRectangle, readWindowPlace } from '../../../electron/main/windowPlace';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const place = { x: 200, y: 100, width: 1400, height: 900, maximized: false };

describe('readWindowPlace', () => {
  it('reads what was written', () => {
    expect(readWindowPlace(JSON.stringify(place))).toEqual(place);
  });

  it.each(['', 'null', '[]', '{"x":1}', JSON.stringify({ ...place, width: 10 }), JSON.stringify({ ...place, x: 'left' })])(
    'ignores %s',
    text => {
      expect(readWindowPlace(text)).toBeNull();
    },
  );
});

describe('firstRectangle', () => {
  it('is 1366 × 768, to be centred, the first time', () => {
    expect(firstRectangle(null, [screen])).toEqual({ width: 1366, height: 768 });
  });

  it('is where the window was', () => {
    expect(firstRectangle(place, [screen])).toEqual({ x: 200, y: 100, width: 1400, height: 900 });
  });

  it('keeps only the size when that screen is gone or the title bar is out of reach', () => {
    expect(firstRectangle({ ...place, x: 2500 }, [screen])).toEqual({ width: 1400, height: 900 });
    expect(firstRectangle({ ...place, y: -50 }, [screen])).toEqual({ width: 1400, height: 900 });
    expect(firstRectangle(place, [])).toEqual({ width: 1400, height: 900 });
  });
});
