/** Expected failures, by their code: what happened, what is safe, what to do. Each capability adds its codes. */
export const errors = {
  unknown: {
    title: 'Cette action n’a pas abouti',
    text: 'Ce qui est enregistré est intact. Réessayez ; si cela recommence, copiez le détail pour l’assistance.',
  },
  contract: {
    'unknown-call': {
      title: 'Cette action n’existe pas dans cette version',
      text: 'Rien n’a changé. Relancez Jalon ; si cela recommence, copiez le détail pour l’assistance.',
    },
    'invalid-input': {
      title: 'Une valeur n’est pas acceptée',
      text: 'Rien n’a été enregistré, la saisie est conservée. Vérifiez les champs signalés.',
    },
  },
  session: {
    locked: { title: 'Jalon s’est verrouillé', text: 'La saisie est conservée. Déverrouillez pour continuer.' },
  },
  rights: {
    denied: { title: 'Votre rôle ne permet pas cette action', text: 'Rien n’a changé. La direction du service peut la faire.' },
  },
  record: {
    'not-found': { title: 'Cet élément n’existe plus', text: 'Il a pu être retiré entre-temps. Le reste du dossier est intact.' },
  },
  access: {
    'purpose-needed': { title: 'Ce dossier n’est pas dans votre portefeuille', text: 'Un motif est demandé avant de l’ouvrir.' },
  },
  core: {
    failed: {
      title: 'Une erreur inattendue s’est produite',
      text: 'Ce qui est enregistré est intact et la saisie est conservée. Réessayez, ou copiez le détail pour l’assistance.',
    },
    restarted: {
      title: 'Le moteur a redémarré pendant l’action',
      text: 'Vérifiez si elle a été faite avant de recommencer. La saisie est conservée.',
    },
  },
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
  person: {
    'possible-duplicate': {
      title: 'Cette personne est peut-être déjà connue',
      text: 'Comparez avant de créer un second dossier.',
    },
    incomplete: { title: 'Le nom et le prénom sont nécessaires', text: 'La saisie est conservée.' },
    'intensity-unjustified': {
      title: 'L’intensité demande un motif',
      text: 'La saisie est conservée. Écrivez ce qui la justifie.',
    },
  },
  case: {
    'measure-running': {
      title: 'Une mesure est encore en cours',
      text: 'Rien n’a changé. Terminez la mesure, ou confirmez la clôture.',
    },
    closed: { title: 'Ce dossier est déjà clos', text: 'Rien n’a changé. Rouvrez-le d’abord pour changer la date ou le motif.' },
    'is-closed': {
      title: 'Ce dossier est clos',
      text: 'Rien n’a été ajouté et la saisie est conservée. Rouvrez le dossier, puis recommencez.',
    },
    'not-closed': { title: 'Ce dossier n’est pas clos', text: 'Rien n’a changé : il est déjà ouvert.' },
    dates: { title: 'Cette date est à venir', text: 'La saisie est conservée. Un dossier se clôt au plus tard aujourd’hui.' },
  },
  trace: {
    dates: {
      title: 'La première date suit la dernière',
      text: 'La saisie est conservée. Inversez les deux dates, puis recommencez.',
    },
  },
  flag: {
    'reason-needed': {
      title: 'Un motif est demandé pour retirer un signalement',
      text: 'Rien n’a été retiré. Dites en quelques mots pourquoi il n’a plus lieu d’être.',
    },
  },
  agent: {
    'last-manager': {
      title: 'C’est le dernier accès qui peut gérer les agents',
      text: 'Rien n’a changé : plus personne ne pourrait donner de fonction ni d’accès. Donnez d’abord la fonction DPIP ou direction du service à un autre agent qui a un accès sur ce poste.',
    },
  },
  partner: {
    'unknown-kind': {
      title: 'Cette catégorie n’est pas dans le référentiel',
      text: 'La saisie est conservée. Choisissez une catégorie de la liste.',
    },
    exists: {
      title: 'Ce partenaire est déjà dans l’annuaire',
      text: 'Rien n’a changé, la saisie est conservée. Cherchez-le par son nom, au besoin parmi les inactifs.',
    },
    used: {
      title: 'Des personnes ont été orientées vers ce partenaire',
      text: 'Rien n’a changé. Rendez-le inactif : il ne sera plus proposé et les orientations restent lisibles.',
    },
    inactive: {
      title: 'Ce partenaire n’est plus en activité',
      text: 'La saisie est conservée. Choisissez-en un autre, ou rendez-le actif dans l’annuaire.',
    },
  },
  referral: {
    dates: {
      title: 'La date ne convient pas',
      text: 'La saisie est conservée. Une orientation date au plus tard d’aujourd’hui, et ses étapes viennent après elle.',
    },
    obligation: {
      title: 'Cette obligation n’est pas celle de la personne',
      text: 'La saisie est conservée. Choisissez une obligation de la liste.',
    },
  },
  court: {
    exists: {
      title: 'Cette juridiction est déjà dans l’annuaire',
      text: 'Rien n’a changé, la saisie est conservée. Modifiez celle de la liste.',
    },
  },
  magistrate: {
    exists: {
      title: 'Ce magistrat est déjà dans l’annuaire',
      text: 'Rien n’a changé, la saisie est conservée. Modifiez celui de la liste.',
    },
  },
  workload: {
    'unknown-weight': {
      title: 'Ce poids n’existe pas dans cette version',
      text: 'Rien n’a changé. Les poids affichés sont ceux du service.',
    },
  },
  assignment: {
    'not-available': {
      title: 'Cet agent ne peut pas suivre de dossier',
      text: 'Rien n’a changé. Il a quitté le service ou sa fonction ne comprend pas de suivi : choisissez un autre agent.',
    },
    already: { title: 'Cet agent suit déjà ce dossier', text: 'Rien n’a changé. Choisissez un autre agent ou un autre rôle.' },
    dates: {
      title: 'Les dates ne conviennent pas',
      text: 'Une affectation commence au plus tard aujourd’hui et finit après son début. La saisie est conservée.',
    },
    'nothing-to-give': {
      title: 'Aucun de ces dossiers n’a pu être affecté',
      text: 'Rien n’a changé. L’agent les suit déjà, ils sont clos, ou ils sont restreints : un dossier restreint s’affecte depuis le dossier lui-même.',
    },
    undone: {
      title: 'Cette répartition est déjà annulée',
      text: 'Rien n’a changé. Les dossiers sont suivis par les agents affichés.',
    },
    'not-given': {
      title: 'Ce dossier ne se rend pas d’ici',
      text: 'Rien n’a changé. Seul un suppléant ou un second agent rend un dossier ; un référent est remplacé par la direction.',
    },
  },
  measure: {
    'unknown-type': { title: 'Ce type de mesure n’est pas dans le référentiel', text: 'La saisie est conservée.' },
    'dates-reversed': { title: 'La fin tombe avant le début', text: 'La saisie est conservée. Vérifiez les deux dates.' },
    'suspension-reversed': {
      title: 'Une suspension finit avant de commencer',
      text: 'La saisie est conservée. Vérifiez ses deux dates.',
    },
    'decision-unsuited': {
      title: 'Aucun texte ne permet cette décision pour ce type de mesure',
      text: 'La saisie est conservée. Vérifiez le type de la mesure et la date de la décision.',
    },
    'decision-incomplete': {
      title: 'La décision n’est pas complète',
      text: 'La saisie est conservée. Indiquez la durée ou la mesure.',
    },
    'decision-limit': {
      title: 'La décision dépasse une limite du texte',
      text: 'La saisie est conservée. Vérifiez-la, puis confirmez si elle a bien été prise ainsi.',
    },
    over: { title: 'La mesure est déjà finie', text: 'La saisie est conservée. Annulez d’abord la décision qui y a mis fin.' },
    'opened-in-use': {
      title: 'La nouvelle mesure a déjà servi',
      text: 'Rien n’a changé. Retirez d’abord ses obligations et ses décisions.',
    },
    incomplete: { title: 'Le type de mesure est nécessaire', text: 'La saisie est conservée.' },
  },
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
  deadline: {
    closed: {
      title: 'Cette échéance n’est plus ouverte',
      text: 'Rien n’a changé : elle est déjà satisfaite ou écartée. Rouvrez-la d’abord pour en décider autrement.',
    },
    dates: { title: 'Cette date est à venir', text: 'La saisie est conservée. Un acte est daté au plus tard d’aujourd’hui.' },
    'reason-missing': {
      title: 'La durée du service demande un motif',
      text: 'Rien n’a changé, la saisie est conservée. Indiquez pourquoi le service s’écarte du référentiel.',
    },
    'unknown-rule': {
      title: 'Cette échéance n’est pas dans le référentiel',
      text: 'Rien n’a changé. Le référentiel a peut-être été mis à jour. Rouvrez la page.',
    },
  },
  obligation: {
    'unknown-type': { title: 'Cette obligation n’est pas dans le référentiel', text: 'La saisie est conservée.' },
    'proof-to-come': {
      title: 'Cette date est à venir',
      text: 'La saisie est conservée. Une preuve date d’aujourd’hui au plus tard.',
    },
  },
  assessment: {
    signed: {
      title: 'Cette évaluation est signée',
      text: 'Elle ne change plus. Une correction s’ajoute dans une nouvelle évaluation.',
    },
    'not-author': { title: 'Cette évaluation est celle d’un collègue', text: 'Seul son auteur peut la modifier ou la signer.' },
    empty: { title: 'L’évaluation est vide', text: 'Évaluez un domaine ou écrivez une synthèse avant d’enregistrer.' },
    'unknown-domain': {
      title: 'Un domaine n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Mettez Jalon à jour, puis réessayez.',
    },
  },
  plan: {
    'unknown-domain': {
      title: 'Ce domaine n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Choisissez un autre domaine.',
    },
    'goal-closed': { title: 'Cet objectif est clos', text: 'Rien n’a changé. Rouvrez-le pour le réviser.' },
    'too-many-steps': {
      title: 'Cet objectif a trop d’étapes',
      text: 'La saisie est conservée. Répartissez-les entre plusieurs objectifs.',
    },
    'reason-missing': { title: 'Un abandon demande un motif', text: 'La saisie est conservée. Écrivez ce qui l’explique.' },
  },
  interview: {
    signed: { title: 'Cette note est signée', text: 'Elle ne change plus. Une correction s’ajoute dans une nouvelle note.' },
    'not-author': { title: 'Cette note est celle d’un collègue', text: 'Seul son auteur peut la modifier ou la signer.' },
    empty: { title: 'La note est vide', text: 'Écrivez dans l’un des deux tiroirs avant d’enregistrer.' },
  },
  appointment: {
    collision: { title: 'Ce créneau est déjà pris', text: 'Choisissez une autre heure, ou confirmez.' },
    'not-working-day': { title: 'Ce jour n’est pas travaillé', text: 'Choisissez un autre jour, ou confirmez.' },
  },
  absence: {
    reported: {
      title: 'Un rapport envoyé raconte cette absence',
      text: 'Rien n’a changé. Ce qui a été transmis au magistrat ne se modifie plus : signalez-lui la suite.',
    },
    dates: {
      title: 'Une de ces dates ne convient pas',
      text: 'La saisie est conservée. Le délai suit l’absence, et un justificatif ou un envoi date d’aujourd’hui au plus tard.',
    },
  },
  incident: {
    'no-absence': {
      title: 'Aucune absence à rapporter',
      text: 'Rien n’a été enregistré. Notez d’abord l’absence, ou voyez le rapport qui la raconte déjà.',
    },
    sent: {
      title: 'Ce rapport est déjà envoyé',
      text: 'Rien n’a changé. Un rapport envoyé ne se modifie plus.',
    },
  },
  letter: {
    'not-attended': {
      title: 'Aucune présence n’est notée à ce rendez-vous',
      text: 'Rien n’a été établi. Notez d’abord la présence, ou choisissez un autre rendez-vous.',
    },
    'no-obligation': {
      title: 'Aucune obligation n’est en cours',
      text: 'Rien n’a été établi. Ajoutez les obligations à la mesure, puis recommencez.',
    },
    'no-addressee': {
      title: 'Le destinataire manque',
      text: 'Rien n’a été établi, la saisie est conservée. Indiquez à qui s’adresse la fiche.',
    },
    'too-many': {
      title: 'La liste est trop longue pour un seul envoi',
      text: 'Rien n’a été établi. Filtrez la liste, ou choisissez 200 personnes au plus.',
    },
    'past-day': {
      title: 'Ce jour est passé',
      text: 'Rien n’a été établi. Choisissez aujourd’hui ou un jour à venir.',
    },
  },
  label: {
    'unknown-format': {
      title: 'Ce format d’étiquettes n’existe plus',
      text: 'Rien n’a été établi. Choisissez un autre format dans la liste.',
    },
  },
  summons: {
    'no-letterhead': {
      title: 'Le téléphone de l’antenne manque',
      text: 'Une convocation doit donner un contact. Complétez l’antenne dans les réglages, puis recommencez.',
    },
    sent: {
      title: 'Cette convocation ne se retire plus',
      text: 'Rien n’a changé. Sa lettre a été imprimée ou enregistrée : notez plutôt le rendez-vous comme annulé par le service.',
    },
  },
  retention: {
    'same-agent': {
      title: 'Un effacement se contresigne à deux',
      text: 'Rien n’a été effacé. Une autre personne de la direction doit contresigner ce que vous avez proposé.',
    },
    'not-due': {
      title: 'Le délai de conservation n’est pas échu',
      text: 'Rien n’a été effacé. Le dossier a pu être rouvert ou recevoir une mesure : retirez-le de la proposition.',
    },
    erased: { title: 'Cet effacement est déjà fait', text: 'Rien de plus n’a été effacé. Seule sa trace demeure.' },
  },
  transfer: {
    kept: {
      title: 'Cette acceptation ne se reprend plus',
      text: 'Rien n’a changé. Le délai est passé, ou le dossier a été proposé de nouveau : demandez au service destinataire de le rendre.',
    },
    open: {
      title: 'Un dessaisissement est déjà en attente',
      text: 'La saisie est conservée. Enregistrez la réponse au premier, ou retirez-le.',
    },
    'unknown-reason': {
      title: 'Ce motif n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Choisissez un autre motif.',
    },
    dates: {
      title: 'Cette date ne convient pas',
      text: 'La saisie est conservée. Une réponse s’attend à partir d’aujourd’hui, et date au plus tôt de l’offre.',
    },
    piece: {
      title: 'Une pièce ne peut pas partir',
      text: 'Rien n’a été enregistré. Une pièce choisie a été retirée ou relève des confidences : rouvrez le formulaire pour la liste à jour.',
    },
    answered: {
      title: 'La réponse est déjà enregistrée',
      text: 'Rien n’a changé. Un dessaisissement répondu ne se modifie plus.',
    },
    'reason-missing': {
      title: 'Un refus demande un motif',
      text: 'La saisie est conservée. Écrivez celui du service sollicité.',
    },
  },
  event: {
    'unknown-type': {
      title: 'Ce type d’évènement n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Choisissez un autre type.',
    },
    decided: { title: 'Cette suite est déjà décidée', text: 'Rien n’a changé. Elle peut être proposée de nouveau.' },
  },
  template: {
    'not-new': {
      title: 'Ce modèle est déjà adapté par le service',
      text: 'Rien n’a été enregistré, la saisie est conservée. Modifiez le modèle du service plutôt que d’en ajouter un second.',
    },
    'unknown-model': {
      title: 'Ce modèle de référence n’est pas connu de cette version',
      text: 'Rien n’a été enregistré, la saisie est conservée. Enregistrez-le comme un modèle nouveau.',
    },
  },
  work: {
    'not-work': { title: 'Cette mesure ne comporte pas d’heures de travail', text: 'Rien n’a changé.' },
    'post-closed': { title: 'Ce poste n’accueille plus', text: 'La saisie est conservée. Choisissez un autre poste.' },
    'post-full': { title: 'Ce poste est complet', text: 'Rien n’a été enregistré. Choisissez un autre poste, ou confirmez.' },
    'not-authorised': {
      title: 'L’habilitation de la structure n’est pas valable',
      text: 'Rien n’a été enregistré. Vérifiez l’habilitation, ou confirmez.',
    },
    'placement-ended': {
      title: 'Ce placement est terminé',
      text: 'Rien n’a changé. Faites un nouveau placement pour continuer.',
    },
    'nothing-to-plan': {
      title: 'Aucun jour à prévoir',
      text: 'Toutes les heures sont faites ou prévues, ou aucun de ces jours ne tombe avant la limite. La saisie est conservée.',
    },
    'outside-placement': {
      title: 'Ce jour est hors du placement',
      text: 'La saisie est conservée. Choisissez un jour entre le début et la fin du placement.',
    },
    'no-days': { title: 'Aucun jour entre ces dates', text: 'Rien n’a été établi. Prévoyez des jours, ou changez les dates.' },
  },
  report: {
    'unknown-type': {
      title: 'Ce type de rapport n’est pas connu de cette version',
      text: 'Rien n’a été enregistré. Choisissez un autre type.',
    },
    'wrong-state': {
      title: 'Ce rapport n’en est plus à cette étape',
      text: 'Rien n’a changé, la saisie est conservée. Rouvrez le rapport pour voir où il en est.',
    },
    'not-author': {
      title: 'Seul l’auteur peut le faire',
      text: 'Rien n’a changé. Demandez à l’auteur du rapport, ou retournez-le avec vos observations.',
    },
    own: {
      title: 'On ne valide pas son propre rapport',
      text: 'Rien n’a changé. Un autre membre de la direction doit le relire.',
    },
    'not-reviewer': {
      title: 'Ce type de rapport est validé par un autre rôle',
      text: 'Rien n’a changé. Le rapport attend la personne qui peut le valider.',
    },
    newer: {
      title: 'Le texte a changé depuis votre lecture',
      text: 'Rien n’a été décidé. Relisez la version soumise en dernier.',
    },
    empty: { title: 'Le rapport est vide', text: 'Rien n’a été soumis. Écrivez au moins votre analyse.' },
    'not-submitted': { title: 'Ce rapport n’a pas encore été soumis', text: 'Il n’y a pas de version à comparer.' },
    'not-approved': { title: 'Ce rapport n’est pas validé', text: 'Il n’a pas été signé. La direction doit d’abord le valider.' },
    'not-opened': {
      title: 'Ce document n’a pas été ouvert',
      text: 'Il n’a pas été signé. Ouvrez-le, lisez-le, puis signez.',
    },
    'not-yours': {
      title: 'Cette signature n’est pas la vôtre',
      text: 'Rien n’a été signé. L’auteur signe d’abord, puis la direction.',
    },
    dates: {
      title: 'Cette date ne convient pas',
      text: 'Rien n’a été enregistré. L’envoi vient après la signature, et au plus tard aujourd’hui.',
    },
  },
  delegation: {
    dates: {
      title: 'Ces dates ne conviennent pas',
      text: 'La saisie est conservée. La fin vient après le début, et pas avant aujourd’hui.',
    },
    delegate: {
      title: 'Cette personne ne peut pas valider de rapports',
      text: 'La saisie est conservée. Choisissez un autre membre de la direction.',
    },
    'not-own': {
      title: 'Cette délégation n’est pas la vôtre',
      text: 'Rien n’a changé. Seule la personne qui l’a donnée peut la terminer.',
    },
  },
  signing: {
    'requested-already': {
      title: 'Votre certificat est déjà demandé',
      text: 'Rien n’a changé. La direction peut le délivrer depuis Réglages, Signature.',
    },
    'authority-exists': {
      title: 'Le site a déjà son autorité',
      text: 'Rien n’a changé. Ouvrez de nouveau cette page pour la voir.',
    },
    'no-authority': {
      title: 'Le site n’a pas encore d’autorité',
      text: 'La demande est conservée. Fondez l’autorité du site, puis délivrez le certificat.',
    },
    'not-holder': {
      title: 'Vous ne détenez pas l’autorité du site',
      text: 'La demande est conservée. Une direction qui la détient doit d’abord délivrer votre propre certificat.',
    },
    'issued-already': {
      title: 'Ce certificat est déjà délivré',
      text: 'Rien n’a changé. Ouvrez de nouveau cette page pour le voir.',
    },
    'revoked-already': {
      title: 'Ce certificat est déjà révoqué',
      text: 'Rien n’a changé. Sa révocation reste inscrite.',
    },
    'no-certificate': {
      title: 'Vous n’avez pas de certificat valable',
      text: 'Rien n’est signé, les documents sont intacts. Demandez un certificat depuis Réglages, Signature.',
    },
    'key-lost': {
      title: 'Votre clé de signature ne s’ouvre plus',
      text: 'Vos clés ont été renouvelées depuis ; ce qui est déjà signé reste valable. Demandez un nouveau certificat depuis Réglages, Signature.',
    },
    'no-card': {
      title: 'Aucune carte ne peut signer sur ce poste',
      text: 'Rien n’est signé, les documents sont intacts. Signez avec la clé de votre coffre.',
    },
  },
  job: { cancelled: { title: 'Le travail a été interrompu', text: 'Rien n’a été enregistré.' } },
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
