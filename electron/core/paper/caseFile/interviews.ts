import { dateInZone } from '../../../../shared/base/calendarDate';
import type { Block } from '../tagging/block';
import type { Typesetter } from '../typography';
import { frenchDate, frenchTime } from '../typography';
import type { Piece } from './piece';
import type { CaseFileInterview } from './input';

/** Characters of interview text laid out in one go: some ten pages. */
const PIECE_LENGTH = 30_000;

/** The note of an interview; a long one comes in several pieces. */
export function interviewPieces(interview: CaseFileInterview, timeZone: string, typeset: Typesetter): Piece[] {
  return paragraphGroups(interview.text).map((paragraphs, group): Piece => {
    const text = (): Block[] => paragraphs.map(paragraph => ({ text: typeset(paragraph), margin: [0, 0, 0, 5] }));
    if (group > 0) return { blocks: text };
    return {
      blocks: () => [{ text: typeset(authorLine(interview, timeZone)), style: 'small', margin: [0, -2, 0, 5] }, ...text()],
    };
  });
}

function authorLine({ author, signedAt }: CaseFileInterview, timeZone: string): string {
  return signedAt === null ? `${author} – note non signée` : `${author} – note signée ${signatureMoment(signedAt, timeZone)}`;
}

/** « le 3 mars 2026 à 9 h 30 », in the zone of the site. */
export function signatureMoment(signedAt: number, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `le ${frenchDate(dateInZone(signedAt, timeZone))} à ${frenchTime(clock.format(signedAt))}`;
}

/** Groups paragraphs by length; always one group at least, so that an empty note keeps its heading. */
function paragraphGroups(paragraphs: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  let length = 0;
  for (const paragraph of paragraphs) {
    if (length > PIECE_LENGTH) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(paragraph);
    length += paragraph.length;
  }
  return groups;
}
