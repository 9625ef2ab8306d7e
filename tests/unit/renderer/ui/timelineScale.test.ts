import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRACK_WIDTH, wordsPlace } from '../../../../renderer/ui/timelineScale';

describe('the words of a milestone', () => {
  it('stand under its mark', () => {
    expect(wordsPlace(0.5, 'Annuel', 0.8)).toMatchObject({ at: 0.5, side: 'middle', gap: 0 });
  });

  it('stay inside the track', () => {
    expect(wordsPlace(0, 'Rapport annuel', null).from).toBeGreaterThanOrEqual(-8);
    expect(wordsPlace(1, 'Saisine après la fin de la mesure', null).side).toBe('before');
  });

  it('never cross the line of today', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.string({ minLength: 1, maxLength: 40 }), (place, now, label) => {
        const words = wordsPlace(place, label, now);
        const line = now * TRACK_WIDTH;
        const clear = words.to <= line || words.from >= line;
        // at an end of the track where they begin under the mark, the line may pass beside it only
        expect(clear || words.side !== 'middle').toBe(true);
      }),
    );
  });
});
