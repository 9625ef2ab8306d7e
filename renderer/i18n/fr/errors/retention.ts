/** Expected failures of erasures after the retention period. */
export const retentionErrors = {
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
};
