import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { WorkHostLine, WorkPostLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../../app/form';
import { useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { clashWordsOf } from '../clashWords';
import { wholeNumber } from '../deadlines/wholeNumber';
import { asWritten, soundOr } from '../soundOr';
import { lineOrNull } from '../textLines';

const MOST_PLACES = 99;

interface PostFormProps {
  readonly host: WorkHostLine;
  readonly post: WorkPostLine | null;
  readonly onClose: () => void;
}

/** A post at a host. */
export function PostForm({ host, post, onClose }: PostFormProps) {
  const t = useT();
  const save = useCommand('work.savePost');
  const form = useDraftForm({
    draftKey: `settings:work-post:${post?.id ?? `new-${host.id}`}`,
    initial: {
      title: post?.title ?? '',
      tasks: post?.tasks ?? '',
      place: post?.place ?? '',
      timetable: post?.timetable ?? '',
      capacity: String(post?.capacity ?? 1),
      contact: post?.contact ?? '',
      closedOn: post?.closedOn ?? '',
    },
    clashWords: post
      ? clashWordsOf(t, {
          title: t('work.posts.title'),
          tasks: t('work.posts.tasks'),
          place: t('work.posts.place'),
          timetable: t('work.posts.timetable'),
          capacity: t('work.posts.capacity'),
          contact: t('work.posts.contact'),
          closedOn: t('work.posts.closedOn'),
        })
      : undefined,
    words: asWritten,
    read: value => {
      const capacity = wholeNumber(value.capacity, 1, MOST_PLACES);
      return soundOr(
        {
          title: value.title.trim() === '' && t('work.posts.titleMissing'),
          capacity: capacity === null && t('work.posts.capacityWrong'),
          closedOn: value.closedOn !== '' && !isCalendarDate(value.closedOn) && t('form.problems.date'),
        },
        () => ({
          id: post?.id ?? null,
          host: host.id,
          title: value.title.trim(),
          tasks: lineOrNull(value.tasks),
          place: lineOrNull(value.place),
          timetable: lineOrNull(value.timetable),
          capacity: capacity ?? 1,
          contact: lineOrNull(value.contact),
          closedOn: lineOrNull(value.closedOn),
        }),
      );
    },
    send: values => save.run(values),
    done: t('work.posts.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      panel
      form={form}
      title={post ? t('work.posts.edit') : t('work.posts.add')}
      action={t('work.posts.save')}
      intro={<p className="strong">{host.name}</p>}
      onClose={onClose}
    >
      <TextField {...form.field('title')} label={t('work.posts.title')} required autoFocus maxLength={160} />
      <TextAreaField {...form.field('tasks')} label={t('work.posts.tasks')} minRows={2} maxLength={1000} />
      <TextField {...form.field('place')} label={t('work.posts.place')} maxLength={200} />
      <TextField {...form.field('timetable')} label={t('work.posts.timetable')} maxLength={400} />
      <FieldPair>
        <TextField {...form.field('capacity')} label={t('work.posts.capacity')} required maxLength={2} />
        <TextField {...form.field('contact')} label={t('work.posts.contact')} maxLength={160} />
      </FieldPair>
      <DateField {...form.field('closedOn')} label={t('work.posts.closedOn')} />
    </FormDialog>
  );
}
