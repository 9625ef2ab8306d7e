/** English of fr/errors/retention.ts. */
export const retentionErrors = {
  retention: {
    'same-agent': {
      title: 'An erasure takes two people',
      text: 'Nothing was erased. Another director has to countersign what you proposed.',
    },
    'not-due': {
      title: 'The retention period is not over',
      text: 'Nothing was erased. The case may have been reopened or given a measure: take it out of the proposal.',
    },
    erased: { title: 'This erasure is already done', text: 'Nothing more was erased. Only its trace remains.' },
  },
};
