/** Expected failures of signing keys and certificates. */
export const signingErrors = {
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
      title: 'Vous n’avez pas de certificat valable pour votre fonction',
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
};
