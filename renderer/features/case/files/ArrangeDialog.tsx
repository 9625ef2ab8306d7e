import { useState } from 'react';
import type { DocumentLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { SelectField } from '../../../ui/SelectField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { FiledFields, filedOf, readFiled, type Filed } from './FiledFields';
import { pagesOf, type ArrangedPage } from './arrangedPages';
import { PageOrder } from './PageOrder';

export interface ArrangeDialogProps {
  readonly paper: DocumentLine;
  /** Papers whose pages may be joined to these. */
  readonly others: readonly DocumentLine[];
  readonly onClose: () => void;
  readonly onMade: (document: string) => void;
}

interface Arranged extends Filed {
  readonly pages: readonly ArrangedPage[];
}

/** A new document of pages turned, left out, put in order, joined with those of other papers; what it is made of stays. */
export function ArrangeDialog({ paper, others, onClose, onMade }: ArrangeDialogProps) {
  const t = useT();
  const today = useToday();
  const { personId: person } = useCase();
  const arrange = useCommand('file.arrange');
  const [joined, setJoined] = useState<string | null>(null);
  const form = useTypedForm({
    draftKey: `file-arrange:${paper.id}`,
    initial: (): Arranged => ({
      ...filedOf(paper),
      title: t('files.arranged', { title: paper.title }).slice(0, 200),
      pages: pagesOf(paper),
    }),
    read: value => readTyped(reader => readFiled(reader, value, today)),
    send: (values, { pages }) =>
      arrange.run({ person, ...values, pages: pages.map(({ document, page, turn }) => ({ document, page, turn })) }),
    done: t('files.arrangeDone'),
    onSent: answer => {
      onClose();
      onMade(answer.document);
    },
  });
  const { pages } = form.value;
  const free = others.filter(one => pages.every(page => page.document !== one.id));
  const join = (id: string | null): void => {
    setJoined(null);
    const other = free.find(one => one.id === id);
    if (other) form.change({ pages: [...pages, ...pagesOf(other)] });
  };
  return (
    <FormDialog
      form={form}
      panel
      width={620}
      title={t('files.arrangeTitle')}
      action={t('files.arrange')}
      idle={pages.length === 0}
      intro={<p>{t('files.arrangeText')}</p>}
      onClose={onClose}
    >
      <FiledFields form={form} />
      <PageOrder
        pages={pages}
        titleOf={id => [paper, ...others].find(one => one.id === id)?.title ?? ''}
        onChange={next => form.change({ pages: next })}
      />
      {free.length > 0 && (
        <SelectField
          label={t('files.join')}
          name="join"
          value={joined}
          onChange={join}
          options={free.map(one => ({ value: one.id, label: one.title }))}
        />
      )}
    </FormDialog>
  );
}
