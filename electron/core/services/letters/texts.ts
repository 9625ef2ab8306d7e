import { ok } from '../../../../shared/base/result';
import { letterKinds, letterText, type LetterKind, type LetterText } from '../../../../shared/domain/letterText';
import { selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';

const ownText = (workspace: Workspace, letter: LetterKind): LetterText | null =>
  selectRecords(workspace.db, letterText, 'letter = ? ORDER BY rid LIMIT 1', [letter])[0] ?? null;

/** What a letter says before anybody changes it: the text of the service, else the one that comes with Jalon. */
export const bodyOf = (workspace: Workspace, letter: LetterKind): string =>
  ownText(workspace, letter)?.body ?? workspace.letterTexts.letters[letter].body;

export const letterTextHandlers: Handlers<'letter.texts' | 'letter.saveText'> = {
  'letter.texts': workspace => {
    const nameOf = agentNames(workspace.db);
    return ok(
      letterKinds.map(letter => {
        const own = ownText(workspace, letter);
        const { title, body } = workspace.letterTexts.letters[letter];
        return {
          letter,
          title,
          body: own?.body ?? body,
          author: own === null ? null : nameOf(own.author),
          changedOn: own?.changedOn ?? null,
          own: own !== null,
        };
      }),
    );
  },

  'letter.saveText': (workspace, { letter, body }) => {
    const own = ownText(workspace, letter);
    const written = { author: workspace.agent.id, changedOn: workspace.today() };
    if (body === null && own === null) return ok(null);
    workspace.journal.commit(workspace.actor, transaction => {
      if (own === null) transaction.add(letterText, { letter, body: body ?? '', ...written });
      else if (body === null) transaction.remove(letterText, own.id, 'back to the text that comes with Jalon');
      else transaction.set(letterText, own.id, { body, ...written });
    });
    return ok(null);
  },
};
