/** Expected failures of files written, received and kept. */
export const filesErrors = {
  export: {
    'too-many': {
      title: 'La liste est trop longue pour un export',
      text: 'Rien n’a été écrit. Filtrez la liste, puis recommencez.',
    },
  },
  file: {
    'unknown-type': {
      title: 'Ce format n’est pas accepté',
      text: 'Rien n’a été ajouté. Jalon prend les PDF, JPEG, PNG, TIFF, DOCX et ODT, d’après leur contenu.',
    },
    damaged: {
      title: 'Ce fichier est endommagé',
      text: 'Rien n’a été ajouté. Demandez un nouvel envoi, ou imprimez-le puis numérisez-le.',
    },
    encrypted: {
      title: 'Ce PDF est protégé',
      text: 'Rien n’a été ajouté. Enregistrez-le sans mot de passe ni restriction, puis recommencez.',
    },
    'too-many-pages': {
      title: 'Ce fichier a trop de pages',
      text: 'Rien n’a été ajouté. Partagez-le en fichiers de 1000 pages au plus.',
    },
    'too-large-picture': {
      title: 'Cette image est trop grande',
      text: 'Rien n’a été ajouté. Numérisez-la à 300 points par pouce.',
    },
    'unsafe-archive': {
      title: 'Ce document se déploie au-delà des limites',
      text: 'Rien n’a été ajouté : un fichier fait ainsi peut bloquer un poste. Demandez-le en PDF.',
    },
    macros: {
      title: 'Ce document contient du code ou va en chercher ailleurs',
      text: 'Rien n’a été ajouté. Demandez-le en PDF, ou sans macro.',
    },
    entities: {
      title: 'Ce document est écrit d’une façon dangereuse',
      text: 'Rien n’a été ajouté. Demandez-le en PDF.',
    },
    'too-heavy': {
      title: 'La lecture de ce fichier demande trop de temps ou de mémoire',
      text: 'Rien n’a été ajouté, la lecture a été arrêtée. Partagez-le, ou demandez-en une version plus légère.',
    },
    expired: {
      title: 'Ce fichier n’attend plus d’être classé',
      text: 'Rien n’a été ajouté. Déposez-le de nouveau.',
    },
    'not-pdf': {
      title: 'Ce document n’a pas de pages à ranger',
      text: 'Rien n’a changé. Choisissez un document dont les pages se voient.',
    },
    'made-here': {
      title: 'Ce document a été établi par Jalon',
      text: 'Rien n’a changé. Seuls les fichiers venus d’ailleurs se corrigent ou se retirent ici.',
    },
    'own-folder': {
      title: 'Ce dossier est celui des données de Jalon',
      text: 'Rien n’a été écrit : un fichier posé là pourrait écraser le coffre. Choisissez un autre dossier.',
    },
    'not-writable': {
      title: 'Le fichier n’a pas pu être écrit',
      text: 'Rien n’est perdu dans Jalon. Choisissez un autre emplacement.',
    },
  },
  document: {
    damaged: {
      title: 'Le document est endommagé',
      text: 'Son contenu ne correspond plus à son empreinte. Une sauvegarde peut le contenir intact.',
    },
  },
};
