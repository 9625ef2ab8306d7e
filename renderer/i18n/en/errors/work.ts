/** English of fr/errors/work.ts. */
export const workErrors = {
  work: {
    'not-work': { title: 'This measure has no hours of work', text: 'Nothing changed.' },
    'post-closed': { title: 'This post receives no more', text: 'Your input is kept. Choose another post.' },
    'post-full': { title: 'This post is full', text: 'Nothing was saved. Choose another post, or confirm.' },
    'not-authorised': {
      title: 'The authorisation of the host is not valid',
      text: 'Nothing was saved. Check the authorisation, or confirm.',
    },
    'placement-ended': { title: 'This placement has ended', text: 'Nothing changed. Make a new placement to go on.' },
    'nothing-to-plan': {
      title: 'No day to plan',
      text: 'Every hour is done or planned, or none of these days comes before the limit. Your input is kept.',
    },
    'outside-placement': {
      title: 'This day is outside the placement',
      text: 'Your input is kept. Choose a day between the start and the end of the placement.',
    },
    'no-days': { title: 'No day between these dates', text: 'Nothing was made. Plan days, or change the dates.' },
  },
};
