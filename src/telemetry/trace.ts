import { randomBytes } from 'node:crypto';
import {
  type Attributes,
  context,
  createContextKey,
  isSpanContextValid,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { instrumentationName } from './metrics.ts';

/** Hands on to a destination that is set later; without one its spans have no id. */
const tracer = trace.getTracer(instrumentationName);

/** What is found out on the way of a trace, in words from small closed sets. */
export type TraceNotes = {
  readonly outcome?: string | undefined;
  readonly reply?: string | undefined;
  /** The code of the error that it failed with. */
  readonly code?: string | undefined;
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const notesKey = createContextKey('what is found out on the way');

/** Lets spans and log lines know which trace they belong to. Safe to call again. */
export const followTraces = (): void =>
  void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());

/** The id of the trace that is under way: 32 hexadecimal digits. */
export const currentTrace = (): string | undefined => trace.getActiveSpan()?.spanContext().traceId;

/** Enough of a trace's id to find it among all that are kept. */
const referenceLength = 8;

/** What a person is asked to quote: the first digits of the trace's id. */
export const currentReference = (): string =>
  (currentTrace() ?? randomBytes(16).toString('hex')).slice(0, referenceLength);

/**
 * Adds to what is known of the trace under way. A later word for the same thing counts, but the first code: it is
 * nearest to the cause.
 */
export const noteOnTrace = (notes: TraceNotes): void => {
  const known: Mutable<TraceNotes> = context.active().getValue(notesKey) ?? {};
  Object.assign(known, notes, known.code === undefined ? {} : { code: known.code });
};

/** Without a destination there is still an id, for the log and for who asks. */
const withId = (span: Span): Span =>
  isSpanContextValid(span.spanContext())
    ? span
    : trace.wrapSpanContext({
        traceId: randomBytes(16).toString('hex'),
        spanId: randomBytes(8).toString('hex'),
        traceFlags: TraceFlags.NONE,
      });

const named = (attributes: object): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [[`outcomes.${key}`, String(value)]],
    ),
  );

/** Never with the error itself, whose message may hold what somebody typed. */
const end = (span: Span, attributes: object, isFault: boolean): void => {
  span.setAttributes(named(attributes));
  if (isFault) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};

/**
 * Runs something as a trace of its own, whatever arrived with it: nobody else chooses its id.
 *
 * @param known attributes from the beginning
 * @param ended gets what was found out on the way
 */
export const inTrace = async <T>(
  name: string,
  known: Readonly<Record<string, string>>,
  act: () => Promise<T>,
  ended: (notes: TraceNotes) => void = () => undefined,
): Promise<T> => {
  const span = withId(tracer.startSpan(name, { root: true, kind: SpanKind.SERVER }));
  const notes: Mutable<TraceNotes> = {};
  const inside = trace.setSpan(context.active(), span).setValue(notesKey, notes);
  const reference = span.spanContext().traceId.slice(0, referenceLength);
  try {
    return await context.with(inside, act);
  } catch (cause) {
    notes.code ??= 'unexpected';
    throw cause;
  } finally {
    end(span, { ...known, ...notes, reference }, notes.code !== undefined);
    ended(notes);
  }
};

/** What a step of a trace turned out as. */
export type StepEnd = { readonly isFault?: boolean } & Readonly<
  Record<string, string | number | boolean | undefined>
>;

/**
 * Runs a request to something else as a step of the trace under way.
 *
 * @param known attributes from the beginning
 * @param describe what is said of its result; a throw counts as a fault
 */
export const inStep = async <T>(
  name: string,
  known: Readonly<Record<string, string>>,
  act: () => Promise<T>,
  describe: (result: T) => StepEnd,
): Promise<T> => {
  // What the process does of itself, such as a check of its health, is in no trace.
  if (!trace.getActiveSpan()) return act();
  const span = tracer.startSpan(name, { kind: SpanKind.CLIENT });
  let ended: StepEnd = { isFault: true };
  try {
    const result = await context.with(trace.setSpan(context.active(), span), act);
    ended = describe(result);
    return result;
  } finally {
    const { isFault = false, ...said } = ended;
    end(span, { ...known, ...said }, isFault);
  }
};

/** Something that runs later, perhaps when another turn makes room for it, still belongs to this trace. */
export const keepTrace = <T>(act: () => Promise<T>): (() => Promise<T>) =>
  context.bind(context.active(), act);
