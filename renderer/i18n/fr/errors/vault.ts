/** Expected failures of the vault and its backups. */
export const vaultErrors = {
  vault: {
    'wrong-password': {
      title: 'Mot de passe incorrect',
      text: 'Rien n’est perdu. Vérifiez les majuscules et la disposition du clavier, puis réessayez.',
    },
    wait: {
      title: 'Trop d’essais à la suite',
      text: 'Le coffre reste fermé un moment pour décourager les essais au hasard. Attendez la fin du délai.',
    },
    'weak-password': {
      title: 'Ce mot de passe protège trop peu',
      text: 'Rien n’a changé. Choisissez au moins 12 caractères, ou une phrase de cinq mots, sans l’identifiant.',
    },
    'disk-full': {
      title: 'Le disque est plein',
      text: 'Ce qui est enregistré est intact. Libérez de la place sur le disque, puis réessayez.',
    },
    'read-only': {
      title: 'Le dossier du coffre est en lecture seule',
      text: 'Ce qui est enregistré est intact. Demandez à l’informatique le droit d’écrire dans ce dossier, puis réessayez.',
    },
    unreachable: {
      title: 'Le dossier du coffre est introuvable',
      text: 'Le disque ou le partage est peut-être débranché. Rebranchez-le, puis réessayez.',
    },
    'header-damaged': {
      title: 'L’en-tête du coffre est endommagé',
      text: 'Sans lui, aucun mot de passe ne peut ouvrir les données. Restaurez la dernière sauvegarde vérifiée.',
    },
    'header-missing': {
      title: 'Des données ont été trouvées sans leur clé',
      text: 'Le fichier des données est là et n’a pas été touché, mais l’en-tête du coffre (vault.json) a disparu. Restaurez la dernière sauvegarde vérifiée, ou remettez ce fichier à sa place, puis réessayez.',
    },
    'files-gone': {
      title: 'Les fichiers du coffre ont été supprimés ou déplacés',
      text: 'N’écrivez plus rien et ne fermez pas Jalon : ce qui est saisi n’est plus gardé. Remettez le dossier à sa place, ou prévenez l’informatique.',
    },
    'restore-damaged': {
      title: 'Une restauration interrompue ne peut pas être reprise',
      text: 'Le fichier qui la décrit est endommagé. Aucune sauvegarde n’a été touchée : restaurez de nouveau celle de votre choix, ce qui est en place sera mis de côté.',
    },
    'not-a-folder': {
      title: 'Un fichier occupe la place du dossier du coffre',
      text: 'Il n’a pas été touché. Déplacez-le et remettez le dossier, ou restaurez la dernière sauvegarde vérifiée : le fichier sera mis de côté.',
    },
    'newer-version': {
      title: 'Ce coffre vient d’une version plus récente de Jalon',
      text: 'Rien n’a été touché. Installez cette version ou une plus récente sur ce poste, puis rouvrez le coffre.',
    },
    missing: {
      title: 'Ce poste n’a pas encore de coffre',
      text: 'Fondez un site, ou restaurez une sauvegarde.',
    },
    'in-use': {
      title: 'Le coffre est déjà ouvert ailleurs',
      text: 'Une autre fenêtre ou une autre session de ce poste l’utilise. Fermez-la, puis réessayez.',
    },
    exists: {
      title: 'Ce poste a déjà un coffre',
      text: 'Il n’a pas été touché. Ouvrez-le avec votre mot de passe.',
    },
    'keychain-missing': {
      title: 'Le trousseau du système ne répond pas',
      text: 'Votre accès est lié à la session du système qui l’a créé. Ouvrez cette session, ou utilisez le code de récupération.',
    },
    'bad-login': {
      title: 'Cet identifiant n’est pas accepté',
      text: 'De 2 à 40 lettres minuscules sans accent, chiffres, points ou tirets.',
    },
    'login-taken': {
      title: 'Cet identifiant est déjà pris sur ce poste',
      text: 'Rien n’a changé. Choisissez-en un autre.',
    },
    'unknown-user': {
      title: 'Cet identifiant n’existe pas sur ce poste',
      text: 'Rien n’a changé. Vérifiez l’identifiant.',
    },
    'last-user': {
      title: 'C’est le dernier accès à ce coffre',
      text: 'Rien n’a changé. Ajoutez d’abord un autre utilisateur.',
    },
    'recovery-code-mistyped': {
      title: 'Le code comporte une faute de frappe',
      text: 'Rien n’a changé. Relisez les huit groupes de quatre signes.',
    },
    'wrong-recovery-code': {
      title: 'Ce code n’ouvre pas ce coffre',
      text: 'Rien n’a changé. C’est peut-être le code d’un autre site, ou un code remplacé depuis.',
    },
  },
  backup: {
    damaged: {
      title: 'Cette sauvegarde est endommagée',
      text: 'Le coffre en place n’a pas été touché. Choisissez une autre sauvegarde.',
    },
    interrupted: {
      title: 'La sauvegarde a été interrompue',
      text: 'Le coffre et les sauvegardes précédentes sont intacts. Recommencez quand le poste est déverrouillé.',
    },
    'not-found': {
      title: 'Cette sauvegarde n’est plus dans le dossier',
      text: 'Le coffre en place n’a pas été touché. Choisissez une autre sauvegarde.',
    },
  },
};
