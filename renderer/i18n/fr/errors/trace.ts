/** Expected failures of the search of the traces. */
export const traceErrors = {
  trace: {
    dates: {
      title: 'La première date suit la dernière',
      text: 'La saisie est conservée. Inversez les deux dates, puis recommencez.',
    },
  },
};
