import type { MeasureLine } from '../../../../shared/contract';
import type { Problems } from '../form/typedValues';
import type { MeasureForm } from './measureForm';

/** What each part of the measure form receives. */
export interface MeasureFieldsProps {
  readonly form: MeasureForm;
  /** The measure as it is kept; null for a new one. */
  readonly measure: MeasureLine | null;
  readonly problems: Problems;
  readonly onChange: (part: Partial<MeasureForm>) => void;
}
