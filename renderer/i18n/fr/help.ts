/** Help: keys, promises, data, support. */
export const help = {
  rail: 'Aide',
  title: 'Aide',
  lead: 'L’essentiel sur une page',
  keys: {
    title: 'Au clavier',
    letters: 'Les raccourcis d’une seule lettre se désactivent dans Réglages, Poste.',
  },
  promises: {
    title: 'Ce que Jalon promet',
    offline: {
      title: 'Tout fonctionne sans réseau',
      text: 'Les données sont sur ce poste. Aucune action n’attend Internet.',
    },
    drafts: {
      title: 'Rien de ce qui est tapé n’est perdu',
      text: 'Chaque formulaire ouvert est gardé dans le coffre en moins d’un tiers de seconde. Après une panne, il revient avec le curseur à sa place. Les mots de passe ne sont jamais gardés.',
    },
    encrypted: {
      title: 'Le coffre est chiffré',
      text: 'Sans mot de passe ni code de récupération, personne ne peut lire les données, pas même l’informatique.',
    },
    lock: {
      title: 'Le verrouillage garde la place',
      text: 'Après le délai choisi, à la mise en veille ou avec Ctrl L, rien n’est plus lisible. Le même agent retrouve son écran ; un autre repart de l’accueil.',
    },
    law: {
      title: 'Un délai cite toujours son texte',
      text: 'Chaque échéance montre son article et son degré de certitude. L’outil calcule, l’agent décide.',
    },
    trace: {
      title: 'Ce qui est lu hors de votre portefeuille est tracé',
      text: 'Un motif est demandé, et la lecture est gardée trois ans.',
    },
  },
  data: {
    title: 'Où sont les données',
    text: 'Dans un coffre chiffré sur ce poste, avec une sauvegarde vérifiée chaque jour.',
    demo: 'Le site de démonstration a son propre dossier, effacé quand vous le quittez. Ses personnes sont fictives.',
    backups: 'Sauvegardes :',
  },
  support: {
    title: 'Obtenir de l’aide',
    text: 'Quand une erreur s’affiche, « Copier le détail » donne un texte court à transmettre au correspondant informatique du service. Il ne contient aucune donnée personnelle.',
    never: 'Personne n’a besoin de votre mot de passe ni du code de récupération pour vous aider.',
  },
};
