/** Expected failures of imports of lists. */
export const importErrors = {
  import: {
    'not-readable': {
      title: 'Le fichier n’a pas pu être lu',
      text: 'Rien n’a été importé. Vérifiez qu’il existe encore et qu’il n’est pas ouvert ailleurs.',
    },
    'wrong-encoding': {
      title: 'L’encodage du fichier n’est pas reconnu',
      text: 'Rien n’a été importé. Enregistrez le fichier en CSV (UTF-8) ou en classeur XLSX, puis recommencez.',
    },
    'missing-columns': {
      title: 'Des colonnes manquent dans le fichier',
      text: 'Rien n’a été importé. La première ligne doit nommer au moins le nom et le prénom.',
    },
    empty: { title: 'Le fichier ne contient aucune ligne', text: 'Rien n’a été importé. Choisissez un autre fichier.' },
    'too-large': {
      title: 'Le fichier est trop grand',
      text: 'Rien n’a été importé. Partagez-le en plusieurs fichiers.',
    },
    expired: {
      title: 'Cet aperçu n’est plus valable',
      text: 'Rien de plus n’a été importé. Choisissez de nouveau le fichier : les lignes déjà écrites seront reconnues.',
    },
    busy: { title: 'Cet import est déjà en cours', text: 'Attendez qu’il soit terminé ou arrêtez-le.' },
  },
};
