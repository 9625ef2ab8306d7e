/** What every form says: its draft, what is wrong in it. */
export const form = {
  restored: 'Brouillon repris.',
  discard: 'Abandonner le brouillon',
  leave: 'Fermer',
  clash: {
    changed: 'Modifié entre-temps par un autre : {{value}}',
    removed: 'Retiré entre-temps par un autre',
    mine: 'Garder ma saisie',
    theirs: 'Prendre cette valeur',
    remove: 'Retirer aussi',
    choose: 'Choisissez une valeur avant d’enregistrer. Rien n’a été enregistré ; la saisie est conservée.',
  },
  draft: {
    writing: 'Enregistrement du brouillon…',
    written: 'Brouillon enregistré',
    failed: 'Brouillon non enregistré : nouvel essai en cours',
    idle: 'Aucun brouillon',
  },
  invalid_one: 'Un champ est à corriger',
  invalid_other: '{{count}} champs sont à corriger',
  invalidText: 'Rien n’a été enregistré ; la saisie est conservée.',
  problems: {
    required: 'Ce champ est nécessaire',
    date: 'Date non comprise. Exemple : 3/12/2026',
    noSuchDay: 'Ce jour n’existe pas',
    number: 'Nombre entier attendu',
    phone: 'Numéro non compris. Exemple : 06 00 00 52 36',
    email: 'Adresse non comprise. Exemple : nom@exemple.fr',
    time: 'Heure non comprise. Exemple : 9:30',
    tooShort: 'Trois caractères au moins',
    beforeStart: 'La fin tombe avant le début',
  },
};
