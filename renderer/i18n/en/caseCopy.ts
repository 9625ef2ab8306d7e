/** The text of a case to be pasted into the national application. */
export const caseCopy = {
  menu: 'Copy for the national application…',
  title: 'Copy to {{application}}',
  text: 'The text follows the order of entry, in French, without any confidence. Opening it is traced as an export.',
  order: 'Order of the fields:',
  copy: 'Copy',
  all: 'Copy all',
  copied: 'Block copied: {{name}}',
  copiedAll: 'Case copied',
  failed: 'Nothing was copied',
  failedText: 'Nothing changed. Select the text and copy it with the keyboard.',
};
