import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useT } from '../../i18n';
import { PageHeader } from '../../ui/PageHeader';
import { AboutSection } from './AboutSection';
import { AgentsSection } from './agents/AgentsSection';
import { AntennasSection } from './AntennasSection';
import { BackupsSection } from './BackupsSection';
import { DeadlinesSection } from './deadlines/DeadlinesSection';
import { ImportSection } from './imports/ImportSection';
import { ReferentialSection } from './legal/ReferentialSection';
import { LettersSection } from './letters/LettersSection';
import { ReportTemplatesSection } from './reportTemplates/ReportTemplatesSection';
import { settingsSections, type SettingsSection } from './sections';
import { ServiceSection } from './ServiceSection';
import { SigningSection } from './signing/SigningSection';
import { TemplatesSection } from './templates/TemplatesSection';
import { WorkSection } from './work/WorkSection';
import { WorkstationSection } from './WorkstationSection';
import s from './SettingsScreen.module.css';

const pages: Readonly<Record<SettingsSection, ComponentType>> = {
  workstation: WorkstationSection,
  service: ServiceSection,
  antennas: AntennasSection,
  agents: AgentsSection,
  deadlines: DeadlinesSection,
  work: WorkSection,
  templates: TemplatesSection,
  reportTemplates: ReportTemplatesSection,
  letters: LettersSection,
  signing: SigningSection,
  backups: BackupsSection,
  import: ImportSection,
  referential: ReferentialSection,
  about: AboutSection,
};

/** « Réglages »: what concerns the workstation, the service and the reference data. */
export function SettingsScreen() {
  const t = useT();
  const { section } = useParams({ from: '/settings/$section' });
  const Page = pages[section];
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={s.split}>
        <nav className={s.nav} aria-label={t('settings.pages')}>
          <ul>
            {settingsSections.map(name => (
              <li key={name}>
                <Link
                  to="/settings/$section"
                  params={{ section: name }}
                  className={s.entry}
                  aria-current={name === section ? 'page' : undefined}
                >
                  {t(`settings.${name}.title`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section className={s.page} aria-label={t(`settings.${section}.title`)} tabIndex={0} key={section}>
          <Page />
        </section>
      </div>
    </>
  );
}
