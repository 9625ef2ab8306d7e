import type { DocumentLine, StagedFile } from '../../../../shared/contract';
import { documentKinds } from '../../../../shared/domain/followUp';
import { FieldPair, type DraftForm } from '../../../app/form';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { pastDay } from '../form/dateLimits';
import type { FieldProblem, TypedReader } from '../form/typedValues';

const KINDS = documentKinds.filter(kind => kind !== 'case-file');

/** How a file is filed, as it is typed. */
export interface Filed {
  readonly title: string;
  readonly kind: string;
  readonly drawer: 'transmissible' | 'confidences';
  readonly day: string;
}

/** What the form opens with. */
export const filedOf = ({ title, kind, drawer, day }: DocumentLine | StagedFile): Filed => ({
  title,
  kind,
  drawer,
  day: day ?? '',
});

/** What is sent of it. */
export const readFiled = (reader: TypedReader, value: Filed, today: Parameters<typeof pastDay>[0]) => ({
  title: reader.requiredText('title', value.title),
  kind: KINDS.find(kind => kind === value.kind) ?? ('received' as const),
  drawer: value.drawer,
  day: reader.date('day', value.day, pastDay(today)),
});

/** Title, kind, day and drawer of a file from outside. */
export function FiledFields({ form }: { readonly form: Pick<DraftForm<Filed, FieldProblem>, 'field' | 'value' | 'change'> }) {
  const t = useT();
  const today = useToday();
  const { rights } = useSession().agent;
  return (
    <>
      <TextField {...form.field('title')} label={t('files.title')} required autoFocus maxLength={200} />
      <FieldPair>
        <SelectField
          label={t('files.kind')}
          name="kind"
          value={form.value.kind}
          onChange={kind => form.change({ kind: kind ?? 'received' })}
          options={KINDS.map(kind => ({ value: kind, label: t(`files.kinds.${kind}`) }))}
        />
        <DateField {...form.field('day')} label={t('files.day')} {...pastDay(today)} />
      </FieldPair>
      <SelectField
        label={t('files.drawer')}
        name="drawer"
        value={form.value.drawer}
        onChange={drawer => form.change({ drawer: drawer ?? 'transmissible' })}
        options={[
          { value: 'transmissible' as const, label: t('files.drawers.transmissible') },
          ...(rights.includes('case.read-confidences')
            ? [{ value: 'confidences' as const, label: t('files.drawers.confidences') }]
            : []),
        ]}
      />
    </>
  );
}
