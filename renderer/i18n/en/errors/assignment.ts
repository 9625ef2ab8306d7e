/** English of fr/errors/assignment.ts. */
export const assignmentErrors = {
  agent: {
    'last-manager': {
      title: 'This is the last access that can manage agents',
      text: 'Nothing has changed: nobody could give a role or an access any more. First make another agent who has an access to this workstation a director or head of service.',
    },
  },
  workload: {
    'unknown-weight': {
      title: 'This version has no such weight',
      text: 'Nothing changed. The weights shown are those of the service.',
    },
  },
  assignment: {
    'not-available': {
      title: 'This agent cannot follow a case',
      text: 'Nothing changed. They left the service or their role has no follow-up: choose another agent.',
    },
    already: { title: 'This agent already follows this case', text: 'Nothing changed. Choose another agent or another part.' },
    dates: {
      title: 'The dates do not fit',
      text: 'An assignment begins today at the latest and ends after it begins. What you typed is kept.',
    },
    'nothing-to-give': {
      title: 'None of these cases could be assigned',
      text: 'Nothing changed. The agent follows them already, they are closed, or they are restricted: a restricted case is assigned from the case itself.',
    },
    undone: {
      title: 'This sharing out is already undone',
      text: 'Nothing changed. The cases are followed by the agents shown.',
    },
    'not-given': {
      title: 'This case cannot be given back from here',
      text: 'Nothing changed. Only a stand-in or a second officer gives a case back; a referring officer is replaced by the management.',
    },
  },
};
