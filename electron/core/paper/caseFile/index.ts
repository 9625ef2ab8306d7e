import { setImmediate as pause } from 'node:timers/promises';
import type { AttachedFile, CopiedPages, Section } from '../assembly';
import type { FontSet } from '../fonts';
import { letterheadImages } from '../letterhead';
import { PageFlow } from '../pageFlow';
import { writeRunningLines } from '../runningLines';
import { MM, PAGE } from '../styles';
import type { Block, Bookmark } from '../tagging/block';
import { PaperDocument } from '../tagging/paperDocument';
import { StructureNode } from '../tagging/structure';
import { frenchDate, personName, typesetter, type Typesetter } from '../typography';
import { bookmarksOf, chapterOf, type NumberedPiece } from './chapters';
import { contentsBlocks, coverBlocks } from './cover';
import type { CaseFileInput, CaseFilePaper, PlacedPiece } from './input';
import type { Chapter } from './piece';
import { attachmentName, isSigned } from './signedOriginals';

export interface CaseFileOptions {
  /** Called after each part laid out or copied. */
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Stops the work between two parts: the promise is then rejected with the reason of the signal. */
  signal?: AbortSignal;
}

export interface WrittenCaseFile {
  pdf: Uint8Array;
  pages: number;
  pieces: PlacedPiece[];
}

const MARGINS = { left: 21 * MM, top: 24 * MM, right: 21 * MM, bottom: 23 * MM };
const COVER = 'couverture';

/** A piece that is numbered: its chapter when Jalon writes it, its copied pages when it is a paper of the case. */
interface Entry {
  readonly numbered: NumberedPiece;
  readonly title: string;
  readonly content: Chapter | CopiedPages;
  readonly attached: AttachedFile | null;
}

/** Assembles a case file part by part, giving way to other work between two parts. `createdAt`: ms since 1970. */
export async function writeCaseFile(
  input: CaseFileInput,
  fonts: FontSet,
  createdAt: number,
  { onProgress, signal }: CaseFileOptions = {},
): Promise<WrittenCaseFile> {
  const { Assembly } = await import('../assembly'); // loaded late: few sessions assemble a file
  const typeset = typesetter(fonts);
  const assembly = await Assembly.create();
  const progress = { done: 0, total: input.pieces.length };
  const step = async (): Promise<void> => {
    progress.done += 1;
    onProgress?.({ ...progress });
    await pause();
    signal?.throwIfAborted();
  };

  const entries: Entry[] = [];
  for (const [index, piece] of input.pieces.entries()) {
    const numbered = { cote: `D${index + 1}`, id: `piece-${index + 1}`, damage: null };
    if (piece.part !== 'paper') {
      const chapter = chapterOf(piece, numbered, input, typeset);
      progress.total += chapter.pieces.length - 1;
      entries.push({ numbered, title: piece.title, content: chapter, attached: null });
      continue;
    }
    const bytes = piece.read();
    const added = bytes ? await assembly.add(bytes, piece.mediaType, new Set(piece.leftOut)) : null;
    const attached = bytes && added?.ok ? attachedOriginal(piece, bytes, numbered.cote) : null;
    const lost = { ...numbered, damage: added && !added.ok ? added.error : ('damaged' as const) };
    entries.push(
      added?.ok
        ? { numbered, title: piece.title, content: added.value, attached }
        : { numbered: lost, title: piece.title, content: chapterOf(piece, lost, input, typeset), attached: null },
    );
    await step();
  }

  const laid = await layOut(input, entries, fonts, typeset, createdAt, step);
  const attachments = entries.flatMap(({ attached }) => attached ?? []);
  const { pdf, pages } = await assembly.finish({
    laidOut: laid.pdf,
    sections: laid.sections,
    bookmarks: [
      { title: 'Sommaire', level: 1, destination: COVER },
      ...laid.bookmarks.map(one => ({ ...one, destination: one.id })),
    ],
    attachments,
    fonts: { normal: fonts.bytes('normal'), bold: fonts.bytes('bold') },
  });
  return { pdf, pages, pieces: laid.placed };
}

