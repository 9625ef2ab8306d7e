import type { PdfDocument, PdfStructureElement } from './pdfkitInternals';

/** Standard structure types used here (ISO 32000-1 §14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Note'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Figure';

export interface StructureAttributes {
  scope?: 'Column' | 'Row';
  alt?: string;
  placement?: 'Block';
  lang?: string;
}

/** A place in the structure tree, known at layout and written to the document when its first line is drawn. */
export class StructureNode {
  readonly type: StructureType;
  readonly #parent: StructureNode | null;
  readonly #attributes: StructureAttributes;
  readonly #cells: StructureNode[] = [];
  #element: PdfStructureElement | null = null;

  /** `parent` is null for the root only. */
  constructor(type: StructureType, parent: StructureNode | null, attributes: StructureAttributes = {}) {
    this.type = type;
    this.#parent = parent;
    this.#attributes = attributes;
    if (parent?.type === 'TR') parent.#cells.push(this);
  }

  /** The element of this node in a document, made with its ancestors when absent. A row brings all its cells, empty ones too. */
  elementIn(document: PdfDocument): PdfStructureElement {
    const parent = this.#element === null ? (this.#parent?.elementIn(document) ?? null) : null;
    if (this.#element) return this.#element; // made before, or just now with its row
    const element = document.struct(this.type, this.#attributes);
    this.#element = element;
    if (parent) parent.add(element);
    else document.addStructure(element);
    for (const cell of this.#cells) cell.elementIn(document);
    return element;
  }
}
