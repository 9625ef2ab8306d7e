/** Texts of the deadlines of a case. */
export const deadline = {
  none: 'Aucune échéance',
  noneText: 'Elles se calculent à partir des mesures et de leurs dates.',
  add: 'Ajouter une échéance',
  label: 'Intitulé',
  due: 'Pour le',
  measure: 'Mesure concernée',
  manual: 'ajoutée à la main',
  advanced:
    'Le terme légal, {{date}}, n’est pas un jour ouvrable : avancé au dernier jour ouvrable qui le précède (usage du service).',
  shifted: 'Le terme légal, {{date}}, n’est pas un jour ouvrable : reporté au premier jour ouvrable suivant ({{article}}).',
  meet: 'Marquer satisfaite',
  waive: 'Écarter',
  reopen: 'Rouvrir',
  meetTitle: 'Échéance satisfaite',
  metBy: 'Par quel acte',
  metByHelp: 'Exemple : rapport envoyé au magistrat',
  metOn: 'Le',
  waiveTitle: 'Écarter cette échéance',
  waiveText: 'Elle ne sera plus rappelée. Le motif et votre nom restent dans le dossier.',
  reason: 'Motif',
  closed: { met: 'Par : {{reason}}', waived: 'Motif : {{reason}}' },
};