/** The signed original of a paper given whole: its signatures hold in its own bytes only, not in copied pages. */
function attachedOriginal(piece: CaseFilePaper, bytes: Uint8Array, cote: string): AttachedFile | null {
  if (piece.leftOut.length > 0 || !isSigned(bytes)) return null;
  return { fileName: attachmentName(cote, piece.title), description: `${cote} – ${piece.title} (original signé)`, bytes };
}

/** Writes the tagged part: cover, contents and chapters, and says where every piece stands in the whole. */
async function layOut(
  input: CaseFileInput,
  entries: readonly Entry[],
  fonts: FontSet,
  typeset: Typesetter,
  createdAt: number,
  step: () => Promise<void>,
): Promise<{ pdf: Uint8Array; sections: Section[]; bookmarks: Bookmark[]; placed: PlacedPiece[] }> {
  const properties = {
    title: `Dossier de suivi – réf. ${typeset(input.referenceNumber)}`,
    author: typeset(input.letterhead.service),
    subject: 'Dossier de suivi',
    createdAt,
  };
  const document = new PaperDocument(fonts, properties, letterheadImages(input.letterhead));
  const flow = new PageFlow(document, { ...PAGE, margins: MARGINS });
  const section = (): StructureNode => new StructureNode('Sect', flow.root);
  const bookmarks = entries.flatMap(({ content, numbered, title }): Bookmark[] =>
    'refs' in content ? [{ id: numbered.id, level: 1, title: `${numbered.cote} – ${typeset(title)}` }] : bookmarksOf(content),
  );

  flow.append(coverBlocks(input, typeset), section());
  flow.breakPage();
  const cover = document.pageCount();
  const writeContents = flow.reserve(
    contentsBlocks(bookmarks, () => '0000'),
    section(),
  );
  const sections: Section[] = [
    { pages: { from: 0, to: cover }, cote: null, bare: true, destination: COVER },
    { pages: { from: cover, to: document.pageCount() }, cote: null },
  ];
  /** Pages copied from papers before a page of the laid-out part. */
  let copied = 0;
  const pageOf = new Map<string, number>();
  for (const { numbered, content } of entries) {
    const from = document.pageCount();
    const { cote, id } = numbered;
    if ('refs' in content) {
      sections.push({ pages: content, cote, destination: id });
      pageOf.set(id, from + copied + 1);
      copied += content.refs.length;
      continue;
    }
    const under = section();
    flow.append([chapterHeading(content.bookmark)], under);
    for (const { bookmark, blocks } of content.pieces) {
      flow.append([...(bookmark ? [pieceHeading(bookmark)] : []), ...blocks()], under);
      await step();
    }
    flow.breakPage();
    for (const bookmark of bookmarksOf(content)) pageOf.set(bookmark.id, flow.pageOf(bookmark.id) + copied);
    sections.push({ pages: { from, to: document.pageCount() }, cote });
  }
  const placed = entries.map(({ numbered: { cote, id, damage }, title, attached }, index): PlacedPiece => {
    const { pages } = sections[index + 2] ?? { pages: { refs: [] } };
    const count = 'refs' in pages ? pages.refs.length : pages.to - pages.from;
    return { cote, title, firstPage: pageOf.get(id) ?? 0, pages: count, damage, attachedAs: attached?.fileName ?? null };
  });
  writeContents(contentsBlocks(bookmarks, id => String(pageOf.get(id) ?? '')));
  const name = typeset(personName(input.person));
  const footerLeft = `Édité le ${frenchDate(input.generatedOn)} – ${typeset(input.recipientLabel)}`;
  const headerRight = `Réf. ${typeset(input.referenceNumber)}`;
  writeRunningLines(document, MARGINS, page => (page <= cover ? null : { headerLeft: name, headerRight, footerLeft }));
  return { pdf: document.toBytes(), sections, bookmarks, placed };
}

const chapterHeading = (bookmark: Bookmark): Block => ({
  text: bookmark.title,
  id: bookmark.id,
  bookmark,
  structure: 'H1',
  style: 'heading1',
  margin: [0, 0, 0, 8],
});

const pieceHeading = (bookmark: Bookmark): Block => ({
  text: bookmark.title,
  id: bookmark.id,
  bookmark,
  structure: 'H2',
  style: 'heading2',
  margin: [0, 10, 0, 3],
  minimumSpace: 150,
});
