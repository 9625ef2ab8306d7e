/** Texts of the summons form. */
export const summons = {
  day: 'Jour',
  time: 'Heure',
  minutes: 'Durée (min)',
  type: 'Type de rendez-vous',
  place: 'Lieu',
  papers: 'Pièces à apporter',
  papersHelp: 'Une par ligne',
  make: 'Préparer la convocation',
  confirm: 'Convoquer quand même',
  warningText: 'Changez le créneau, ou confirmez.',
  holiday: 'Ce jour est férié : {{name}}',
  length_one: '{{count}} min',
  length_other: '{{count}} min',
  ready: 'Convocation prête',
  letter: 'convocation',
  close: 'Fermer l’aperçu',
};
