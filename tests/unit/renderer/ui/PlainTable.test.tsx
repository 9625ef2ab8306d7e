import { expect, it } from 'vitest';
import { FigureCell, PlainTable, RowActs } from '../../../../renderer/ui/PlainTable';
import { one, render } from '../render';

it('names a table, its columns and the one of the buttons, which only readers see', async () => {
  const { container } = await render(
    <PlainTable label="Règles locales" columns={['Intitulé', { figures: 'Jours' }]} acts>
      <tr>
        <td>Rapport</td>
        <FigureCell>30</FigureCell>
        <RowActs>
          <button type="button">Retirer</button>
        </RowActs>
      </tr>
    </PlainTable>,
  );
  const scrolled = one(container, '[role=group]', HTMLElement);
  expect(scrolled.getAttribute('aria-label')).toBe('Règles locales');
  expect(scrolled.tabIndex).toBe(0);
  const titles = [...container.querySelectorAll('th')];
  expect(titles.map(title => title.textContent)).toEqual(['Intitulé', 'Jours', 'Actions']);
  expect(titles[2]?.querySelector('.visually-hidden')).not.toBeNull();
  expect(container.querySelectorAll('td')).toHaveLength(titles.length);
});
