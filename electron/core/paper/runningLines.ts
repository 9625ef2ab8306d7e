import { MM, MUTED, PAGE, RULE } from './styles';
import type { PaperDocument } from './tagging/paperDocument';

/** What stands above and below the text of a page; null for nothing. */
export interface RunningLines {
  headerLeft?: string;
  headerRight?: string;
  footerLeft?: string;
  footerRight?: string;
}

const SIZE = 8.5;

/** Writes running lines on every page of a finished document, as artifacts. `linesOf` receives page and total, from 1. */
export function writeRunningLines(
  document: PaperDocument,
  margins: { left: number; right: number },
  linesOf: (page: number, total: number) => RunningLines | null,
): void {
  const total = document.pageCount();
  for (let page = 1; page <= total; page++) {
    const lines = linesOf(page, total);
    if (!lines) continue;
    document.switchToPage(page - 1);
    document.markContent('Artifact', { type: 'Pagination' });
    const [left, right] = [margins.left, PAGE.width - margins.right];
    if (lines.headerLeft || lines.headerRight) {
      writeLine(document, lines.headerLeft, lines.headerRight, 11 * MM, left, right);
      document
        .lineWidth(0.5)
        .strokeColor(RULE)
        .moveTo(left, 16.5 * MM)
        .lineTo(right, 16.5 * MM)
        .stroke();
    }
    writeLine(document, lines.footerLeft, lines.footerRight, PAGE.height - 14 * MM, left, right);
    document.endMarkedContent();
  }
}

function writeLine(
  document: PaperDocument,
  leftText: string | undefined,
  rightText: string | undefined,
  y: number,
  left: number,
  right: number,
): void {
  const font = document.provideFont('', false, false);
  document._font = font;
  document.fontSize(SIZE).fillColor(MUTED);
  const rightWidth = rightText ? font.widthOfString(rightText, SIZE) : 0;
  if (rightText) document.text(rightText, right - rightWidth, y, { lineBreak: false });
  if (leftText)
    document.text(
      shorten(leftText, right - left - rightWidth - 12, text => font.widthOfString(text, SIZE)),
      left,
      y,
      { lineBreak: false },
    );
}

/** The longest beginning of a text that fits a width, with an ellipsis when something is left out. */
function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  let length = text.length;
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) length = Math.floor(length * 0.9);
  return `${text.slice(0, length).trimEnd()}…`;
}
