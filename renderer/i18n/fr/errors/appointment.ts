/** Expected failures of appointments, summonses, absences and what follows. */
export const appointmentErrors = {
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
};
