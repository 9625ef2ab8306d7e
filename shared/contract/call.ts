import { z } from 'zod';
import type { Right } from '../domain/rights';
import { oneLine } from '../base/oneLine';
import type { Result } from '../base/result';

/** Entities that belong to one case: the case itself, or a record that names its person. */
export type EntityInCase =
  'person' | 'measure' | 'obligation' | 'plan_goal' | 'case_event' | 'work_placement' | 'report' | 'document';

/** Where a call finds the case that it adds something to. `id` of the record, or null when this input adds nothing. */
export interface AddsTo<I> {
  readonly entity: EntityInCase;
  readonly id: (input: I) => string | null;
}

/** One function of the core that screens may call. The output exists as a type only: the core is trusted, its callers are not. */
export interface Call<I = unknown, O = unknown, E extends string = string> {
  readonly input: z.ZodType<I>;
  readonly right: Right;
  /** Codes of the expected failures, beside those that any call may give (`CommonErrorCode`). */
  readonly errors: readonly E[];
  /** True when calling it twice does no harm, so that it may be repeated after the core restarted. */
  readonly repeatable: boolean;
  /** The case that it adds to, or whose papers it files otherwise: refused (`case.is-closed`) once that case is closed, until it is reopened. */
  readonly addsTo: AddsTo<unknown> | null;
  readonly output?: O;
}

/** Failures that any call may give. */
export type CommonErrorCode =
  | 'contract.unknown-call'
  | 'contract.invalid-input'
  | 'session.locked'
  | 'rights.denied'
  | 'record.not-found'
  | 'access.purpose-needed'
  | 'case.is-closed'
  | 'core.failed'
  | 'core.restarted'
  | 'database.disk-full'
  | 'database.read-only'
  | 'database.corrupt';

/** An expected failure, as data. `details` holds what the screen needs to explain it; never a secret. */
export interface CallError<E extends string = string> {
  readonly code: E | CommonErrorCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Declares a call: `query` may be repeated, `command` changes something. */
const declare =
  (repeatable: boolean) =>
  <O>() =>
  <I, const E extends string = never>(spec: {
    input: z.ZodType<I>;
    right: Right;
    errors?: readonly E[];
    addsTo?: AddsTo<NoInfer<I>>;
  }): Call<I, O, E> => ({
    input: spec.input,
    right: spec.right,
    errors: spec.errors ?? [],
    repeatable,
    addsTo: (spec.addsTo as AddsTo<unknown> | undefined) ?? null, // asked with what `input` let through only
  });

/** A call that only reads. Use: `query<Output>()({ input, right })`. */
export const query = declare(true);
/** A call that changes something. Use: `command<Output>()({ input, right, errors })`. */
export const command = declare(false);

export type InputOf<C> = C extends Call<infer I> ? I : never;
export type OutputOf<C> = C extends Call<unknown, infer O> ? O : never;
export type ErrorOf<C> = C extends Call<unknown, unknown, infer E> ? E : never;

/** What a screen gets back from a call. */
export type Answer<C> = Result<OutputOf<C>, CallError<ErrorOf<C>>>;

export const nothing = z.strictObject({});
export const id = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export const day = z.iso.date();
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A name that may be empty, of which only what is seen is kept. */
export const shownText = (max: number) => z.string().max(max).transform(oneLine);
/** A name, of which only what is seen is kept. */
export const shownName = (max: number) => shownText(max).pipe(z.string().min(1));
