import { describe, expect, it } from 'vitest';
import { Button } from '../../../../renderer/ui/Button';
import { Toasts, useToast } from '../../../../renderer/ui/toast';
import { click, one, render } from '../render';

const Saver = () => {
  const toast = useToast();
  return <Button onClick={() => toast({ tone: 'ok', title: 'Mesure enregistrée' })}>Enregistrer</Button>;
};

describe('a toast', () => {
  it('stands at the bottom left, where neither a side panel nor a dialog has its buttons', async () => {
    const { container } = await render(
      <>
        <Saver />
        <Toasts label="Notifications" />
      </>,
    );
    await click(one(container, 'button', HTMLButtonElement));
    const place = [...container.querySelectorAll('[data-position]')].find(one => one.textContent.includes('Mesure enregistrée'));
    expect(place?.getAttribute('data-position')).toBe('bottom-left');
  });
});
