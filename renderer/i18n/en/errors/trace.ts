/** English of fr/errors/trace.ts. */
export const traceErrors = {
  trace: {
    dates: { title: 'The first date comes after the last', text: 'What you typed is kept. Swap the two dates, then try again.' },
  },
};
