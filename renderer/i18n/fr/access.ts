/** Asking why a file is read or exported. */
export const access = {
  purpose: 'Motif',
  tooShort: 'Indiquez un motif de trois caractères au moins',
  usual: 'Motifs habituels',
  usualReading: {
    duty: 'Permanence',
    standIn: 'Remplacement du référent',
    judge: 'Demande du magistrat',
    handover: 'Passage de relais',
  },
};
