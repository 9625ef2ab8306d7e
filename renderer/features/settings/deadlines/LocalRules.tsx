import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { LocalRuleLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { FieldPair, FormDialog, useDraftForm } from '../../../app/form';
import { measureAcronym, measureName, useLegal } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { EmptyState } from '../../../ui/EmptyState';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { Block } from '../Block';
import { asWritten, soundOr } from '../soundOr';
import { useRight } from '../useSite';
import { Whose } from '../Whose';
import { useAuthorship } from './ruleWording';
import { wholeNumber } from './wholeNumber';

/** The deadlines that the service gives itself. */
export function LocalRules({ rules }: { readonly rules: readonly LocalRuleLine[] }) {
  const t = useT();
  const legal = useLegal();
  const authorship = useAuthorship();
  const mayEdit = useRight('site.configure');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<LocalRuleLine | null>(null);
  return (
    <Block
      title={t('leadTimes.local.title')}
      text={t('leadTimes.local.text')}
      actions={mayEdit && <Button onClick={() => setAdding(true)}>{t('leadTimes.local.add')}</Button>}
    >
      {rules.length === 0 ? (
        <EmptyState icon={<IconFlag size={28} stroke={1.6} aria-hidden />} title={t('leadTimes.local.none')}>
          {t('leadTimes.local.noneText')}
        </EmptyState>
      ) : (
        <PlainTable
          label={t('leadTimes.local.title')}
          columns={[
            t('leadTimes.local.name'),
            t('leadTimes.local.measure'),
            t('leadTimes.local.every'),
            t('leadTimes.local.lead'),
            t('leadTimes.local.since'),
          ]}
          acts={mayEdit}
        >
          {rules.map(rule => (
            <tr key={rule.id}>
              <td className="strong">{rule.label}</td>
              <td>{legal ? measureAcronym(legal, rule.measureType) : ''}</td>
              <td>{t('leadTimes.local.everyText', { count: rule.everyMonths })}</td>
              <td>{t('leadTimes.days', { count: rule.leadDays })}</td>
              <td className="muted">{authorship(rule.author, rule.on)}</td>
              {mayEdit && (
                <RowActs>
                  <Button kind="link" onClick={() => setRemoving(rule)}>
                    {t('leadTimes.local.remove')}
                    <Whose name={rule.label} />
                  </Button>
                </RowActs>
              )}
            </tr>
          ))}
        </PlainTable>
      )}
      {adding && <LocalRuleForm onClose={() => setAdding(false)} />}
      {removing && <RemoveRule rule={removing} onClose={() => setRemoving(null)} />}
    </Block>
  );
}

function RemoveRule({ rule, onClose }: { readonly rule: LocalRuleLine; readonly onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const remove = useCommand('deadline.removeLocalRule');
  const removeNow = async (): Promise<void> => {
    const answer = await remove.run({ id: rule.id });
    if (answer.ok) toast({ tone: 'ok', title: t('leadTimes.local.removed') });
    else toast({ tone: 'late', ...textOf(answer.error) });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      dangerous
      title={t('leadTimes.local.removeTitle', { name: rule.label })}
      action={t('leadTimes.local.remove')}
      onConfirm={removeNow}
      onCancel={onClose}
    >
      {t('leadTimes.local.removeText')}
    </ConfirmDialog>
  );
}

const MOST_MONTHS = 60;
const LONGEST_LEAD = 366;
const blank = { label: '', measureType: '', everyMonths: '6', leadDays: '30' };

function LocalRuleForm({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const add = useCommand('deadline.addLocalRule');
  const form = useDraftForm({
    draftKey: 'settings:local-rule',
    initial: blank,
    words: asWritten,
    read: value => {
      const everyMonths = wholeNumber(value.everyMonths, 1, MOST_MONTHS);
      const leadDays = wholeNumber(value.leadDays, 0, LONGEST_LEAD);
      return soundOr(
        {
          label: value.label.trim() === '' && t('leadTimes.local.missing'),
          measureType: value.measureType === '' && t('leadTimes.local.measureMissing'),
          everyMonths: everyMonths === null && t('leadTimes.local.everyWrong'),
          leadDays: leadDays === null && t('leadTimes.leadWrong'),
        },
        () => ({
          label: value.label.trim(),
          measureType: value.measureType,
          everyMonths: everyMonths ?? 0,
          leadDays: leadDays ?? 0,
        }),
      );
    },
    send: values => add.run(values),
    done: t('leadTimes.local.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} title={t('leadTimes.local.add')} action={t('leadTimes.local.save')} onClose={onClose}>
      <TextField
        {...form.field('label')}
        label={t('leadTimes.local.name')}
        description={t('leadTimes.local.nameHelp')}
        required
        autoFocus
        maxLength={200}
      />
      <SelectField
        label={t('leadTimes.local.measure')}
        name="measureType"
        required
        searchable
        error={form.error('measureType')}
        value={form.value.measureType === '' ? null : form.value.measureType}
        onChange={measureType => form.change({ measureType: measureType ?? '' })}
        options={(legal?.referential.measureTypes.all ?? []).map(type => ({
          value: type.code,
          label: legal ? `${measureAcronym(legal, type.code)} · ${measureName(legal, type.code, language)}` : type.code,
        }))}
      />
      <FieldPair>
        <TextField {...form.field('everyMonths')} label={t('leadTimes.local.every')} required maxLength={2} />
        <TextField {...form.field('leadDays')} label={t('leadTimes.lead')} required maxLength={3} />
      </FieldPair>
    </FormDialog>
  );
}
