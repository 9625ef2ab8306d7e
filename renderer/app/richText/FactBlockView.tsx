import { IconDatabase, IconRefresh, IconX } from '@tabler/icons-react';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { FactNode } from '../../../shared/domain/richText';
import { useLanguage, useT } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { formatDate } from '../../ui/dateFormat';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { Chip } from '../../ui/State';
import { FactContentView } from './FactContentView';
import { FactSource } from './FactSource';
import { isFactStale, useLiveNodes } from './liveNodes';
import s from './RichText.module.css';

/** A block of facts in the editor: what it says today, where from, and that it changed since it was read. */
export function FactBlockView({ node, selected, editor, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const t = useT();
  const language = useLanguage();
  const { factNow, template } = useLiveNodes();
  const attrs = node.attrs as FactNode['attrs']; // the node of that type has no others
  const now = factNow(attrs);
  const content = attrs.frozen?.content ?? now?.content ?? null;
  const stale = isFactStale(attrs, now);
  const name = t(`report.facts.${attrs.kind}`);
  const day = (date: string | null): string | null => (date !== null && isCalendarDate(date) ? formatDate(date, language) : null);
  const span = [day(attrs.from), day(attrs.to)].filter(one => one !== null).join(' → ');
  return (
    <NodeViewWrapper
      className={s.fact}
      data-selected={selected || undefined}
      data-stale={stale || undefined}
      aria-label={name}
      contentEditable={false}
    >
      <div className={s.factHead}>
        <IconDatabase size={14} stroke={1.8} aria-hidden />
        <b className="strong">{content?.title ?? name}</b>
        {span !== '' && <span className="muted">{span}</span>}
        {stale && <Chip tone="soon">{t('report.facts.changed')}</Chip>}
        <span className={s.grow} />
        {stale && editor.isEditable && (
          <IconButton
            label={t('report.facts.refresh', { name })}
            icon={<IconRefresh size={16} aria-hidden />}
            onClick={() => updateAttributes({ seen: now?.digest ?? null })}
          />
        )}
        {editor.isEditable && (
          <IconButton
            label={t('report.facts.remove', { name })}
            icon={<IconX size={16} aria-hidden />}
            onClick={() => deleteNode()}
          />
        )}
      </div>
      {content !== null ? (
        <FactContentView content={content} />
      ) : template ? (
        <p className="muted">{t('report.facts.inTemplate')}</p>
      ) : (
        <SkeletonRows rows={2} />
      )}
      {content !== null && (
        <FactSource
          source={content.source}
          takenAt={attrs.frozen?.takenAt ?? now?.takenAt ?? null}
          frozen={attrs.frozen !== null}
        />
      )}
    </NodeViewWrapper>
  );
}
