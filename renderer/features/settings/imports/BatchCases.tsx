import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportedCase, ImportKept } from '../../../../shared/contract';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import s from './ImportSection.module.css';

const FIRST = 50;

function CaseName({ person, name }: { readonly person: string; readonly name: string | null }) {
  const t = useT();
  const navigate = useNavigate();
  const open = (): void => {
    void navigate({ to: '/cases/$personId/{-$tab}', params: { personId: person, tab: undefined }, search: {} });
  };
  return (
    <Button kind="link" onClick={open}>
      {name === null ? t('settings.import.restricted') : <bdi>{name}</bdi>}
    </Button>
  );
}

/** The cases that undoing an import leaves as they are, and why. */
export function KeptCases({ kept, undone }: { readonly kept: readonly ImportKept[]; readonly undone: boolean }) {
  const t = useT();
  const language = useLanguage();
  if (kept.length === 0) return null;
  return (
    <section className={s.cases}>
      <h3>{t(undone ? 'settings.import.keptTitle' : 'settings.import.toKeepTitle', { count: kept.length })}</h3>
      <ul>
        {kept.map(one => (
          <li key={one.person}>
            <CaseName person={one.person} name={one.name} />
            <span className={s.why}>
              {t(`settings.import.keptReasons.${one.reason}`, {
                what: one.what
                  .map(([french, english]) => (language === 'fr' ? french : english))
                  .join(', ')
                  .toLocaleLowerCase(language),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The cases that an import created or completed, the first ones unless all are asked for. */
export function BatchCases({ cases }: { readonly cases: readonly ImportedCase[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  if (cases.length === 0) return null;
  const shown = all ? cases : cases.slice(0, FIRST);
  return (
    <section className={s.cases}>
      <h3>{t('settings.import.casesTitle', { count: cases.length })}</h3>
      <ul>
        {shown.map(one => (
          <li key={one.person}>
            {one.withdrawn ? (
              <span>{one.name ?? t('settings.import.restricted')}</span>
            ) : (
              <CaseName person={one.person} name={one.name} />
            )}
            <span className={s.why}>
              {t(one.withdrawn ? 'settings.import.effects.withdrawn' : `settings.import.effects.${one.effect}`)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < cases.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {t('settings.import.allCases', { count: cases.length })}
        </Button>
      )}
    </section>
  );
}
