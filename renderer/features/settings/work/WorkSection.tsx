import { IconShovel } from '@tabler/icons-react';
import { useState } from 'react';
import type { WorkHostLine, WorkPostLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { agentText, articleText, authorisationText, authorisationTones, phoneText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { Chip, State } from '../../../ui/State';
import { Block } from '../Block';
import { Loaded } from '../Loaded';
import { useRight } from '../useSite';
import { Whose } from '../Whose';
import { HostForm } from './HostForm';
import { PostForm } from './PostForm';
import w from './WorkSection.module.css';

type Overlay =
  | { readonly kind: 'host'; readonly host: WorkHostLine | null }
  | { readonly kind: 'post'; readonly host: WorkHostLine; readonly post: WorkPostLine | null };

/** The hosts of community service and unpaid work, with their authorisations and posts. */
export function WorkSection() {
  const t = useT();
  const language = useLanguage();
  const query = useQueryCall('work.hosts', {}, { entities: ['work_host', 'work_post', 'work_placement', 'agent'] });
  const mayEdit = useRight('work.manage');
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = (): void => setOverlay(null);
  return (
    <Loaded query={query}>
      {({ hosts, term }) => (
        <Block
          title={t('settings.work.title')}
          text={t('work.hosts.text', {
            length: term.unit === null || term.value === null ? '—' : t(`work.length.${term.unit}`, { count: term.value }),
            article: articleText(term.article, language),
          })}
          actions={mayEdit && <Button onClick={() => setOverlay({ kind: 'host', host: null })}>{t('work.hosts.add')}</Button>}
        >
          {hosts.length === 0 && (
            <EmptyState icon={<IconShovel size={28} stroke={1.6} aria-hidden />} title={t('work.hosts.none')}>
              {t('work.hosts.noneText')}
            </EmptyState>
          )}
          {hosts.map(host => (
            <Host
              key={host.id}
              host={host}
              mayEdit={mayEdit}
              onEdit={() => setOverlay({ kind: 'host', host })}
              onPost={post => setOverlay({ kind: 'post', host, post })}
            />
          ))}
          {overlay?.kind === 'host' && <HostForm host={overlay.host} onClose={close} />}
          {overlay?.kind === 'post' && <PostForm host={overlay.host} post={overlay.post} onClose={close} />}
        </Block>
      )}
    </Loaded>
  );
}

interface HostProps {
  readonly host: WorkHostLine;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onPost: (post: WorkPostLine | null) => void;
}

function Host({ host, mayEdit, onEdit, onPost }: HostProps) {
  const t = useT();
  const language = useLanguage();
  const facts = [
    host.contact,
    host.phone === null ? null : phoneText(host.phone),
    host.address.join(', '),
    host.officer === null ? null : `${t('work.hosts.officer')} ${agentText(host.officer)}`,
    host.note,
  ];
  return (
    <section className={w.host} aria-label={host.name}>
      <div className={w.head}>
        <h3>{host.name}</h3>
        {host.closedOn === null ? (
          <State tone={authorisationTones[host.authorisationState]}>{authorisationText(host, t, language)}</State>
        ) : (
          <Chip tone="none">{t('work.hosts.closed')}</Chip>
        )}
        {mayEdit && (
          <span className={w.acts}>
            <Button kind="link" onClick={() => onPost(null)}>
              {t('work.posts.add')}
              <Whose name={host.name} />
            </Button>
            <Button kind="link" onClick={onEdit}>
              {t('settings.edit')}
              <Whose name={host.name} />
            </Button>
          </span>
        )}
      </div>
      <p className="muted">{facts.filter(one => one !== null && one !== '').join(' · ')}</p>
      {host.posts.length === 0 ? (
        <p className="muted">{t('work.posts.none')}</p>
      ) : (
        <PlainTable
          label={t('work.posts.of', { name: host.name })}
          columns={[t('work.posts.title'), t('work.posts.place'), t('work.posts.timetable'), t('work.posts.capacity')]}
          acts={mayEdit}
        >
          {host.posts.map(post => (
            <tr key={post.id}>
              <td>
                <b className="strong">{post.title}</b>
                {post.tasks !== null && <div className="muted">{post.tasks}</div>}
              </td>
              <td>{post.place}</td>
              <td>{post.timetable}</td>
              <td className="nowrap">
                {post.open
                  ? t('work.posts.taken', { placed: String(post.placed), capacity: String(post.capacity ?? 1) })
                  : t('work.posts.closed')}
              </td>
              {mayEdit && (
                <RowActs>
                  <Button kind="link" onClick={() => onPost(post)}>
                    {t('settings.edit')}
                    <Whose name={post.title} />
                  </Button>
                </RowActs>
              )}
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  );
}
