import type { search as french } from '../fr/search';

export const search: typeof french = {
  persons_one: 'Person · {{shown}}',
  persons_other: 'People · {{shown}}',
  outside_one: 'Outside my cases · {{shown}} · a purpose is asked, the access is recorded',
  outside_other: 'Outside my cases · {{shown}} · a purpose is asked, the access is recorded',
  more: '{{heading}} · type more to see the others',
  notes: 'In the notes',
  files: 'In the files received',
  confidences: 'kept confidential',
  actionsFor: 'For {{name}}',
  summon: 'Summon',
  interview: 'New interview',
  restricted: 'Restricted',
  appointment: 'Appt {{day}} {{time}}',
  alias: 'also known as',
  usedName: 'goes by',
  byNumber: 'by number',
  byPhone: 'by phone',
  nearName: 'close spelling',
  born: { female: 'born in {{year}}', male: 'born in {{year}}', unknown: 'born in {{year}}' },
  bornOn: { female: 'born on {{date}}', male: 'born on {{date}}', unknown: 'born on {{date}}' },
};
