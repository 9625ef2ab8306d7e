import { act, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DrawerText } from '../../../../../renderer/features/case/interviews/DrawerText';
import { one, render } from '../../render';
import { CaseOfTest } from './openCase';

async function opened(initial: string) {
  const Drawer = () => {
    const [value, setValue] = useState(initial);
    return <DrawerText drawer="transmissible" value={value} readOnly={false} onChange={setValue} />;
  };
  const { container } = await render(
    <CaseOfTest>
      <Drawer />
    </CaseOfTest>,
  );
  const area = one(container, 'textarea', HTMLTextAreaElement);
  /** Pastes; false when it was refused. */
  const paste = (text: string) =>
    act(async () => {
      const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
        clipboardData: { getData: () => text },
      });
      return area.dispatchEvent(event);
    });
  return { area, paste, said: () => container.textContent.replaceAll(/[\u00a0\u202f]/g, ' ') };
}

describe('the text of a drawer', () => {
  it('refuses whole what does not fit, and says how much does', async () => {
    const { area, paste, said } = await opened('a'.repeat(199_990));
    expect(await paste('b'.repeat(11))).toBe(false);
    expect(area.value).toHaveLength(199_990);
    expect(said()).toContain('ce texte compte 11 caractères, il en tient encore 10 ici');
    expect(said()).toContain('199 990 caractères sur 200 000');
  });

  it('takes what fits, counting what the pasted text replaces', async () => {
    const { area, paste, said } = await opened('a'.repeat(199_990));
    area.setSelectionRange(0, 5);
    expect(await paste('b'.repeat(15))).toBe(true);
    expect(said()).not.toContain('Rien n’a été ajouté');
  });

  it('shows no count while there is plenty of room', async () => {
    const { said } = await opened('Vu.');
    expect(said()).not.toContain('caractères');
  });
});
