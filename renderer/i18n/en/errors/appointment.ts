/** English of fr/errors/appointment.ts. */
export const appointmentErrors = {
  appointment: {
    collision: { title: 'This slot is already taken', text: 'Choose another time, or confirm.' },
    'not-working-day': { title: 'This day is not worked', text: 'Choose another day, or confirm.' },
  },
  absence: {
    reported: {
      title: 'A report that was sent tells this absence',
      text: 'Nothing changed. What went to the magistrate is final: tell them what follows.',
    },
    dates: {
      title: 'One of these dates does not fit',
      text: 'Your input is kept. The limit follows the absence, and a proof or a sending is of today at the latest.',
    },
  },
  incident: {
    'no-absence': {
      title: 'There is no absence to report',
      text: 'Nothing was saved. Note the absence first, or see the report that already tells it.',
    },
    sent: { title: 'This report is already sent', text: 'Nothing changed. A report that was sent is final.' },
  },
  summons: {
    'no-letterhead': {
      title: 'The phone of the antenna is missing',
      text: 'A summons must give a contact. Complete the antenna in the settings, then start again.',
    },
    sent: {
      title: 'This summons can no longer be withdrawn',
      text: 'Nothing changed. Its letter was printed or saved to a file: note the appointment as cancelled by the service instead.',
    },
  },
};
