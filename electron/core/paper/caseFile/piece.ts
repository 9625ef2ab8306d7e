import type { Block, Bookmark } from '../tagging/block';

/** A part of a chapter that is laid out in one go; its bookmark goes into the table of contents. */
export interface Piece {
  bookmark?: Bookmark;
  /** Blocks after the heading, made only when their turn comes. */
  blocks: () => Block[];
}

export interface Chapter {
  bookmark: Bookmark;
  pieces: Piece[];
}
