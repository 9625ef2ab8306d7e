import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { SessionStatus } from '../../../shared/contract';
import { useConnection } from '../connection';
import { draftsOf, DraftsProvider, vaultDrafts } from '../drafts';
import { SessionProvider, STATUS_KEY, type Session } from '../session';
import { readPlace, returnTo, type Place } from './place';

interface HeldScreensProps {
  readonly session: Session;
  /** Something stands in front: nothing of the screens may be read, reached or heard. */
  readonly covered: boolean;
  readonly children: ReactNode;
}

/** The screens of an agent, with their drafts. Covered, they stay as they are: scroll, fields and caret are found again. */
export function HeldScreens({ session, covered, children }: HeldScreensProps) {
  const connection = useConnection();
  const client = useQueryClient();
  const owner = session.agent.id;
  const [drafts] = useState(() => {
    const atWork = (): string | undefined => client.getQueryData<SessionStatus>(STATUS_KEY)?.agent?.id;
    return draftsOf(vaultDrafts(connection), () => (atWork() ?? owner) === owner);
  });
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<Place | null>(null);
  const title = useRef('');
  useLayoutEffect(() => {
    const screens = box.current;
    if (!covered || !screens) return undefined;
    place.current = readPlace();
    title.current = document.title;
    document.title = 'Jalon';
    document.documentElement.dataset['covered'] = '';
    screens.inert = true;
    screens.ariaHidden = 'true';
    return () => {
      delete document.documentElement.dataset['covered'];
      document.title = title.current;
      screens.inert = false;
      screens.ariaHidden = null;
    };
  }, [covered]);
  useLayoutEffect(() => {
    if (covered || !place.current) return;
    returnTo(place.current);
    place.current = null;
  }, [covered]);
  return (
    <div ref={box}>
      <DraftsProvider store={drafts}>
        <SessionProvider session={session}>{children}</SessionProvider>
      </DraftsProvider>
    </div>
  );
}
