/** Expected failures of deadlines. */
export const deadlineErrors = {
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
};
