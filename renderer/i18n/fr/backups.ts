/** Backups of the vault, listed and restored from several screens. */
export const backups = {
  list: 'Sauvegardes de ce poste',
  choice: 'Choix',
  date: 'Date',
  size: 'Taille',
  state: 'État',
  zone: 'Heures du service ({{zone}}), qui ne sont pas celles de ce poste.',
  verified: 'Vérifiée',
  unreadable: 'Illisible',
  restore: 'Restaurer cette sauvegarde…',
  confirm: {
    title: 'Revenir à la sauvegarde du {{date}} ?',
    text: 'Le coffre de ce poste sera remplacé par cette sauvegarde, et Jalon se verrouillera. Ce qui a été saisi depuis n’y est pas. Les mots de passe seront ceux de ce jour-là.',
    kept: 'Le coffre remplacé n’est pas détruit : il reste à côté, dans le même dossier.',
    action: 'Remplacer le coffre par cette sauvegarde',
  },
};
