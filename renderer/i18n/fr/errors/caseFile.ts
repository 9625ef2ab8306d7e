/** Expected failures of the case file and the archive. */
export const caseFileErrors = {
  caseFile: {
    'piece-gone': {
      title: 'Une des pièces choisies n’est plus dans le dossier',
      text: 'Rien n’a été assemblé. Fermez cette fenêtre et rouvrez-la : les pièces seront relues.',
    },
    'passage-gone': {
      title: 'Un passage à occulter n’est plus dans la note',
      text: 'La note a changé depuis. Rien n’a été assemblé : choisissez de nouveau les passages de cette pièce.',
    },
    'no-page-left': {
      title: 'Toutes les pages d’une pièce sont laissées de côté',
      text: 'Rien n’a été assemblé. Décochez la pièce, ou gardez-en une page.',
    },
  },
  archive: {
    'case-open': {
      title: 'Ce dossier n’est pas clos',
      text: 'Rien n’a été archivé. Seul un dossier clos est versé : clôturez-le d’abord.',
    },
  },
};
