/** Finding persons from the palette. */
export const search = {
  persons_one: 'Personne · {{shown}}',
  persons_other: 'Personnes · {{shown}}',
  outside_one: 'Hors de mes dossiers · {{shown}} · un motif est demandé, l’accès est tracé',
  outside_other: 'Hors de mes dossiers · {{shown}} · un motif est demandé, l’accès est tracé',
  actionsFor: 'Pour {{name}}',
  summon: 'Convoquer',
  interview: 'Nouvel entretien',
  restricted: 'Accès restreint',
  appointment: 'RDV {{day}} {{time}}',
  alias: 'alias',
  usedName: 'nom d’usage',
  byNumber: 'par son numéro',
  byPhone: 'par son téléphone',
  nearName: 'orthographe proche',
  born: { female: 'née en {{year}}', male: 'né en {{year}}', unknown: 'naissance en {{year}}' },
  bornOn: { female: 'née le {{date}}', male: 'né le {{date}}', unknown: 'naissance le {{date}}' },
};
