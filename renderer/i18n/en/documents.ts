/** English of fr/documents.ts. */
export const documents = {
  list: 'Documents of the case',
  pane: 'Preview',
  none: 'No document',
  noneText: 'Summonses and assembled case files will be kept here, encrypted.',
  preview: 'Preview: {{title}}',
  noPreview: 'No preview for this format',
  pages_one: '{{count}} p.',
  pages_other: '{{count}} pp.',
  origin: { scan: 'scanned', generated: 'made by the service', received: 'received' },
  print: 'Print',
  printFailed: 'Printing could not start',
  printFailedText: 'The document is kept in the case. Save it, or try again.',
  save: 'Save',
  saved: 'Saved as {{name}}',
  progress: 'Progress',
  stop: 'Stop',
};
