/** Texts of the history of a case. */
export const chronology = {
  none: 'Rien encore',
  noneText: 'Rendez-vous, entretiens, documents, mesures et échéances closes se rangeront ici.',
  undated: 'Sans date',
  pages: 'Pages de l’historique',
  newer: 'Plus récents',
  older: 'Plus anciens',
  shown: '{{from}} à {{to}} sur {{total}}',
};
