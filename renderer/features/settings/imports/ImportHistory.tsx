import { useState } from 'react';
import type { ImportBatchLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { useLocalInstantText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { FigureCell, PlainTable, RowActs } from '../../../ui/PlainTable';
import { State } from '../../../ui/State';
import type { Tone } from '../../../ui/tone';
import { Block } from '../Block';
import { Loaded } from '../Loaded';
import { Whose } from '../Whose';
import { BatchPanel } from './BatchPanel';
import s from './ImportSection.module.css';

const tones: Readonly<Record<ImportBatchLine['state'], Tone>> = {
  running: 'info',
  interrupted: 'soon',
  done: 'ok',
  undone: 'none',
};

/** The lists brought in so far: who, when, which file, what came of it; each leads to its cases and to its undoing. */
export function ImportHistory() {
  const t = useT();
  const language = useLanguage();
  const instantText = useLocalInstantText();
  const query = useQueryCall('import.batches', {}, { entities: ['import_batch'] });
  const [opened, setOpened] = useState<string | null>(null);
  const number = (value: number): string => value.toLocaleString(language);
  return (
    <Block title={t('settings.import.history.title')} text={t('settings.import.history.text')}>
      <Loaded query={query}>
        {batches =>
          batches.length === 0 ? (
            <p>{t('settings.import.history.empty')}</p>
          ) : (
            <PlainTable
              label={t('settings.import.history.title')}
              columns={[
                t('settings.import.history.date'),
                t('settings.import.file'),
                t('settings.import.history.agent'),
                { figures: t('settings.import.history.created') },
                { figures: t('settings.import.history.updated') },
                { figures: t('settings.import.history.left') },
                t('settings.import.history.state'),
              ]}
              acts
            >
              {batches.map(batch => (
                <tr key={batch.id}>
                  <td className={s.date}>{instantText(batch.startedAt)}</td>
                  <td className={s.file}>{batch.fileName}</td>
                  <td>{batch.agent && `${batch.agent.givenNames} ${batch.agent.familyName}`}</td>
                  <FigureCell>{number(batch.created)}</FigureCell>
                  <FigureCell>{number(batch.updated)}</FigureCell>
                  <FigureCell>{number(batch.duplicates + batch.rejected)}</FigureCell>
                  <td className={s.date}>
                    <State tone={tones[batch.state]}>{t(`settings.import.history.states.${batch.state}`)}</State>
                  </td>
                  <RowActs>
                    <Button kind="link" onClick={() => setOpened(batch.id)}>
                      {t('settings.import.history.open')}
                      <Whose name={`${batch.fileName}, ${instantText(batch.startedAt)}`} />
                    </Button>
                  </RowActs>
                </tr>
              ))}
            </PlainTable>
          )
        }
      </Loaded>
      {opened !== null && <BatchPanel id={opened} onClose={() => setOpened(null)} />}
    </Block>
  );
}
