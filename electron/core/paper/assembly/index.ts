import { createRequire } from 'node:module';
import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  PDFWriter,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { assert, err, ok, required, type Result } from '../../../../shared/base/result';
import { addNames, writeBookmarks, type BookmarkLine } from './bookmarks';
import { jpegPage, pngPage } from './imagePage';
import { ObjectCopier, UncopiableObject } from './objectCopier';
import { copyPages } from './pageCopier';
import { SharedObjects } from './sharedObjects';
import { Stamper } from './stamps';

export type { BookmarkLine } from './bookmarks';

const name = (text: string): PDFName => PDFName.of(text);

/** Why a file could not be put in: it is damaged, asks a password, or is of a format that has no pages here. */
export type PieceDamage = 'damaged' | 'encrypted' | 'format';

/** Pages already copied, to be placed by {@link Assembly.finish}. */
export interface CopiedPages {
  readonly refs: readonly PDFRef[];
}

/** Consecutive pages of the file: pages of the laid-out part (0 for the first, `to` excluded), or pages copied from a file. */
export interface Section {
  readonly pages: CopiedPages | { readonly from: number; readonly to: number };
  /** Mark stamped on its pages, `D3`; null for pages of no piece. */
  readonly cote: string | null;
  /** Leaves its pages without any stamp: the cover. */
  readonly bare?: boolean;
  /** Name by which links and bookmarks reach its first page; the laid-out part has its own. */
  readonly destination?: string;
}

export interface AttachedFile {
  readonly fileName: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface AssemblyPlan {
  /** The tagged part, whose structure, names and metadata become those of the whole. */
  readonly laidOut: Uint8Array;
  readonly sections: readonly Section[];
  readonly bookmarks: readonly BookmarkLine[];
  readonly attachments: readonly AttachedFile[];
  /** Bytes of the fonts of the stamps. */
  readonly fonts: { readonly normal: Uint8Array; readonly bold: Uint8Array };
}

/** Puts pieces together into one PDF. Pieces are copied one by one, so that memory holds their bytes once. */
export class Assembly {
  readonly #document: PDFDocument;
  readonly #context: PDFContext;
  readonly #shared: SharedObjects;

  private constructor(document: PDFDocument) {
    this.#document = document;
    this.#context = document.context;
    this.#shared = new SharedObjects(document.context);
  }

  static async create(): Promise<Assembly> {
    return new Assembly(await PDFDocument.create({ updateMetadata: false }));
  }

  /** Bytes of fonts, pictures and drawings that came more than once and are stored once. */
  get savedBytes(): number {
    return this.#shared.savedBytes;
  }

