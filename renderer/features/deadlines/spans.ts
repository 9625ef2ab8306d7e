/** How far ahead a list or a file goes, in days. */
export const daysOf = { week: 7, fortnight: 14, month: 31, quarter: 92, half: 183, year: 366 } as const;
export type Span = keyof typeof daysOf;

export const listSpans = ['week', 'fortnight', 'month', 'quarter'] as const satisfies readonly Span[];
export const calendarSpans = ['month', 'quarter', 'half', 'year'] as const satisfies readonly Span[];
