import { useCallback, useRef } from 'react';
import { keepPreviousData, useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Answer, CallName, Contract, ErrorOf, InputOf, OutputOf } from '../../../shared/contract';
import { CallFailure } from './CallFailure';
import { useConnection } from './ConnectionProvider';
import type { Watch } from './queryClient';

export interface QueryCallOptions {
  /** What the answer shows: it is asked again when the core says that one of these changed. */
  readonly entities?: readonly Watch[];
  readonly enabled?: boolean;
  /** Shows the last answer while another input is being asked, as in a search. */
  readonly keepPrevious?: boolean;
}

/** Asks the core and keeps the answer fresh. An expected failure is in `error.failure`. */
export function useQueryCall<Name extends CallName>(
  name: Name,
  input: InputOf<Contract[Name]>,
  options: QueryCallOptions = {},
): UseQueryResult<OutputOf<Contract[Name]>, CallFailure<ErrorOf<Contract[Name]>>> {
  const connection = useConnection();
  return useQuery<OutputOf<Contract[Name]>, CallFailure<ErrorOf<Contract[Name]>>>({
    queryKey: [name, input],
    queryFn: async () => {
      const answer = await connection.call(name, input, { repeatable: true });
      if (!answer.ok) throw new CallFailure(answer.error);
      return answer.value;
    },
    meta: { entities: options.entities ?? [] },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious && { placeholderData: keepPreviousData<OutputOf<Contract[Name]>> as never }), // the library excludes function outputs, which the contract has none of
  });
}

export interface Command<Name extends CallName> {
  /**
   * Sends the command. Never rejects on an expected failure: the answer says it. The same input again while its answer is
   * awaited is not sent twice: it gets the same promise.
   */
  readonly run: (input: InputOf<Contract[Name]>) => Promise<Answer<Contract[Name]>>;
  readonly running: boolean;
}

/** A command of the core. What it changes refreshes by itself, through the events of the core. */
export function useCommand<Name extends CallName>(name: Name): Command<Name> {
  const connection = useConnection();
  const mutation = useMutation({ mutationFn: (input: InputOf<Contract[Name]>) => connection.call(name, input) });
  const { mutateAsync } = mutation;
  const pending = useRef(new Map<string, ReturnType<typeof mutateAsync>>());
  const run = useCallback(
    (input: InputOf<Contract[Name]>) => {
      const key = JSON.stringify(input);
      const awaited = pending.current.get(key);
      if (awaited) return awaited;
      const answer = mutateAsync(input).finally(() => pending.current.delete(key));
      pending.current.set(key, answer);
      return answer;
    },
    [mutateAsync],
  );
  return { run, running: mutation.isPending };
}
