import { useShortcutList } from '../../app/keyboard/shortcuts';
import { spokenKeys } from '../../app/keyboard/ShortcutsDialog';
import { useQueryCall } from '../../app/connection';
import { useSession } from '../../app/session';
import { useT, type TextKey } from '../../i18n';
import { Kbd } from '../../ui/Kbd';
import { PageHeader } from '../../ui/PageHeader';
import { SplitColumn, SplitLayout } from '../../ui/SplitLayout';
import s from './HelpScreen.module.css';

const promises = ['offline', 'drafts', 'encrypted', 'lock', 'law', 'trace'] as const;

/** « Aide »: the keys, what Jalon promises, where the data is, who to ask. */
export function HelpScreen() {
  const t = useT();
  return (
    <>
      <PageHeader title={t('help.title')} meta={t('help.lead')} inline />
      <div className={s.body}>
        <SplitLayout tracks="1fr 1fr">
          <SplitColumn label={t('help.keys.title')}>
            <h2 className={s.title}>{t('help.keys.title')}</h2>
            <Keys />
          </SplitColumn>
          <SplitColumn label={t('help.promises.title')}>
            <h2 className={s.title}>{t('help.promises.title')}</h2>
            <dl className={s.promises}>
              {promises.map(promise => (
                <div key={promise}>
                  <dt>{t(`help.promises.${promise}.title`)}</dt>
                  <dd>{t(`help.promises.${promise}.text`)}</dd>
                </div>
              ))}
            </dl>
            <h2 className={s.title}>{t('help.data.title')}</h2>
            <Data />
            <h2 className={s.title}>{t('help.support.title')}</h2>
            <p className={s.text}>{t('help.support.text')}</p>
            <p className={s.text}>{t('help.support.never')}</p>
          </SplitColumn>
        </SplitLayout>
      </div>
    </>
  );
}

interface KeyLine {
  readonly keys: string;
  readonly label: string;
}

function Keys() {
  const t = useT();
  const shortcuts = useShortcutList();
  const of = (group: 'everywhere' | 'screens'): KeyLine[] =>
    shortcuts.filter(one => one.group === group).map(one => ({ keys: spokenKeys(one.keys, t), label: one.label }));
  const fixed = (lines: readonly (readonly [keys: string, label: TextKey])[]): KeyLine[] =>
    lines.map(([keys, label]) => ({ keys, label: t(label) }));
  return (
    <>
      <KeyTable title={t('shell.shortcuts.everywhere')} lines={of('everywhere')} />
      <KeyTable title={t('shell.shortcuts.screens')} lines={of('screens')} />
      <KeyTable
        title={t('shell.shortcuts.lists')}
        lines={fixed([
          ['↑ ↓', 'shell.shortcuts.move'],
          [t('ui.key.space'), 'shell.shortcuts.select'],
          [t('ui.key.enter'), 'shell.shortcuts.open'],
          ['/', 'shell.shortcuts.filter'],
        ])}
      />
      <p className={s.text}>{t('help.keys.letters')}</p>
    </>
  );
}

function KeyTable({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={s.keys}>
      <h3>{title}</h3>
      <dl>
        {lines.map(({ keys, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Kbd>{keys}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Data() {
  const t = useT();
  const { status } = useSession();
  const backups = useQueryCall('backup.list', {}).data;
  return (
    <>
      <p className={s.text}>{t(status.demo ? 'help.data.demo' : 'help.data.text')}</p>
      {backups && (
        <p className={s.text}>
          {t('help.data.backups')} <code className={s.folder}>{backups.folder}</code>
        </p>
      )}
    </>
  );
}
