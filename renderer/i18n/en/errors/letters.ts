/** English of fr/errors/letters.ts. */
export const lettersErrors = {
  letter: {
    'not-attended': {
      title: 'No presence is recorded at this appointment',
      text: 'Nothing was made. Record the presence first, or choose another appointment.',
    },
    'no-obligation': {
      title: 'No obligation is in force',
      text: 'Nothing was made. Add the obligations to the measure, then start again.',
    },
    'no-addressee': {
      title: 'The addressee is missing',
      text: 'Nothing was made, what you typed is kept. Say whom the sheet is for.',
    },
    'too-many': {
      title: 'The list is too long for one mailing',
      text: 'Nothing was made. Filter the list, or choose 200 persons at most.',
    },
    'past-day': {
      title: 'This day is past',
      text: 'Nothing was made. Choose today or a day to come.',
    },
  },
  label: {
    'unknown-format': {
      title: 'This format of labels no longer exists',
      text: 'Nothing was made. Choose another format in the list.',
    },
  },
};
