import { Radio } from '@mantine/core';
import type { BackupLine } from '../../../shared/contract';
import { useLanguage, useT } from '../../i18n';
import { State } from '../../ui/State';
import { byteSize, useLocalInstantText } from '../wording';
import s from './BackupList.module.css';

export interface BackupListProps {
  readonly label: string;
  readonly lines: readonly BackupLine[];
  /** Zone of the site, known once the vault is open; else the hours are those of the workstation. */
  readonly timeZone?: string | undefined;
  /** Name of the chosen backup, to restore one; absent for a list to read. */
  readonly chosen?: string | null;
  readonly onChoose?: (name: string) => void;
}

/** The backups of this workstation, newest first. */
export function BackupList({ label, lines, timeZone, chosen = null, onChoose }: BackupListProps) {
  const t = useT();
  const language = useLanguage();
  const instantText = useLocalInstantText(timeZone);
  const localText = useLocalInstantText();
  const elsewhere = timeZone !== undefined && lines.some(line => instantText(line.at) !== localText(line.at));
  const title = (line: BackupLine): string => (line.verified ? instantText(line.at) : line.name);
  return (
    <>
      {elsewhere && <p className={s.zone}>{t('backups.zone', { zone: timeZone.replaceAll('_', ' ') })}</p>}
      <table className={s.table} aria-label={label}>
        <thead>
          <tr>
            {onChoose && (
              <th className={s.choice}>
                <span className="visually-hidden">{t('backups.choice')}</span>
              </th>
            )}
            <th>{t('backups.date')}</th>
            <th className={s.size}>{t('backups.size')}</th>
            <th>{t('backups.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.name}>
              {onChoose && (
                <td>
                  <Radio
                    name="backup"
                    aria-label={title(line)}
                    checked={chosen === line.name}
                    disabled={!line.verified}
                    onChange={() => onChoose(line.name)}
                  />
                </td>
              )}
              <td>{title(line)}</td>
              <td className={s.size}>{line.verified ? byteSize(line.bytes, language) : ''}</td>
              <td>
                <State tone={line.verified ? 'ok' : 'soon'}>{t(line.verified ? 'backups.verified' : 'backups.unreadable')}</State>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
