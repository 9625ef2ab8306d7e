/** Line breaks, tabulations and other controls: pasted in by mistake, or to break a layout. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Characters that show nothing and change how their neighbours are read or found: direction marks, zero-width spaces, a byte-order mark. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** A name on one line, as it is seen: without controls or unseen marks, which are not part of a name, and without outer spaces. */
export const oneLine = (text: string): string => text.replace(CONTROLS, ' ').replace(UNSEEN, '').trim();
