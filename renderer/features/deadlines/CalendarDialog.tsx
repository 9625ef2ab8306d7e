import { useState } from 'react';
import { useCommand } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { Dialog } from '../../ui/Dialog';
import { SelectField } from '../../ui/SelectField';
import { useToast } from '../../ui/toast';
import { calendarSpans, daysOf, type Span } from './spans';
import s from './Export.module.css';

/** Writes the agent's own dates to a calendar file, with as few words as they choose. */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const textOf = useFailureText();
  const write = useCommand('deadline.exportCalendar');
  const [span, setSpan] = useState<Span>('quarter');
  const [names, setNames] = useState(false);
  const [details, setDetails] = useState(false);
  const run = async (): Promise<void> => {
    const answer = await write.run({ days: daysOf[span], names, details });
    if (!answer.ok) {
      const { title, text } = textOf(answer.error);
      toast({ tone: 'late', title, text });
      return;
    }
    const { saved, events, fileName } = answer.value;
    if (!saved) return;
    onClose();
    toast({
      tone: 'ok',
      title: t('due.calendar.done', { count: events, shown: events.toLocaleString(language) }),
      ...(fileName !== null && { text: fileName }),
    });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('due.calendar.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" busy={write.running} onClick={() => void run()}>
            {t('due.calendar.action')}
          </Button>
        </>
      }
    >
      <div className={s.fields}>
        <p>{t('due.calendar.text')}</p>
        <SelectField
          label={t('due.export.span')}
          name="span"
          value={span}
          onChange={next => setSpan(next ?? span)}
          options={calendarSpans.map(value => ({ value, label: t(`due.export.days.${value}`) }))}
        />
        <CheckboxField
          label={t('due.calendar.names')}
          description={t('due.calendar.namesHelp')}
          name="names"
          checked={names}
          onChange={setNames}
        />
        <CheckboxField
          label={t('due.calendar.details')}
          description={t('due.calendar.detailsHelp')}
          name="details"
          checked={details}
          onChange={setDetails}
        />
      </div>
    </Dialog>
  );
}
