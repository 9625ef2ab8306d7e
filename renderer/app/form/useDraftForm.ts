import { useCallback, useId, useRef, useState, type SubmitEvent } from 'react';
import type { Result } from '../../../shared/base/result';
import type { CallError } from '../../../shared/contract';
import { useToast } from '../../ui/toast';
import { useOneAtATime } from '../../ui/useOneAtATime';
import { useDraft, type Clash, type Draft } from '../drafts';
import { focusFirstClash, type ClashWords } from './ClashNotices';
import { focusFirstProblem } from './focusFirstProblem';

export interface DraftFormPlan<F, V, A, P> {
  /** Names the draft: one for each thing that is edited. */
  readonly draftKey: string;
  /** What stands in the form when it opens; later changes of it are not followed. */
  readonly initial: F | (() => F);
  /**
   * Given when `initial` is a record that others change too: what they changed meanwhile comes into a draft brought back. Words
   * of what they and the user both changed.
   */
  readonly clashWords?: ((clash: Clash) => ClashWords) | undefined;
  /** Gives the elements of the collections of a draft of an older version what they lack. */
  readonly whole?: ((value: F) => F) | undefined;
  /** What to send, or what is wrong by name of the field. */
  readonly read: (value: F) => Result<V, Readonly<Record<string, P>>>;
  /** Words of what is wrong with a field. */
  readonly words: (problem: P) => string;
  /** Sends it; `value` is the form as it was read. */
  readonly send: (values: V, value: F) => Promise<Result<A, CallError>>;
  /** What a toast says once it is sent. */
  readonly done?: string | ((values: V) => string);
  readonly onSent: (answer: A) => void;
}

/** Names of the fields that hold plain text. */
export type TextName<F> = { [K in keyof F]: string extends F[K] ? K : never }[keyof F] & string;

export interface DraftForm<F, P = unknown> {
  readonly id: string;
  readonly draft: Draft<F>;
  readonly value: F;
  readonly change: (part: Partial<F>) => void;
  /** True once someone tried to send it: what is wrong is then told. */
  readonly asked: boolean;
  readonly problems: Readonly<Record<string, P>>;
  /** Words of what is wrong with a field, once it was told. */
  readonly error: (name: string) => string | undefined;
  /** What a field of plain text needs beside its label. */
  readonly field: (name: TextName<F>) => TextBinding;
  /** Words of what someone else changed too; undefined for a form that no one shares. */
  readonly clashWords: ((clash: Clash) => ClashWords) | undefined;
  readonly failure: CallError | null;
  readonly setFailure: (failure: CallError | null) => void;
  readonly sending: boolean;
  readonly submit: () => Promise<void>;
  /** What the form element needs. */
  readonly element: {
    readonly id: string;
    readonly noValidate: true;
    readonly ref: (element: HTMLFormElement | null) => void;
    readonly onSubmit: (event: SubmitEvent) => void;
  };
}

export interface TextBinding {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** A form that is kept as a draft while it is typed, checked when it is sent, and dropped from the drafts once the core took it. */
export function useDraftForm<F extends object, V, A, P>(plan: DraftFormPlan<F, V, A, P>): DraftForm<F, P> {
  const id = useId();
  const toast = useToast();
  const [initial] = useState(plan.initial);
  const draft = useDraft<F>(plan.draftKey, initial, {
    ofRecord: plan.clashWords !== undefined,
    whole: plan.whole,
  });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [sending, setSending] = useState(false);
  const { value, setValue, formRef } = draft;
  const read = plan.read(value);
  const problems = asked && !read.ok ? read.error : {};
  const change = (part: Partial<F>): void => {
    sent.current = false;
    setValue(now => ({ ...now, ...part }));
  };
  const error = (name: string): string | undefined => {
    const problem = problems[name];
    return problem === undefined ? undefined : plan.words(problem);
  };
  // a form that closes after it was sent is still there while it closes
  const sent = useRef(false);
  const submit = useOneAtATime(async () => {
    if (sent.current) return;
    setAsked(true);
    setFailure(null);
    if (!read.ok) {
      focusFirstProblem(formRef.current, read.error);
      return;
    }
    if (draft.clashes.length > 0) {
      focusFirstClash(formRef.current);
      return;
    }
    setSending(true);
    try {
      const answer = await plan.send(read.value, value);
      if (!answer.ok) {
        setFailure(answer.error);
        return;
      }
      sent.current = true;
      await draft.clear();
      if (plan.done !== undefined)
        toast({ tone: 'ok', title: plan.done instanceof Function ? plan.done(read.value) : plan.done });
      plan.onSent(answer.value);
    } finally {
      setSending(false);
    }
  });
  const ref = useCallback(
    (element: HTMLFormElement | null) => {
      formRef.current = element;
    },
    [formRef],
  );
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void submit();
  };
  return {
    id,
    draft,
    value,
    change,
    asked,
    problems,
    error,
    field: name => ({
      name,
      value: value[name] as string, // TextName names texts only
      onChange: text => change({ [name]: text } as Partial<F>), // as above
      error: error(name),
    }),
    clashWords: plan.clashWords,
    failure,
    setFailure,
    sending,
    submit,
    element: { id, noValidate: true, ref, onSubmit },
  };
}
