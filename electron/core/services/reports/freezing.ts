import { createHash } from 'node:crypto';
import type { Person } from '../../../../shared/domain/person';
import type { Report } from '../../../../shared/domain/report';
import { factRequest, textToDigest, withLiveNodes, type RichText } from '../../../../shared/domain/richText';
import type { Workspace } from '../workspace';
import { factDigest, factReader } from './facts';
import { fieldWords } from './fieldWords';

type Head = Pick<Report, 'measure' | 'periodFrom' | 'periodTo' | 'recipient' | 'author'>;

/** The text with its facts as they stand now, and the digest of each kept as seen. */
export function frozenText(workspace: Workspace, about: Person, head: Head, text: RichText): RichText {
  const read = factReader(workspace, about);
  const fields = fieldWords(workspace, about, head);
  const takenAt = workspace.now();
  return withLiveNodes(text, {
    fact: node => {
      const content = read(factRequest(node.attrs, head));
      return { ...node, attrs: { ...node.attrs, seen: factDigest(content), frozen: { takenAt, content } } };
    },
    field: node => {
      const words = fields[node.attrs.name].slice(0, 400);
      return { ...node, attrs: { ...node.attrs, seen: words, frozen: words } };
    },
  });
}

/** The text live, what it shows now being noted as seen. */
export function seenText(workspace: Workspace, about: Person, head: Head, text: RichText): RichText {
  return withLiveNodes(frozenText(workspace, about, head, text), {
    fact: node => ({ ...node, attrs: { ...node.attrs, frozen: null } }),
    field: node => ({ ...node, attrs: { ...node.attrs, frozen: null } }),
  });
}

/** SHA-256 of a submitted text, in base64url: what is approved. */
export const textDigest = (text: RichText): string => createHash('sha256').update(textToDigest(text)).digest('base64url');
