import { describe, expect, it, vi } from 'vitest';
import { RecoveryCode } from '../../../../renderer/app/password';
import { click, one, render, type } from '../render';

const code = 'DHCB-MCME-7W27-M710-9J2P-J5AW-R1S6-28P0';

async function setUp(asked: number) {
  const onNoted = vi.fn();
  const { container } = await render(<RecoveryCode code={code} siteName="SPIP" asked={asked} onNoted={onNoted} />);
  const answer = async (text: string): Promise<void> => {
    await type(one(container, '[name=group]', HTMLInputElement), text);
    await click(one(container, '[type=submit]', HTMLButtonElement));
  };
  return { container, onNoted, answer };
}

describe('RecoveryCode', () => {
  it('goes on only when the group asked for was copied', async () => {
    const { container, onNoted, answer } = await setUp(3);
    expect([...container.querySelectorAll('li')].map(item => item.textContent)).toHaveLength(8);
    await answer('M711');
    expect(onNoted).not.toHaveBeenCalled();
    expect(container.textContent).toContain('Ce n’est pas ce groupe');
    await answer(' m7-lo ');
    expect(onNoted).toHaveBeenCalledTimes(1);
  });
});