  /** Copies the pages of a file, without those left out (numbered from 1). A file that is not whole leaves nothing behind. */
  async add(
    bytes: Uint8Array,
    mediaType: string,
    leftOut: ReadonlySet<number> = new Set(),
  ): Promise<Result<CopiedPages, PieceDamage>> {
    const mark = this.#context.largestObjectNumber;
    try {
      if (mediaType === 'image/jpeg') return ok({ refs: [jpegPage(bytes, this.#context, this.#shared)] });
      if (mediaType === 'image/png') return ok({ refs: [await pngPage(bytes, this.#document, this.#shared)] });
      if (mediaType !== 'application/pdf') return err('format');
      const source = await openPdf(bytes);
      return source.ok ? ok({ refs: copyPages(source.value, this.#context, this.#shared, leftOut) }) : source;
    } catch (error) {
      if (!(error instanceof UncopiableObject)) throw error;
      for (let number = mark + 1; number <= this.#context.largestObjectNumber; number++) this.#context.delete(PDFRef.of(number));
      this.#shared.forgetAfter(mark);
      return err('damaged');
    }
  }

  /** Places the pages, stamps them, writes bookmarks and names, attaches the files. Gives the whole and its number of pages. */
  async finish(plan: AssemblyPlan): Promise<{ pdf: Uint8Array; pages: number }> {
    const { catalog, pages: laidOut } = await this.#takeOver(plan.laidOut);
    const context = this.#context;
    const pagesOf = ({ pages }: Section): readonly PDFRef[] =>
      'refs' in pages ? pages.refs : laidOut.slice(pages.from, pages.to);
    const order = plan.sections.flatMap(pagesOf);
    assert(new Set(order).size === order.length, 'a page is placed twice');

    this.#document.registerFontkit(createRequire(import.meta.url)('fontkit') as Parameters<PDFDocument['registerFontkit']>[0]); // it has no types
    const stamper = new Stamper(context, {
      normal: await this.#document.embedFont(plan.fonts.normal, { subset: true, customName: 'JALONN+SourceSans3-Regular' }),
      bold: await this.#document.embedFont(plan.fonts.bold, { subset: true, customName: 'JALONB+SourceSans3-SemiBold' }),
    });
    const root = required(catalog.get(name('Pages')), 'the page tree');
    let number = 0;
    for (const section of plan.sections) {
      const refs = pagesOf(section);
      refs.forEach((ref, index) => {
        const page = context.lookup(ref, PDFDict);
        page.set(name('Parent'), root);
        number += 1;
        if (section.bare) return;
        const mark = section.cote === null ? '' : `${section.cote} – ${index + 1}/${refs.length}`;
        stamper.stamp(page, { mark, page: `${number}/${order.length}` });
      });
    }
    const tree = context.lookup(root, PDFDict);
    tree.set(name('Kids'), context.obj([...order]));
    tree.set(name('Count'), PDFNumber.of(order.length));

    const tops = plan.sections.flatMap((section): [string, PDFObject][] => {
      const [first] = pagesOf(section);
      return section.destination !== undefined && first
        ? [[section.destination, context.obj([first, 'XYZ', null, null, null])]]
        : [];
    });
    addNames(context, catalog, 'Dests', new Map(tops));
    catalog.set(name('Outlines'), writeBookmarks(context, plan.bookmarks));
    if (plan.attachments.length > 0) this.#attach(catalog, plan.attachments);
    if (plan.sections.some(({ pages }) => 'refs' in pages)) this.#tellUntagged(catalog);
    await this.#document.flush();
    return { pdf: await PDFWriter.forContext(context, 2_000).serializeToBuffer(), pages: order.length };
  }

  /** Makes the laid-out part the ground of the document: its catalogue, structure tree and metadata. */
  async #takeOver(bytes: Uint8Array): Promise<{ catalog: PDFDict; pages: PDFRef[] }> {
    const source = await openPdf(bytes);
    if (!source.ok) throw new Error(`Invariant broken: the laid-out part is ${source.error}`);
    const context = this.#context;
    const { trailerInfo } = source.value;
    const copier = new ObjectCopier(source.value, context, this.#shared, { keepsStructure: true });
    const own = context.lookup(context.trailerInfo.Root);
    if (own instanceof PDFDict) {
      const tree = own.get(name('Pages'));
      if (tree instanceof PDFRef) context.delete(tree);
    }
    if (context.trailerInfo.Root instanceof PDFRef) context.delete(context.trailerInfo.Root);
    const catalog = copier.copyDict(
      source.value.lookup(trailerInfo.Root, PDFDict),
      new Set([name('Outlines'), name('PageMode')]),
    );
    context.trailerInfo.Root = context.register(catalog);
    if (trailerInfo.Info) context.trailerInfo.Info = copier.copy(trailerInfo.Info);
    if (trailerInfo.ID) context.trailerInfo.ID = copier.copy(trailerInfo.ID);
    catalog.set(name('PageMode'), name('UseOutlines'));
    const kids = context.lookup(catalog.get(name('Pages')), PDFDict).lookup(name('Kids'), PDFArray);
    return { catalog, pages: kids.asArray().filter(one => one instanceof PDFRef) };
  }

  #attach(catalog: PDFDict, files: readonly AttachedFile[]): void {
    const context = this.#context;
    const entries = new Map<string, PDFObject>();
    const list = PDFArray.withContext(context);
    for (const { fileName, description, bytes } of files) {
      const stream = context.register(
        context.stream(bytes, { Type: 'EmbeddedFile', Subtype: 'application/pdf', Params: { Size: bytes.length } }),
      );
      const file = context.register(
        context.obj({
          ...{ Type: 'Filespec', F: PDFString.of(fileName), UF: PDFHexString.fromText(fileName) },
          ...{ Desc: PDFHexString.fromText(description), EF: { F: stream, UF: stream }, AFRelationship: 'Source' },
        }),
      );
      entries.set(fileName, file);
      list.push(file);
    }
    addNames(context, catalog, 'EmbeddedFiles', entries);
    catalog.set(name('AF'), list);
  }

  /** Says that the structure does not tell everything: copied pages have no tags (ISO 32000-1 §14.7.1). */
  #tellUntagged(catalog: PDFDict): void {
    const marks = catalog.lookup(name('MarkInfo'), PDFDict);
    marks.set(name('Suspects'), PDFBool.True);
  }
}

async function openPdf(bytes: Uint8Array): Promise<Result<PDFContext, PieceDamage>> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast });
    return ok(document.context);
  } catch (error) {
    if (error instanceof EncryptedPDFError) return err('encrypted');
    if (error instanceof Error) return err('damaged'); // its parser throws errors of many kinds, all of them about the file
    throw error;
  }
}
