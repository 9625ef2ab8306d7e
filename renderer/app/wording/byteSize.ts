import type { Language } from '../../i18n';

const STEP = 1000;

/** The size of a file: `420 ko`, `12,4 Mo`. */
export function byteSize(bytes: number, language: Language): string {
  const unit = bytes < STEP ** 2 ? 'kilobyte' : bytes < STEP ** 3 ? 'megabyte' : 'gigabyte';
  const value = bytes / (unit === 'kilobyte' ? STEP : unit === 'megabyte' ? STEP ** 2 : STEP ** 3);
  const maximumFractionDigits = unit === 'kilobyte' ? 0 : 1;
  return new Intl.NumberFormat(language === 'fr' ? 'fr' : 'en-GB', { style: 'unit', unit, maximumFractionDigits }).format(value);
}
