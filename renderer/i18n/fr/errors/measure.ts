/** Expected failures of measures and obligations. */
export const measureErrors = {
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
  obligation: {
    'unknown-type': { title: 'Cette obligation n’est pas dans le référentiel', text: 'La saisie est conservée.' },
    'proof-to-come': {
      title: 'Cette date est à venir',
      text: 'La saisie est conservée. Une preuve date d’aujourd’hui au plus tard.',
    },
  },
};
