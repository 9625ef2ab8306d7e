import { useState } from 'react';
import type { Contract, ErasureProposal, OutputOf } from '../../../shared/contract';
import { useOpenCase } from '../../app/access';
import { useCommand } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { articleText, CertaintyMark } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { PlainTable } from '../../ui/PlainTable';
import { State } from '../../ui/State';
import { useToast } from '../../ui/toast';
import { EraseQuestion } from './EraseQuestion';
import { Part } from './Part';
import { useDayText, usePersonText, useProposalText, useSpanText } from './words';
import s from './Departures.module.css';

type Listed = OutputOf<Contract['retention.list']>;

/** What is kept longer than the law allows: proposed by one, countersigned by another, then erased. */
export function Retention({ listed }: { readonly listed: Listed }) {
  const t = useT();
  const toast = useToast();
  const words = useFailureText();
  const language = useLanguage();
  const spanText = useSpanText();
  const proposalText = useProposalText();
  const dayText = useDayText();
  const personText = usePersonText();
  const open = useOpenCase();
  const propose = useCommand('retention.propose');
  const withdraw = useCommand('retention.withdraw');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [erasing, setErasing] = useState<readonly string[] | null>(null);
  const { cases, total, accesses, rules } = listed;
  const lines = [
    ...(accesses ? [{ key: ACCESSES, name: t('departures.retention.accesses', { count: accesses.count }), ...accesses }] : []),
    ...cases.map(one => ({ ...one, key: one.person, name: personText(one.personName) })),
  ];
  const chosen = lines.filter(one => ticked.has(one.key));
  const toPropose = chosen.filter(one => one.proposal === null);
  const proposals = chosen.flatMap(one => one.proposal ?? []);
  const toSign = proposals.filter(one => !one.mine);
  const toggle = (keys: readonly string[], on: boolean): void => {
    const next = new Set(ticked);
    for (const key of keys)
      if (on) next.add(key);
      else next.delete(key);
    setTicked(next);
  };
  const said = async (answer: ReturnType<typeof propose.run> | ReturnType<typeof withdraw.run>, done: string): Promise<void> => {
    const result = await answer;
    if (result.ok) {
      toast({ tone: 'ok', title: done });
      setTicked(new Set());
    } else toast({ tone: 'late', ...words(result.error) });
  };
  const proposeNow = (): void => {
    const persons = toPropose.flatMap(one => (one.key === ACCESSES ? [] : one.key));
    const input = { persons, accesses: toPropose.some(one => one.key === ACCESSES) };
    void said(propose.run(input), t('departures.retention.done.proposed', { count: toPropose.length }));
  };
  const withdrawNow = (): void => {
    const ids = proposals.map(one => one.id);
    void said(withdraw.run({ ids }), t('departures.retention.done.withdrawn', { count: ids.length }));
  };
  const every = lines.map(one => one.key);
  return (
    <Part
      title={t('departures.retention.title')}
      text={
        <>
          {t('departures.retention.text', {
            cases: spanText(rules.cases),
            casesArticle: articleText(rules.cases.article, language),
            accesses: spanText(rules.accesses),
            accessesArticle: articleText(rules.accesses.article, language),
          })}{' '}
          <CertaintyMark certainty={rules.cases.certainty} />
        </>
      }
      actions={
        lines.length > 0 && (
          <>
            <Button disabled={proposals.length === 0} onClick={withdrawNow}>
              {t('departures.retention.withdraw')}
            </Button>
            <Button disabled={toPropose.length === 0} onClick={proposeNow}>
              {t('departures.retention.propose')}
            </Button>
            <Button kind="danger" disabled={toSign.length === 0} onClick={() => setErasing(toSign.map(one => one.id))}>
              {t('departures.retention.erase')}
            </Button>
          </>
        )
      }
    >
      {lines.length === 0 ? (
        <p>{t('departures.retention.none')}</p>
      ) : (
        <>
          <PlainTable
            label={t('departures.retention.title')}
            columns={[
              <CheckboxField
                key="all"
                label={<span className="visually-hidden">{t('departures.retention.all')}</span>}
                checked={chosen.length === lines.length}
                partly={chosen.length > 0 && chosen.length < lines.length}
                onChange={on => toggle(every, on)}
              />,
              t('departures.retention.what'),
              t('departures.retention.from'),
              t('departures.retention.until'),
              t('departures.retention.proposal'),
            ]}
          >
            {lines.map(one => (
              <tr key={one.key}>
                <td className={s.tick}>
                  <CheckboxField
                    label={<span className="visually-hidden">{one.name}</span>}
                    checked={ticked.has(one.key)}
                    onChange={on => toggle([one.key], on)}
                  />
                </td>
                <td>
                  {one.key === ACCESSES ? (
                    one.name
                  ) : (
                    <button type="button" className="link" onClick={() => open(one.key)}>
                      {one.name}
                    </button>
                  )}
                </td>
                <td className="nowrap">{'from' in one ? dayText(one.from) : '—'}</td>
                <td className="nowrap">{dayText(one.until)}</td>
                <td>{one.proposal === null ? '—' : <Waiting proposal={one.proposal} text={proposalText(one.proposal)} />}</td>
              </tr>
            ))}
          </PlainTable>
          {total > cases.length && <p className="muted">{t('departures.retention.more', { count: total - cases.length })}</p>}
        </>
      )}
      {erasing && (
        <EraseQuestion
          ids={erasing}
          onClose={() => setErasing(null)}
          onErased={() => {
            setErasing(null);
            setTicked(new Set());
          }}
        />
      )}
    </Part>
  );
}

/** Key of the line of the traces of access, beside identifiers of persons. */
const ACCESSES = 'accesses';

function Waiting({ proposal, text }: { readonly proposal: ErasureProposal; readonly text: string }) {
  const t = useT();
  return (
    <>
      <State tone={proposal.mine ? 'info' : 'soon'}>
        {t(proposal.mine ? 'departures.retention.awaitsOther' : 'departures.retention.awaitsYou')}
      </State>
      <div className="muted">{text}</div>
    </>
  );
}
