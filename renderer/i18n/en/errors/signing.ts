/** English of fr/errors/signing.ts. */
export const signingErrors = {
  signing: {
    'requested-already': {
      title: 'Your certificate is already asked for',
      text: 'Nothing changed. The management can issue it from Settings, Signature.',
    },
    'authority-exists': {
      title: 'The site has its authority already',
      text: 'Nothing changed. Open this page again to see it.',
    },
    'no-authority': {
      title: 'The site has no authority yet',
      text: 'The request is kept. Found the authority of the site, then issue the certificate.',
    },
    'not-holder': {
      title: 'You do not hold the authority of the site',
      text: 'The request is kept. A manager who holds it must first issue your own certificate.',
    },
    'issued-already': {
      title: 'This certificate is issued already',
      text: 'Nothing changed. Open this page again to see it.',
    },
    'revoked-already': {
      title: 'This certificate is revoked already',
      text: 'Nothing changed. Its revocation stays recorded.',
    },
    'no-certificate': {
      title: 'You have no valid certificate for your role',
      text: 'Nothing is signed, the documents are untouched. Ask for a certificate in Settings, Signature.',
    },
    'key-lost': {
      title: 'Your signing key does not open any more',
      text: 'Your keys were renewed since; what is signed stays valid. Ask for a new certificate in Settings, Signature.',
    },
    'no-card': {
      title: 'No card can sign on this workstation',
      text: 'Nothing is signed, the documents are untouched. Sign with the key of your vault.',
    },
  },
};
