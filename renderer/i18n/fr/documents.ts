/** Texts of the documents of a case. */
export const documents = {
  list: 'Documents du dossier',
  pane: 'Aperçu',
  none: 'Aucun document',
  noneText: 'Les convocations et les dossiers assemblés seront gardés ici, chiffrés.',
  preview: 'Aperçu : {{title}}',
  noPreview: 'Pas d’aperçu pour ce format',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  origin: { scan: 'numérisé', generated: 'établi par le service', received: 'reçu' },
  print: 'Imprimer',
  printFailed: 'L’impression n’a pas pu commencer',
  printFailedText: 'Le document est gardé dans le dossier. Enregistrez-le, ou réessayez.',
  save: 'Enregistrer',
  saved: 'Enregistré sous {{name}}',
  progress: 'Avancement',
  stop: 'Interrompre',
};
