import { Node, type Extensions } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { FactBlockView } from './FactBlockView';
import { FieldView } from './FieldView';

const whole = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, { default: null, rendered: false }]));

/** A block of facts of the case. Nothing of it comes from outside: what is pasted never makes one. */
const FactBlock = Node.create({
  name: 'fact',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => whole(['kind', 'from', 'to', 'measure', 'seen', 'frozen']),
  renderHTML: () => ['div', {}],
  addNodeView: () => ReactNodeViewRenderer(FactBlockView),
});

/** Words of the case in a sentence. */
const Field = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => whole(['name', 'seen', 'frozen']),
  renderHTML: () => ['span', {}],
  addNodeView: () => ReactNodeViewRenderer(FieldView, { as: 'span' }),
});

/** The nodes and marks that the core allows in a text, and none besides (its strike mark would swallow what a review takes out). */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    strike: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    trailingNode: false,
    undoRedo: { depth: 200 },
  }),
  FactBlock,
  Field,
];
