import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { PageHeader } from '../../ui/PageHeader';
import { ViewBar } from '../../ui/Tabs';
import { CourtsView } from './CourtsView';
import type { DirectorySearch } from './directoryRoute';
import { PartnerForm } from './PartnerForm';
import { PartnersView } from './PartnersView';

/** « Annuaire »: whom the service works with, and whom it answers to. */
export function DirectoryScreen() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: '/directory' });
  const mayWrite = useSession().agent.rights.includes('case.write');
  const [adding, setAdding] = useState(false);
  const view = search.view ?? 'partners';
  const go = (next: DirectorySearch): void => void navigate({ to: '/directory', search: next, replace: true });
  return (
    <>
      <PageHeader
        inline
        title={t('partners.title')}
        actions={
          mayWrite &&
          view === 'partners' && (
            <Button kind="primary" icon={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => setAdding(true)}>
              {t('partners.add')}
            </Button>
          )
        }
      />
      <ViewBar
        label={t('partners.views')}
        views={(['partners', 'courts'] as const).map(id => ({ id, label: t(`partners.view.${id}`) }))}
        selected={view}
        onSelect={id => go(id === 'courts' ? { view: 'courts' } : {})}
      />
      {view === 'courts' ? (
        <CourtsView mayWrite={mayWrite} />
      ) : (
        <PartnersView
          mayWrite={mayWrite}
          opened={search.partner ?? null}
          onOpen={partner => go(partner === null ? {} : { partner })}
        />
      )}
      {adding && <PartnerForm partner={null} onClose={() => setAdding(false)} />}
    </>
  );
}
