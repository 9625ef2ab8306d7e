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
  /** Sends the command. Never rejects on an expected failure: the answer says it. */
  readonly run: (input: InputOf<Contract[Name]>) => Promise<Answer<Contract[Name]>>;
  readonly running: boolean;
}

/** A command of the core. What it changes refreshes by itself, through the events of the core. */
export function useCommand<Name extends CallName>(name: Name): Command<Name> {
  const connection = useConnection();
  const mutation = useMutation({ mutationFn: (input: InputOf<Contract[Name]>) => connection.call(name, input) });
  return { run: mutation.mutateAsync, running: mutation.isPending };
}
