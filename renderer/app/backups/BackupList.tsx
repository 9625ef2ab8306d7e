import { Radio } from '@mantine/core';
import type { BackupLine } from '../../../shared/contract';
import { useLanguage, useT } from '../../i18n';
import { State } from '../../ui/State';
import { byteSize, useLocalInstantText } from '../wording';
import s from './BackupList.module.css';

export interface BackupListProps {
  readonly label: string;
  readonly lines: readonly BackupLine[];
  /** Name of the chosen backup, to restore one; absent for a list to read. */
  readonly chosen?: string | null;
  readonly onChoose?: (name: string) => void;
}

/** The backups of this workstation, newest first. */
export function BackupList({ label, lines, chosen = null, onChoose }: BackupListProps) {
  const t = useT();
  const language = useLanguage();
  const instantText = useLocalInstantText();
  const title = (line: BackupLine): string => (line.verified ? instantText(line.at) : line.name);
  return (
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
  );
}
