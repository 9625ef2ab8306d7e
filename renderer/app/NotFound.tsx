import { useNavigate } from '@tanstack/react-router';
import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { PageHeader } from '../ui/PageHeader';

/** An address that leads to no screen. */
export function NotFound() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('shell.notFound.title')} />
      <EmptyState
        title={t('shell.notFound.title')}
        action={
          <Button kind="primary" onClick={() => void navigate({ to: '/' })}>
            {t('shell.notFound.back')}
          </Button>
        }
      >
        {t('shell.notFound.text')}
      </EmptyState>
    </>
  );
}
