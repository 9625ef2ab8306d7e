import type { StructureNode, StructureType } from './structure';

/** What a page may be made of: the part of pdfmake's vocabulary that Jalon's paper uses, with its place in the structure tree. */
export type Block = TextBlock | StackBlock | ColumnsBlock | TableBlock | ListBlock | NumberedBlock | ImageBlock | RuleBlock;

export interface BlockBase {
  /**
   * Structure element of this block. Without it: text is `P`, a table `Table`, a list `L`, an image `Figure`;
   * stacks and columns add nothing. `none` adds no element; `artifact` leaves the block out of the tree (decoration).
   */
  structure?: StructureType | StructureNode | 'none' | 'artifact';
  /** This cell heads its row. */
  rowHeader?: boolean;
  /** Moves to the next page when fewer points than this remain: keeps a heading with what follows. */
  minimumSpace?: number;
  /** Left, top, right, bottom, in points. */
  margin?: [number, number, number, number];
  style?: string | string[];
  width?: number | '*' | 'auto';
  alignment?: 'left' | 'right' | 'center';
  fontSize?: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  lineHeight?: number;
  fillColor?: string;
}

export interface Span {
  text: string;
  bold?: boolean;
  italics?: boolean;
  decoration?: 'underline';
  color?: string;
  fontSize?: number;
}

export interface TextBlock extends BlockBase {
  text: string | Span[];
  /** Named destination of this block. */
  id?: string;
  /** Puts the block into the bookmarks of the document (level 1 or 2) and records its page. */
  bookmark?: Bookmark;
  /** Named destination to go to on a click. */
  linkToDestination?: string;
}

export interface Bookmark {
  id: string;
  level: 1 | 2;
  title: string;
}

export interface StackBlock extends BlockBase {
  stack: Block[];
}

export interface ColumnsBlock extends BlockBase {
  columns: Block[];
  columnGap?: number;
}

export interface TableBlock extends BlockBase {
  table: {
    widths: (number | '*' | 'auto')[];
    body: Block[][];
    headerRows?: number;
    /** Keeps each row on one page. What does not fit on a page is lost: for short rows only. */
    dontBreakRows?: boolean;
    /** Least height of each row, in points. */
    heights?: number[];
  };
  layout?: string | TableLayout;
}

/** Lines and padding of a table, in points, by index of line or cell. */
export interface TableLayout {
  hLineWidth?: (index: number, table: TableBlock) => number;
  vLineWidth?: (index: number) => number;
  hLineColor?: (index: number) => string;
  vLineColor?: (index: number) => string;
  fillColor?: (row: number) => string | null;
  paddingLeft?: (index: number) => number;
  paddingRight?: (index: number, table: TableBlock) => number;
  paddingTop?: (index: number) => number;
  paddingBottom?: (index: number) => number;
}

export interface ListBlock extends BlockBase {
  ul: Block[];
  markerColor?: string;
}

/** A numbered list. */
export interface NumberedBlock extends BlockBase {
  ol: Block[];
  start?: number;
}

export interface ImageBlock extends BlockBase {
  /** Key of the bytes among the images of the document: never a path nor an address. */
  image: string;
  alt: string;
  fit: [number, number];
}

export interface RuleBlock extends BlockBase {
  canvas: { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string }[];
}
