import { ok } from '../../../../shared/base/result';
import { fileIndexes, noteIndexes } from '../../journal/projections';
import type { Handlers } from '../workspace';
import { findTexts, type SearchedTexts } from './texts';

const notes: SearchedTexts = {
  indexes: noteIndexes,
  from: drawer => `SELECT rid, id, person, day, title, ${drawer} AS text FROM interview WHERE removed IS NULL`,
  detail: 'notes',
};

const files: SearchedTexts = {
  indexes: fileIndexes,
  // the drawer is asked again: an index alone gives nothing
  from: drawer => `SELECT d.rid, d.id, d.person, d.day, d.title, f.text
    FROM document d JOIN received_file f ON f.document = d.id AND f.removed IS NULL
    WHERE d.removed IS NULL AND d.drawer = '${drawer}'`,
  detail: 'document',
};

export const textSearchHandlers: Handlers<'search.notes' | 'search.files'> = {
  'search.notes': (workspace, asked) => {
    const answer = findTexts(workspace, notes, asked);
    if (!answer.ok) return answer;
    return ok({ hits: answer.value.found.map(({ id, ...hit }) => ({ note: id, ...hit })), more: answer.value.more });
  },

  'search.files': (workspace, asked) => {
    const answer = findTexts(workspace, files, asked);
    if (!answer.ok) return answer;
    return ok({ hits: answer.value.found.map(({ id, ...hit }) => ({ document: id, ...hit })), more: answer.value.more });
  },
};
