import { useCallback, useMemo } from 'react';
import type { ReportView } from '../../../../shared/contract/reports';
import { factRequest, type FactKind, type FactNode, type RichText } from '../../../../shared/domain/richText';
import { useQueryCall } from '../../../app/connection';
import { FACT_ENTITIES } from '../../../app/reports';
import { isFactStale, isFieldStale, type FactNow, type LiveNodes } from '../../../app/richText';
import { dayOf, liveNodesOf, type ReportForm } from './reportForm';

/** A block of facts to ask for. */
export interface AskedFact {
  readonly kind: FactKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly measure: string | null;
}

/** Most blocks that the core gives at once. */
const MOST_BLOCKS = 60;

const keyOf = ({ kind, from, to, measure }: AskedFact): string => [kind, from, to, measure].join(' ');

export interface LiveFacts {
  readonly nodes: LiveNodes;
  /** The block as it would be inserted today. */
  readonly factOf: (asked: AskedFact) => FactNow | null;
  readonly staleCount: number;
}

/** The facts that a report shows, as they stand today; `beside` is the one that the panel shows. */
export function useLiveFacts(view: ReportView, form: ReportForm, text: RichText, beside: AskedFact | null): LiveFacts {
  const { facts, fields } = useMemo(() => liveNodesOf(text), [text]);
  const [from, to] = [dayOf(form.periodFrom), dayOf(form.periodTo)];
  const asked = useCallback(
    (one: AskedFact): AskedFact => factRequest(one, { periodFrom: from, periodTo: to, measure: form.measure }),
    [from, to, form.measure],
  );
  const wanted = [...facts.map(node => node.attrs), ...(beside ? [beside] : [])].map(asked);
  const blocks = [...new Map(wanted.map(one => [keyOf(one), one])).values()].slice(0, MOST_BLOCKS);
  const { data } = useQueryCall(
    'report.facts',
    { person: view.person, blocks },
    { entities: FACT_ENTITIES, keepPrevious: true, enabled: blocks.length > 0 },
  );
  const names = blocks.map(keyOf).join('\n');
  const now = useMemo(() => {
    const keys = names.split('\n');
    return new Map((data ?? []).map((fact, index) => [keys[index] ?? '', fact] as const));
  }, [data, names]);
  const factOf = useCallback(
    (one: AskedFact): FactNow | null => {
      const wantedOne = asked(one);
      const found = now.get(keyOf(wantedOne));
      return found && found.kind === one.kind ? found : null;
    },
    [now, asked],
  );
  const words = view.fields;
  const nodes = useMemo<LiveNodes>(
    () => ({
      factNow: (attrs: FactNode['attrs']) => factOf(attrs),
      fieldNow: name => words[name],
      template: false,
    }),
    [factOf, words],
  );
  const staleCount =
    facts.filter(node => isFactStale(node.attrs, nodes.factNow(node.attrs))).length +
    fields.filter(node => isFieldStale(node.attrs, nodes.fieldNow(node.attrs.name))).length;
  return { nodes, factOf, staleCount };
}
