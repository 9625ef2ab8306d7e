/** Reason, in the history, of what an import had added and that its undoing withdrew. A list that comes again adds it anew. */
export const UNDONE = 'import-undone';
