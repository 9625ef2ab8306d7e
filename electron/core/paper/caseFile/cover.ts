import { letterheadBlocks } from '../letterhead';
import { ACCENT, MM, MUTED, RULE } from '../styles';
import type { Block, Bookmark } from '../tagging/block';
import type { Typesetter } from '../typography';
import { frenchDate, personName } from '../typography';
import type { CaseFileInput } from './input';
import { facts } from './tables';

/** The cover: letterhead, whose file it is, for whom and when it was made. */
export function coverBlocks(input: CaseFileInput, typeset: Typesetter): Block[] {
  const { letterhead, person, notice } = input;
  return [
    { stack: letterheadBlocks(letterhead, typeset), margin: [0, 0, 60 * MM, 0] },
    { text: 'Dossier de suivi', structure: 'H1', fontSize: 30, bold: true, color: ACCENT, margin: [0, 46 * MM, 0, 2] },
    { structure: 'artifact', canvas: [{ type: 'line', x1: 0, y1: 0, x2: 60, y2: 0, lineWidth: 3, lineColor: ACCENT }] },
    { text: typeset(personName(person)), fontSize: nameSize(personName(person)), bold: true, margin: [0, 18, 0, 0] },
    {
      text: `Date de naissance : ${person.birthDate ? frenchDate(person.birthDate) : 'non connue'}`,
      fontSize: 12,
      color: MUTED,
      margin: [0, 0, 0, 26],
    },
    facts([
      ['Référence', typeset(input.referenceNumber)],
      ['Destinataire', typeset(input.recipientLabel)],
      ['Édité le', frenchDate(input.generatedOn)],
      ['Mesures', input.measures.map(measure => typeset(measure.label)).join('\n')],
    ]),
    {
      structure: 'artifact',
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: 168 * MM, y2: 0, lineWidth: 0.5, lineColor: RULE }],
      margin: [0, 22, 0, 8],
    },
    {
      text: typeset(
        'Ce dossier réunit les seuls éléments transmissibles ; les confidences n’y figurent pas. Document confidentiel.',
      ),
      style: 'small',
    },
    ...(notice ? [{ text: typeset(`${notice.text} (${notice.article})`), style: 'small', margin: margins(0, 3, 0, 0) }] : []),
  ];
}

const margins = (...sides: [number, number, number, number]): [number, number, number, number] => sides;

/** Points in which a name is written: smaller when it is very long. */
const nameSize = (name: string): number => (name.length <= 45 ? 22 : name.length <= 90 ? 16 : 12);

/** The table of contents. `pageOf` gives the page of an entry, or what holds its place. */
export function contentsBlocks(entries: readonly Bookmark[], pageOf: (id: string) => string): Block[] {
  const line = ({ id, level, title }: Bookmark): Block => ({
    structure: 'TOCI',
    columns: [
      { text: title, structure: 'none', linkToDestination: id },
      { text: pageOf(id), structure: 'none', width: 36, alignment: 'right', linkToDestination: id },
    ],
    columnGap: 12,
    bold: level === 1,
    color: level === 1 ? ACCENT : MUTED,
    margin: level === 1 ? [0, 9, 0, 1] : [16, 0, 0, 0],
  });
  return [
    { text: 'Sommaire', structure: 'H1', style: 'heading1', margin: [0, 0, 0, 6] },
    { structure: 'TOC', stack: entries.map(line) },
  ];
}
