import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import type { FieldNode } from '../../../shared/domain/richText';
import { useT } from '../../i18n';
import { isFieldStale, useLiveNodes } from './liveNodes';
import s from './RichText.module.css';

/** Words of the case in a sentence; a dashed line tells that they changed since their author read them. */
export function FieldView({ node, editor, updateAttributes, selected }: ReactNodeViewProps) {
  const t = useT();
  const { fieldNow } = useLiveNodes();
  const attrs = node.attrs as FieldNode['attrs']; // the node of that type has no others
  const now = fieldNow(attrs.name);
  const stale = isFieldStale(attrs, now);
  const name = t(`report.fields.${attrs.name}`);
  const words = attrs.frozen ?? now;
  const shown = words === null || words === '' ? `[${name}]` : words;
  const title = stale ? t('report.facts.fieldWas', { name, was: attrs.seen ?? '' }) : name;
  return (
    <NodeViewWrapper as="span" className={s.field} data-stale={stale || undefined} data-selected={selected || undefined}>
      {stale && editor.isEditable ? (
        <button type="button" className={s.fieldButton} title={title} onClick={() => updateAttributes({ seen: now })}>
          {shown}
          <span className="visually-hidden"> {title}</span>
        </button>
      ) : (
        <span title={title}>{shown}</span>
      )}
    </NodeViewWrapper>
  );
}
