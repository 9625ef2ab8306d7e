/** Texts of the closing of a case. */
export const closing = {
  title: 'Clore le dossier',
  text: 'Le dossier quitte la liste des dossiers ouverts. Rien n’est effacé, et il peut être rouvert.',
  on: 'Clos le',
  reason: 'Motif',
  reasonHelp: 'Fin de mesure, dessaisissement, décès…',
  running_one: 'Une mesure est encore en cours : {{measures}}.',
  running_other: '{{count}} mesures sont encore en cours : {{measures}}.',
  confirm: 'Clore malgré tout',
  action: 'Clore le dossier',
  done: 'Dossier clos',
  reopenTitle: 'Rouvrir le dossier ?',
  closedFirst: 'Ce dossier est clos : ni rendez-vous, ni note, ni mesure ne s’y ajoutent tant qu’il n’est pas rouvert.',
  reopenText: 'Il revient dans la liste des dossiers ouverts. La clôture reste dans l’historique.',
  reopen: 'Rouvrir le dossier',
  reopened: 'Dossier rouvert',
  closedOn: 'Dossier clos le {{date}}',
};
