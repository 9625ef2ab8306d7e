import { date, entity, integer, optionalText, reference, type RecordOf } from './entity';

/** In the place of a rule: the deadlines that someone added by hand. */
export const MANUAL_DEADLINES = 'manual';

/**
 * What the service decided about its deadlines, by whom and when. With `rule`: from how many days before the due day the deadlines of
 * that rule are « soon », instead of the usual lead time (`leadDays` null: the usual one again), and the duration that the service
 * applies instead of the one of the law's data, in the same unit (`value` null: that one again). Without it: a rule of the service's own, that comes back every `everyMonths` months while a measure of that type runs.
 */
export const deadlineSetting = entity('deadline_setting', 15, ['Réglage d’échéance', 'Deadline setting'], {
  rule: optionalText(1, ['Règle', 'Rule'], 60),
  leadDays: integer(2, ['Annoncée avant (jours)', 'Announced before (days)'], 0, 366),
  measureType: optionalText(3, ['Type de mesure', 'Measure type'], 40),
  label: optionalText(4, ['Intitulé', 'Title'], 200),
  everyMonths: integer(5, ['Tous les (mois)', 'Every (months)'], 1, 60),
  author: reference(6, ['Auteur', 'Author']),
  on: date(7, ['Le', 'On']),
  value: integer(8, ['Durée du service', 'Service duration'], 1, 400),
  reason: optionalText(9, ['Motif', 'Reason'], 300),
});
export type DeadlineSetting = RecordOf<typeof deadlineSetting>;
