import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  dueId,
  dueItem,
  isPlain,
  plainQuery,
  readView,
  sectionStarts,
  withScope,
} from '../../../../../renderer/features/deadlines/dueView';

const counts = { late: 2, week: 0, month: 3, later: 40 };

describe('the view of deadlines', () => {
  it('begins each period where the one before ends, and leaves out the empty ones', () => {
    expect(sectionStarts(plainQuery('mine'), counts)).toEqual([
      { period: 'late', at: 0, count: 2 },
      { period: 'month', at: 2, count: 3 },
      { period: 'later', at: 5, count: 40 },
    ]);
    expect(sectionStarts({ ...plainQuery('mine'), period: 'month' }, counts)).toEqual([{ period: 'month', at: 0, count: 3 }]);
    expect(sectionStarts({ ...plainQuery('mine'), period: 'week' }, counts)).toEqual([]);
  });

  it('drops the filters that another scope does not have', () => {
    const all = { ...plainQuery('all'), officer: 'o', antenna: 'a', rules: ['manual'] };
    expect(withScope(all, 'mine')).toEqual({ ...plainQuery('mine'), rules: ['manual'] });
    expect(withScope(all, 'antenna')).toMatchObject({ officer: 'o', antenna: null });
    expect(isPlain(plainQuery('all'))).toBe(true);
    expect(isPlain(withScope(all, 'mine'))).toBe(false);
  });

  it('names a deadline and finds it again, whatever its key holds', () => {
    const line = { person: 'p'.repeat(22), key: 'mesure:D113_44_AN:3' };
    expect(dueItem(dueId(line))).toEqual(line);
  });

  it('comes back from the vault, or not at all', () => {
    const query = { ...plainQuery('antenna'), period: 'late' as const };
    expect(readView(JSON.parse(JSON.stringify(query)))).toEqual(query);
    expect(readView({ scope: 'mine' })).toEqual(plainQuery('mine'));
    expect(readView({ scope: 'galaxy' })).toBeNull();
    expect(readView(null)).toBeNull();
  });

  it('says who follows a case only where that is in question', () => {
    expect(columnsOf('mine')).not.toContain('officer');
    expect(columnsOf('antenna')).toContain('officer');
    expect(columnsOf('all')).toEqual(expect.arrayContaining(['officer', 'antenna']));
  });
});
