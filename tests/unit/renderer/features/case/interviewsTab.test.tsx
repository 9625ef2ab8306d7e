import { describe, expect, it, vi } from 'vitest';
import type { CaseHeader, SessionAgent } from '../../../../../shared/contract';
import type { Session } from '../../../../../renderer/app/session';
import { SessionProvider } from '../../../../../renderer/app/session';
import type { CaseAct } from '../../../../../renderer/features/case/caseRoute';
import { InterviewsTab } from '../../../../../renderer/features/case/interviews/InterviewsTab';
import { one, render, type } from '../../render';
import { CaseOfTest } from './openCase';

const agent = { rights: ['case.read', 'case.write'] } as unknown as SessionAgent; // what the tab asks of it
const session = { agent, status: { today: '2026-11-24', site: null } } as unknown as Session; // as above
const tab = (act: CaseAct | undefined) => (
  <CaseOfTest header={{ person: { closedOn: null } as CaseHeader['person'] }} answers={{ 'interview.list': [] }}>
    <SessionProvider session={session}>
      <InterviewsTab act={act} record={undefined} />
    </SessionProvider>
  </CaseOfTest>
);

describe('a note being written', () => {
  it('stays open while a summons is made from the same case, and after', async () => {
    const { container, show } = await render(tab('interview'));
    const area = () => one(container, '[name=transmissible]', HTMLTextAreaElement);
    await vi.waitFor(area);
    await type(area(), 'Arrivée à l’heure.');
    await show(tab('summons'));
    expect(area().value).toBe('Arrivée à l’heure.');
    await show(tab(undefined));
    expect(area().value).toBe('Arrivée à l’heure.');
  });
});
