/** Expected failures of the file of the data. */
export const databaseErrors = {
  database: {
    'wrong-key': {
      title: 'Le fichier des données n’est pas celui de ce coffre',
      text: 'Il vient d’un autre site ou il est endommagé. Restaurez la dernière sauvegarde vérifiée.',
    },
    'not-a-vault': {
      title: 'Ce fichier n’est pas un coffre de Jalon',
      text: 'Rien n’a été touché. Restaurez la dernière sauvegarde vérifiée.',
    },
    'newer-version': {
      title: 'Les données viennent d’une version plus récente de Jalon',
      text: 'Rien n’a été touché. Installez cette version ou une plus récente sur ce poste, puis rouvrez le coffre.',
    },
    missing: {
      title: 'Le fichier des données a disparu',
      text: 'Rebranchez le disque s’il manque ; sinon, restaurez la dernière sauvegarde vérifiée.',
    },
    busy: {
      title: 'Le fichier des données est occupé',
      text: 'Ce qui est enregistré est intact. Fermez les autres fenêtres de Jalon, puis réessayez.',
    },
    unreachable: {
      title: 'Le disque ne répond plus',
      text: 'La saisie est conservée à l’écran. Vérifiez le disque ou le partage, puis réessayez.',
    },
    'disk-full': {
      title: 'Le disque est plein',
      text: 'Ce qui est enregistré est intact. Libérez de la place, puis réessayez : la saisie est conservée à l’écran.',
    },
    'read-only': {
      title: 'Le dossier des données est en lecture seule',
      text: 'Ce qui est enregistré est intact. Demandez le droit d’écrire, puis réessayez.',
    },
    corrupt: {
      title: 'Le fichier des données est endommagé',
      text: 'N’enregistrez plus rien. Restaurez la dernière sauvegarde vérifiée, à l’ouverture de Jalon ou dans les réglages.',
    },
  },
};
