/** Colours of Jalon's paper: dark ink, one accent, all readable when printed in greys. */
export const INK = '#17232b';
export const MUTED = '#475762';
export const ACCENT = '#0f5573';
export const RULE = '#b9c4cb';
export const SOFT = '#f1f5f7';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 };

export const DEFAULT_STYLE = { font: 'Source Sans 3', fontSize: 10.5, color: INK };

export const STYLES = {
  title: { fontSize: 19, bold: true, color: INK },
  heading1: { fontSize: 17, bold: true, color: ACCENT },
  heading2: { fontSize: 12.5, bold: true, color: INK },
  heading3: { fontSize: 10.5, bold: true, color: ACCENT },
  service: { fontSize: 11.5, bold: true, color: INK },
  small: { fontSize: 9, color: MUTED },
  label: { fontSize: 9.5, color: MUTED },
  columnHead: { fontSize: 9, bold: true, color: MUTED },
};

const none = (): number => 0;

/** A table used for layout only. */
export const NO_LINES = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: none,
};
