import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { parsePhone } from '../../../../shared/base/phone';
import { territories, type Territory } from '../../../../shared/base/territory';
import type { WorkHostLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../../app/form';
import { useSession } from '../../../app/session';
import { agentText, phoneText } from '../../../app/wording';
import { useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { PhoneField } from '../../../ui/PhoneField';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { clashWordsOf } from '../clashWords';
import { asWritten, soundOr } from '../soundOr';
import { fitsIn, isEmailOrEmpty, lineOrNull, linesOf } from '../textLines';
import { useSite } from '../useSite';

/** A host and the date of its authorisation. */
export function HostForm({ host, onClose }: { readonly host: WorkHostLine | null; readonly onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const { status } = useSession();
  const site = useSite();
  const save = useCommand('work.saveHost');
  const territory: Territory = territories.find(one => one === status.site?.territory) ?? 'metropole';
  const past = (text: string): boolean => text === '' || (isCalendarDate(text) && text <= today);
  const dated = (text: string): boolean => text === '' || isCalendarDate(text);
  const form = useDraftForm({
    draftKey: `settings:work-host:${host?.id ?? 'new'}`,
    initial: {
      name: host?.name ?? '',
      address: host?.address.join('\n') ?? '',
      contact: host?.contact ?? '',
      phone: host?.phone ?? '',
      email: host?.email ?? '',
      authorisedOn: host?.authorisedOn ?? '',
      authorisation: host?.authorisation ?? '',
      officer: host?.officer?.id ?? null,
      note: host?.note ?? '',
      closedOn: host?.closedOn ?? '',
    },
    clashWords: host
      ? clashWordsOf(
          t,
          {
            name: t('work.hosts.name'),
            address: t('work.hosts.address'),
            contact: t('work.hosts.contact'),
            phone: t('settings.phone'),
            email: t('settings.email'),
            authorisedOn: t('work.hosts.authorisedOn'),
            authorisation: t('work.hosts.authorisation'),
            note: t('work.hosts.note'),
            closedOn: t('work.hosts.closedOn'),
          },
          { phone: phoneText },
        )
      : undefined,
    words: asWritten,
    read: value =>
      soundOr(
        {
          name: value.name.trim() === '' && t('work.hosts.nameMissing'),
          address: !fitsIn(value.address, 8, 120) && t('settings.wrong.letterhead'),
          phone: value.phone !== '' && !parsePhone(value.phone, territory).ok && t('ui.phone.unknown'),
          email: !isEmailOrEmpty(value.email) && t('settings.wrong.email'),
          authorisedOn: !past(value.authorisedOn) && t('work.hosts.dateWrong'),
          closedOn: !dated(value.closedOn) && t('form.problems.date'),
        },
        () => ({
          id: host?.id ?? null,
          name: value.name.trim(),
          address: linesOf(value.address),
          contact: lineOrNull(value.contact),
          phone: lineOrNull(value.phone),
          email: lineOrNull(value.email),
          authorisedOn: lineOrNull(value.authorisedOn),
          authorisation: lineOrNull(value.authorisation),
          officer: value.officer,
          note: lineOrNull(value.note),
          closedOn: lineOrNull(value.closedOn),
        }),
      ),
    send: values => save.run(values),
    done: t('work.hosts.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      panel
      form={form}
      title={host ? t('work.hosts.edit') : t('work.hosts.add')}
      action={t('work.hosts.save')}
      onClose={onClose}
    >
      <TextField {...form.field('name')} label={t('work.hosts.name')} required autoFocus maxLength={160} />
      <FieldPair>
        <DateField
          {...form.field('authorisedOn')}
          label={t('work.hosts.authorisedOn')}
          description={t('work.hosts.authorisedHelp')}
          max={today}
        />
        <TextField {...form.field('authorisation')} label={t('work.hosts.authorisation')} maxLength={80} />
      </FieldPair>
      <SelectField
        label={t('work.hosts.officer')}
        description={t('work.hosts.officerHelp')}
        name="officer"
        clearable
        searchable
        value={form.value.officer}
        onChange={officer => form.change({ officer })}
        options={(site.data?.agents ?? [])
          .filter(agent => agent.leftOn === null)
          .map(agent => ({ value: agent.id, label: agentText(agent) }))}
      />
      <TextField {...form.field('contact')} label={t('work.hosts.contact')} maxLength={160} />
      <FieldPair>
        <PhoneField {...form.field('phone')} label={t('settings.phone')} territory={territory} />
        <TextField {...form.field('email')} label={t('settings.email')} type="email" maxLength={254} />
      </FieldPair>
      <TextAreaField {...form.field('address')} label={t('work.hosts.address')} minRows={2} />
      <TextAreaField {...form.field('note')} label={t('work.hosts.note')} minRows={2} maxLength={1000} />
      <DateField {...form.field('closedOn')} label={t('work.hosts.closedOn')} />
    </FormDialog>
  );
}
