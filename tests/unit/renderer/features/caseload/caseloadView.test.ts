import { describe, expect, it } from 'vitest';
import {
  initialView,
  plainQuery,
  readView,
  sameFilters,
  shownColumns,
  standingQuery,
  standingViewIds,
  standingViewOf,
} from '../../../../../renderer/features/caseload/caseloadView';

const sort = { by: 'name', descending: true } as const;

describe('views of the list of cases', () => {
  it('recognises each standing view, in any scope and order', () => {
    for (const view of standingViewIds) expect(standingViewOf(standingQuery(view, { scope: 'antenna', sort }))).toBe(view);
  });

  it('recognises none once another filter is at work', () => {
    expect(standingViewOf({ ...plainQuery('mine'), text: 'gar' })).toBeNull();
    expect(standingViewOf({ ...plainQuery('mine'), status: 'any' })).toBeNull();
  });

  it('keeps scope and order, and drops other filters, when a standing view is chosen', () => {
    const chosen = standingQuery('deadlines', { scope: 'all', sort });
    expect(chosen).toEqual({ ...plainQuery('all'), dueWithinDays: 14, sort });
  });

  it('compares filters, not the order', () => {
    expect(sameFilters(plainQuery('mine'), { ...plainQuery('mine'), sort })).toBe(true);
    expect(sameFilters(plainQuery('mine'), { ...plainQuery('mine'), measureTypes: ['TIG'] })).toBe(false);
  });

  it('shows the officer in wider scopes, and always the name', () => {
    expect(shownColumns(initialView)).not.toContain('officer');
    expect(shownColumns({ ...initialView, query: plainQuery('all') })).toContain('officer');
    expect(shownColumns({ ...initialView, columns: ['seen'] })).toEqual(['name', 'seen']);
  });
});

describe('readView', () => {
  it('reads what was kept, after a passage through JSON', () => {
    const view = {
      query: standingQuery('thisWeek', { scope: 'mine', sort }),
      columns: ['name', 'seen'] as const,
      savedView: null,
    };
    expect(readView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  it('completes a view written before a filter existed', () => {
    const { dueWithinDays: _, ...older } = plainQuery('mine');
    expect(readView({ query: older })?.query).toEqual(plainQuery('mine'));
  });

  it('drops columns it does not know, and refuses what means nothing', () => {
    expect(readView({ ...initialView, columns: ['weight', 'seen'] })?.columns).toEqual(['seen']);
    expect(readView({ query: { scope: 'everyone' } })).toBeNull();
    expect(readView('text')).toBeNull();
  });
});
