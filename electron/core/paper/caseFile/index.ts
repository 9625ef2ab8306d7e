import { setImmediate as pause } from 'node:timers/promises';
import type { FontSet } from '../fonts';
import { letterheadImages } from '../letterhead';
import { PageFlow } from '../pageFlow';
import { writeRunningLines } from '../runningLines';
import { MM, PAGE } from '../styles';
import type { Block, Bookmark } from '../tagging/block';
import { PaperDocument } from '../tagging/paperDocument';
import { StructureNode } from '../tagging/structure';
import { frenchDate, personName, typesetter } from '../typography';
import { bookmarksOf, caseFileChapters } from './chapters';
import { contentsBlocks, coverBlocks } from './cover';
import type { CaseFileInput } from './input';

export interface CaseFileOptions {
  /** Called after each part laid out. */
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Stops the work between two parts: the promise is then rejected with the reason of the signal. */
  signal?: AbortSignal;
}

const MARGINS = { left: 21 * MM, top: 24 * MM, right: 21 * MM, bottom: 23 * MM };

/** Assembles a case file part by part, giving way to other work between two parts. `createdAt`: ms since 1970. */
export async function writeCaseFile(
  input: CaseFileInput,
  fonts: FontSet,
  createdAt: number,
  { onProgress, signal }: CaseFileOptions = {},
): Promise<{ pdf: Uint8Array; pages: number }> {
  const typeset = typesetter(fonts);
  const properties = {
    title: `Dossier de suivi – réf. ${typeset(input.referenceNumber)}`,
    author: typeset(input.letterhead.service),
    subject: 'Dossier de suivi',
    createdAt,
  };
  const document = new PaperDocument(fonts, properties, letterheadImages(input.letterhead));
  const flow = new PageFlow(document, { ...PAGE, margins: MARGINS });
  const section = (): StructureNode => new StructureNode('Sect', flow.root);
  const chapters = caseFileChapters(input, typeset);
  const entries = bookmarksOf(chapters);
  const total = chapters.reduce((sum, chapter) => sum + chapter.pieces.length, 0);
  let done = 0;

  flow.append(coverBlocks(input, typeset), section());
  const writeContents = flow.reserve(
    contentsBlocks(entries, () => '0000'),
    section(),
  );
  for (const chapter of chapters) {
    flow.breakPage();
    const under = section();
    flow.append([chapterHeading(chapter.bookmark)], under);
    for (const { bookmark, blocks } of chapter.pieces) {
      signal?.throwIfAborted();
      flow.append([...(bookmark ? [pieceHeading(bookmark)] : []), ...blocks()], under);
      onProgress?.({ done: ++done, total });
      await pause();
    }
  }
  flow.breakPage();
  signal?.throwIfAborted();
  writeContents(contentsBlocks(entries, id => String(flow.pageOf(id))));
  const name = typeset(personName(input.person));
  const footerLeft = `Édité le ${frenchDate(input.generatedOn)} – ${typeset(input.recipientLabel)}`;
  const headerRight = `Réf. ${typeset(input.referenceNumber)}`;
  writeRunningLines(document, MARGINS, (page, pages) =>
    page === 1 ? null : { headerLeft: name, headerRight, footerLeft, footerRight: `${page}/${pages}` },
  );
  const pages = document.pageCount();
  return { pdf: document.toBytes(), pages };
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
