import { useSession } from '../../app/session';
import { useLegal } from '../../app/wording';
import { useT } from '../../i18n';
import { FactList } from '../../ui/FactList';
import { Block } from './Block';

/** Which Jalon this is, under which licence, and what the law asks before real use. */
export function AboutSection() {
  const t = useT();
  const { status } = useSession();
  const legal = useLegal();
  return (
    <>
      <Block title={t('settings.about.title')}>
        <FactList
          facts={[
            { label: t('settings.about.version'), value: status.version },
            { label: t('settings.about.referential'), value: legal?.referential.meta.version ?? '' },
            { label: t('settings.about.licence'), value: t('settings.about.licenceText') },
            { label: t('settings.about.parts'), value: t('settings.about.partsText') },
          ]}
        />
      </Block>
      <Block title={t('settings.about.law')} text={t('session.legal')} />
    </>
  );
}
