import type { Problems } from '../form/typedValues';
import type { MeasureForm } from './measureForm';

/** What each part of the measure form receives. */
export interface MeasureFieldsProps {
  readonly form: MeasureForm;
  readonly problems: Problems;
  readonly onChange: (part: Partial<MeasureForm>) => void;
}
