import { describe, expect, it } from 'vitest';
import { DraftsProvider, useDraft, type Draft, type DraftStore } from '../../../../../renderer/app/drafts';
import { formOfMeasure, measureChangesOf, type MeasureForm } from '../../../../../renderer/features/case/measures/measureForm';
import { render } from '../../render';

/** Opens the form of a new measure over a draft that waits for it. */
async function reopened(value: unknown): Promise<Draft<MeasureForm> | null> {
  const store: DraftStore = {
    save: () => Promise.resolve(),
    get: () => Promise.resolve({ value, caret: null }),
    remove: () => Promise.resolve(),
  };
  let seen: Draft<MeasureForm> | null = null;
  const Form = () => {
    seen = useDraft('measure:new', formOfMeasure(null));
    return null;
  };
  await render(
    <DraftsProvider store={store}>
      <Form />
    </DraftsProvider>,
  );
  return seen;
}

describe('a draft of a measure written by an older version', () => {
  it('opens again where it was saved before suspensions and rarer dates existed', async () => {
    const { suspensions, referralHearingDate, ...older } = formOfMeasure(null);
    expect([suspensions, referralHearingDate]).toEqual([[], '']);
    const draft = await reopened({ ...older, type: 'SPROB', startDate: '2026-03-02' });
    expect(draft).toMatchObject({ restored: true, value: { type: 'SPROB', suspensions: [], referralHearingDate: '' } });
    expect(draft && measureChangesOf(draft.value, null)).toMatchObject({
      ok: true,
      value: { type: 'SPROB', startDate: '2026-03-02' },
    });
  });

  it('keeps the default of a field that had another kind', async () => {
    const draft = await reopened({
      ...formOfMeasure(null),
      type: 'SPROB',
      suspensions: null,
      dispositions: 'SME',
      durationMonths: 24,
      obligations: [],
    });
    expect(draft?.value).toEqual({ ...formOfMeasure(null), type: 'SPROB' });
  });

  it('is refused when it is no form at all', async () => {
    for (const value of ['SPROB', null, ['SPROB']]) expect(await reopened(value)).toMatchObject({ restored: false });
  });
});
