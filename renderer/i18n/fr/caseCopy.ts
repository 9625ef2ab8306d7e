/** The text of a case to be pasted into the national application. */
export const caseCopy = {
  menu: 'Copier pour l’application nationale…',
  title: 'Copier vers {{application}}',
  text: 'Le texte suit l’ordre de saisie, sans aucune confidence. Son ouverture est tracée comme un export.',
  order: 'Ordre des champs :',
  copy: 'Copier',
  all: 'Tout copier',
  copied: 'Bloc copié : {{name}}',
  copiedAll: 'Dossier copié',
  failed: 'La copie n’a pas abouti',
  failedText: 'Rien n’a changé. Sélectionnez le texte et copiez-le au clavier.',
};
