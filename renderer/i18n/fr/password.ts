/** Passwords and recovery code, wherever they are chosen. */
export const password = {
  current: 'Mot de passe actuel',
  new: 'Nouveau mot de passe',
  again: 'Le même, une seconde fois',
  rule: '12 caractères au moins, ou une phrase de cinq mots. Ni chiffre ni signe imposé.',
  needed: 'Choisissez un mot de passe',
  differs: 'Les deux saisies diffèrent',
  same: 'Les deux saisies sont identiques',
  login: 'Identifiant',
  loginHelp: 'De 2 à 40 lettres minuscules sans accent, chiffres, points ou tirets.',
  loginWrong: 'Identifiant non accepté : lettres minuscules sans accent, chiffres, points, tirets',
  verdict: {
    ok: 'Mot de passe accepté',
    'too-short': 'Encore trop court',
    'too-long': 'Trop long : 256 caractères au plus',
    'contains-login': 'Il contient l’identifiant',
    'too-repetitive': 'Trop de caractères répétés',
  },
  recovery: {
    title: 'Code de récupération',
    intro:
      'Il ouvre le coffre quand un mot de passe est oublié. Il n’est affiché qu’une fois et n’est gardé nulle part : sans lui ni mot de passe, les données sont perdues.',
    paper: 'Jalon · code de récupération du site « {{site}} »',
    code: 'Code de récupération, huit groupes de quatre signes',
    advice:
      'Imprimez-le ou recopiez-le, puis gardez-le sous enveloppe fermée dans un coffre du service, loin de ce poste. Ne le photographiez pas, ne l’envoyez pas.',
    ask: 'Recopiez le groupe {{rank}} pour montrer que le code est noté',
    wrong: 'Ce n’est pas ce groupe. Relisez ce que vous avez noté',
    print: 'Imprimer le code',
    noted: 'J’ai noté ce code',
  },
  unnoted: {
    title: 'Le code de récupération n’a pas été noté',
    text: 'Il a quitté l’écran avant d’être recopié, et il n’est gardé nulle part. Les données sont intactes ; mais si un mot de passe est oublié, ce code manquera.',
    advice: 'Faites-en un nouveau dans les réglages, partie « Sauvegardes » : l’ancien n’ouvrira plus rien.',
    adviceOther:
      'Un directeur ou un chef de service ajouté à ce poste peut en faire un nouveau dans les réglages, partie « Sauvegardes ».',
    later: 'Plus tard',
    noted: 'Il est noté',
    renew: 'Faire un nouveau code',
    line: 'Le code actuel n’a pas été noté : faites-en un nouveau',
  },
};
