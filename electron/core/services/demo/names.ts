/** Invented names of the demo site: no list of real persons was used. */
export const familyNames = (
  'Aubrelle Barthélémy Baudricourt Belkacem Benhaddou Bessagnet Bourrassol Brunetière Cazalbou Chastenay Clérambard Combaluzier ' +
  'Coudrenac Dambreville Delestrade Diarrassouba Dutertry Estevenin Falguière Fauconnet Fontvieille Garrigou Garrigues-Mélot Gaudissart ' +
  'Gavoriel Guibertin Hamdaoui Haudecœur Hervouët Jouvenceau Kerbrézel Kowalczyk Labruyandre Lacaussade Lefèvre-Diallo Leforestier ' +
  'Lestrangeau Loubatière Maindreville Malvoisin Mandonnet Marchetteau Mézerac Montalescot Mouchabac Nadarzewski Noircastel Ouedraogo ' +
  'Ouvrardel Pagnerre Péridier Pommerolle Quercyval Ravignot Requillard Rochambert Roussignol Saint-Aubréac Sarrazinot Sellierac ' +
  'Soubeyrat Taillevent Thibaudeau Touzenac Trémoulet Valdebert Vasserot Vauquelin Verchambre Villedoré Yaméogo Zerrouki ' +
  'Aït-Oumeziane Bonnefoix Castelnavet Desrousselles Ferrandois Hautecloche Joubertin Lamotharde Mirandolle Plantadis Rouvrayac'
).split(' ');

export const particles = ['de ', 'du ', 'de La ', 'Le '] as const;

export const womenNames =
  'Aurélie Anaïs Célestine Clotilde Dounia Élodie Fatoumata Garance Héloïse Inès Jeanne Khadija Léonie Maëva Nadège Océane Odile Romane Solène Yasmine Zoé'.split(
    ' ',
  );

export const menNames =
  'Adrien Bruno Clément Cédric Désiré Élie Gaëtan Hamza Jérémy Jean-Pierre Kévin Loïc Mickaël Minh-Tâm Noël Rachid Samuel Théo Tiago Yanis Yvon'.split(
    ' ',
  );

export const streets = [
  'rue du Lavoir',
  'impasse des Tanneurs',
  'allée des Charmes',
  'avenue de la Verrerie',
  'place du Vieux-Moulin',
  'chemin des Orfraies',
  'boulevard de l’Écluse',
] as const;

export const towns = [
  ['00140', 'Valbourg'],
  ['00150', 'Saint-Orens-le-Vieil'],
  ['00160', 'Montreval'],
  ['00170', 'Port-Sablon'],
  ['00180', 'Chaumelle'],
] as const;

export const proofLabels = [
  'Bulletin de paie',
  'Attestation de suivi',
  'Quittance de loyer',
  'Reçu de versement',
  'Certificat d’inscription',
] as const;

export const transmissibleTexts = [
  'Se présente à l’heure. Fait le point sur la recherche d’emploi : deux candidatures envoyées, un entretien prévu. Remet le justificatif demandé.',
  'Évoque une période plus stable depuis l’entrée dans le logement. Les obligations sont rappelées et comprises. Prochain point sur l’indemnisation.',
  'Apporte l’attestation attendue. Le planning des horaires est revu. Pas de difficulté signalée par l’employeur.',
  'Retour sur le rendez-vous manqué : motif expliqué, justificatif promis sous huit jours. Rappel du cadre et des suites possibles.',
] as const;

export const confidenceTexts = [
  'Confie une inquiétude familiale, à reprendre au prochain entretien.',
  'Souhaite en parler hors du cadre du rapport.',
] as const;

export const taskTitles = [
  'Rappeler la mission locale',
  'Numériser l’attestation de loyer',
  'Répondre au juge de l’application des peines',
  'Confirmer la place au stage',
  'Préparer la commission pluridisciplinaire',
] as const;
