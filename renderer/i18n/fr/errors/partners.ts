/** Expected failures of partners and referrals. */
export const partnersErrors = {
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
};
