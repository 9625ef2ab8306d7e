import { lazy } from 'react';

export { countChanges, DifferenceView } from './DifferenceView';
export { isFactStale, isFieldStale, LiveNodesProvider, useLiveNodes, type FactNow, type LiveNodes } from './liveNodes';
export { PassageReader, pointedIn, type Pointed } from './PassageReader';
export type { ReadPassage } from './readPassages';
export type { RichTextEditorProps } from './RichTextEditor';
export { FactContentView } from './FactContentView';
export { RichTextView } from './RichTextView';

/** The editor, loaded when a text is first written: it is heavy, and most screens do without. */
export const RichTextEditor = lazy(async () => ({ default: (await import('./RichTextEditor')).RichTextEditor }));
