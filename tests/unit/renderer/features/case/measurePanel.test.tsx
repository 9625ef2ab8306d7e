import { describe, expect, it } from 'vitest';
import { MeasureFields } from '../../../../../renderer/features/case/measures/MeasureFields';
import { formOfMeasure } from '../../../../../renderer/features/case/measures/measureForm';
import { one, render } from '../../render';
import { CaseOfTest } from './openCase';

describe('the form of a measure', () => {
  it('opens with the focus in its first field', async () => {
    const { container } = await render(
      <CaseOfTest>
        <MeasureFields form={formOfMeasure(null)} measure={null} problems={{}} onChange={() => undefined} />
      </CaseOfTest>,
    );
    expect(one(container, '[data-autofocus]', HTMLInputElement).name).toBe('judgmentDate');
    expect(container.querySelector('input')?.name).toBe('judgmentDate');
  });
});
