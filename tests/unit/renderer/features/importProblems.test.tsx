import { describe, expect, it } from 'vitest';
import { countVerdicts } from '../../../../renderer/features/settings/imports/importState';
import { useProblemText } from '../../../../renderer/features/settings/imports/problemText';
import { render } from '../render';

async function say(code: string, column: string | null, value: string | null): Promise<string> {
  let text = '';
  const Probe = () => {
    text = useProblemText()({ code, column, value });
    return null;
  };
  await render(<Probe />);
  return text;
}

describe('what is wrong in a line of an import', () => {
  it('names the column, the fault and the value', async () => {
    expect(await say('date.does-not-exist', 'Naissance', '31/02/1990')).toBe(
      'Naissance\u00a0: ce jour n’existe pas (31/02/1990)',
    );
    expect(await say('line.same-person-as-line', null, '12')).toBe('même personne que la ligne 12');
  });

  it('never shows a bare code', async () => {
    for (const code of ['line.from-the-future', 'constructor.name', 'date', ''])
      expect(await say(code, null, null)).toBe('valeur non comprise');
  });

  it('counts lines by verdict', () => {
    const line = (verdict: 'new' | 'rejected') => ({ line: 1, verdict, name: '', problems: [], choices: [] });
    expect(countVerdicts([line('new'), line('rejected'), line('new')])).toEqual({
      new: 2,
      update: 0,
      unchanged: 0,
      duplicate: 0,
      rejected: 1,
    });
  });
});
