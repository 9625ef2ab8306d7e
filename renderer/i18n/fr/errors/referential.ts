/** Expected failures of the legal reference data. */
export const referentialErrors = {
  referential: {
    'not-update': {
      title: 'Ce fichier n’est pas une mise à jour du référentiel',
      text: 'Rien n’a changé. Choisissez un fichier .jalonref, tel que son éditeur l’a remis.',
    },
    'unknown-publisher': {
      title: 'L’éditeur de ce fichier n’est pas reconnu sur ce poste',
      text: 'Rien n’a changé. L’informatique installe les clés des éditeurs admis avec l’application.',
    },
    altered: {
      title: 'Ce fichier a été modifié depuis sa signature',
      text: 'Rien n’a changé. Ne l’utilisez pas : redemandez-le à son éditeur.',
    },
    invalid: {
      title: 'Le contenu de cette mise à jour n’est pas lisible par cette version',
      text: 'Rien n’a changé. Mettez Jalon à jour, ou prévenez l’éditeur du fichier.',
    },
    'not-newer': {
      title: 'Cette mise à jour n’est pas plus récente que le référentiel en vigueur',
      text: 'Rien n’a changé. Le service applique déjà cette version ou une version postérieure.',
    },
    'not-readable': {
      title: 'Ce fichier ne peut pas être lu',
      text: 'Rien n’a changé. Vérifiez qu’il est encore à sa place et que vous pouvez l’ouvrir.',
    },
    expired: {
      title: 'Cette mise à jour est à choisir de nouveau',
      text: 'Rien n’a changé : le coffre a été verrouillé entre-temps. Rouvrez le fichier.',
    },
  },
};
