/** Asking why a file is read or exported. */
export const access = {
  purpose: 'Motif',
  tooShort: 'Indiquez un motif de trois caractères au moins',
  usual: 'Motifs habituels',
};
