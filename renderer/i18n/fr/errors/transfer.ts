/** Expected failures of transfers to another service. */
export const transferErrors = {
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
};
