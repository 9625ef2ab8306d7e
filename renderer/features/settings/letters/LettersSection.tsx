import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { LetterTextLine } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { useToast } from '../../../ui/toast';
import { Block } from '../Block';
import { Loaded } from '../Loaded';
import { useRight } from '../useSite';
import { Whose } from '../Whose';
import { LetterTextForm } from './LetterTextForm';

/** What the letters of the service say: the texts that come with Jalon, which the service may change. */
export function LettersSection() {
  const t = useT();
  const query = useQueryCall('letter.texts', {}, { entities: ['letter_text', 'agent'] });
  const mayEdit = useRight('site.configure');
  const [editing, setEditing] = useState<LetterTextLine | null>(null);
  return (
    <Loaded query={query}>
      {texts => (
        <Block title={t('settings.letters.title')} text={mayEdit ? t('letters.texts.text') : t('settings.readOnly')}>
          <PlainTable
            label={t('settings.letters.title')}
            columns={[t('letters.letter.kind'), t('letters.texts.origin')]}
            acts={mayEdit}
          >
            {texts.map(one => (
              <Row key={one.letter} text={one} mayEdit={mayEdit} onEdit={() => setEditing(one)} />
            ))}
          </PlainTable>
          {editing !== null && <LetterTextForm text={editing} onClose={() => setEditing(null)} />}
        </Block>
      )}
    </Loaded>
  );
}

interface RowProps {
  readonly text: LetterTextLine;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}

function Row({ text, mayEdit, onEdit }: RowProps) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const textOf = useFailureText();
  const save = useCommand('letter.saveText');
  const name = t(`letters.kinds.${text.letter}`);
  const giveBack = async (): Promise<void> => {
    const answer = await save.run({ letter: text.letter, body: null });
    if (answer.ok) toast({ tone: 'ok', title: t('letters.texts.givenBack') });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  const changed =
    text.author !== null && text.changedOn !== null && isCalendarDate(text.changedOn)
      ? t('template.changed', { agent: agentText(text.author), date: formatDate(text.changedOn, language) })
      : null;
  return (
    <tr>
      <td>
        <b className="strong">{name}</b>
      </td>
      <td>
        {t(text.own ? 'letters.texts.own' : 'letters.texts.standard')}
        {changed !== null && <div className="muted">{changed}</div>}
      </td>
      {mayEdit && (
        <RowActs>
          <Button kind="link" onClick={onEdit}>
            {t('settings.edit')}
            <Whose name={name} />
          </Button>
          {text.own && (
            <Button kind="link" onClick={() => void giveBack()}>
              {t('letters.texts.giveBack')}
              <Whose name={name} />
            </Button>
          )}
        </RowActs>
      )}
    </tr>
  );
}
