import {
  type Attributes,
  type Counter,
  type Histogram,
  type Meter,
  type MeterProvider,
  metrics,
  type ObservableGauge,
} from '@opentelemetry/api';

/** What the bot and its storage are called as the source of spans and metrics. */
export const instrumentationName = 'outcomes-bot';

type Shape = {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  /** As UCUM writes it; words in braces count things. */
  readonly unit: string;
  readonly description: string;
  /** All that may be said with a value: words from small closed sets, never a person, an id or a text. */
  readonly attributes: readonly string[];
  /** Upper bounds; seconds for a duration. */
  readonly buckets?: readonly number[];
  /** Counted as nought from the beginning, so that the first of them is seen as a rise. */
  readonly fromNought?: readonly Readonly<Record<string, string>>[];
};

const turnSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15];
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4];

/** Every metric of the bot. Alerts and dashboards name them: a test compares the names. */
export const metricTable = {
  'outcomes.turn.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Turns, from a body that was read to the reply that was sent',
    attributes: ['what', 'scope', 'outcome', 'reply'],
    buckets: turnSeconds,
  },
  'outcomes.turn.failures': {
    kind: 'counter',
    unit: '{turn}',
    description: 'Turns that failed, by the code of the error',
    attributes: ['code'],
    fromNought: ['storage-unavailable', 'reply-not-sent', 'unexpected'].map((code) => ({ code })),
  },
  'outcomes.refused': {
    kind: 'counter',
    unit: '{request}',
    description: 'Requests that were refused or shed before they were answered',
    attributes: ['reason'],
    fromNought: ['Busy', 'Body', 'TooMany'].map((reason) => ({ reason })),
  },
  'outcomes.questions.unanswered': {
    kind: 'counter',
    unit: '{question}',
    description: 'Questions that were not answered well, by how they were missed',
    attributes: ['kind'],
  },
  'outcomes.messages': {
    kind: 'counter',
    unit: '{message}',
    description: 'Replies and reminders that were to be sent, by what became of them',
    attributes: ['kind', 'outcome'],
    fromNought: ['failed', 'sent'].map((outcome) => ({ kind: 'reply', outcome })),
  },
  'outcomes.reminder.jobs': {
    kind: 'counter',
    unit: '{job}',
    description: 'Reminder jobs, one a minute at least, by their result',
    attributes: ['result'],
    fromNought: ['nothing', 'done', 'failed'].map((result) => ({ result })),
  },
  'outcomes.storage.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'Requests to table storage, each try by itself',
    attributes: ['table', 'operation', 'status'],
    buckets: requestSeconds,
  },
  'outcomes.model.calls': {
    kind: 'counter',
    unit: '{call}',
    description: 'Prompts for the language model, by result',
    attributes: ['use', 'result'],
  },
  'outcomes.model.duration': {
    kind: 'histogram',
    unit: 's',
    description: 'How long the language model took, whether or not it replied',
    attributes: ['use'],
    buckets: turnSeconds,
  },
  'outcomes.model.tokens': {
    kind: 'counter',
    unit: '{token}',
    description: 'Tokens that the language model read and wrote',
    attributes: ['direction'],
  },
  'outcomes.model.paused': {
    kind: 'gauge',
    unit: '1',
    description: '1 while the language model is left alone after several failures',
    attributes: [],
  },
  'nodejs.eventloop.delay.p99': {
    kind: 'gauge',
    unit: 's',
    description:
      'How late the event loop was, in the worst hundredth of the time since it was last read',
    attributes: [],
  },
  'process.memory.usage': {
    kind: 'gauge',
    unit: 'By',
    description: 'Memory of the process',
    attributes: [],
  },
  'v8js.memory.heap.used': {
    kind: 'gauge',
    unit: 'By',
    description: 'Memory that the program itself uses',
    attributes: [],
  },
} as const satisfies Readonly<Record<string, Shape>>;

type Table = typeof metricTable;
type OfKind<K extends Shape['kind']> = {
  [Name in keyof Table]: Table[Name]['kind'] extends K ? Name : never;
}[keyof Table];
type MeasuredName = OfKind<'counter' | 'histogram'>;
type AttributesOf<Name extends keyof Table> = {
  readonly [Key in Table[Name]['attributes'][number]]: string;
};

/** Values that are looked up when the metrics are read. */
const watched = new Map<OfKind<'gauge'>, () => number>();

type Instrument = (value: number, attributes: Attributes) => void;

const buildInstrument = (meter: Meter, name: string, shape: Shape): Instrument | undefined => {
  const { unit, description, buckets } = shape;
  if (shape.kind === 'gauge') {
    const gauge: ObservableGauge = meter.createObservableGauge(name, { unit, description });
    gauge.addCallback((result) => {
      const value = watched.get(name as OfKind<'gauge'>)?.();
      if (value !== undefined) result.observe(value);
    });
    return undefined;
  }
  if (shape.kind === 'counter') {
    const counter: Counter = meter.createCounter(name, { unit, description });
    for (const attributes of shape.fromNought ?? []) counter.add(0, attributes);
    return (value, attributes) => counter.add(value, attributes);
  }
  const advice = buckets && { explicitBucketBoundaries: [...buckets] };
  const histogram: Histogram = meter.createHistogram(name, {
    unit,
    description,
    ...(advice ? { advice } : {}),
  });
  return (value, attributes) => histogram.record(value, attributes);
};

const buildInstruments = (provider: MeterProvider): ReadonlyMap<string, Instrument> => {
  const meter = provider.getMeter(instrumentationName);
  return new Map(
    Object.entries(metricTable).flatMap(([name, shape]) => {
      const instrument = buildInstrument(meter, name, shape);
      return instrument ? [[name, instrument] as const] : [];
    }),
  );
};

let held: { provider: MeterProvider; instruments: ReadonlyMap<string, Instrument> } | undefined;

/** Instruments belong to a provider, and the one that is in force may be set after this file is loaded. */
const instrumentsNow = (): ReadonlyMap<string, Instrument> => {
  const provider = metrics.getMeterProvider();
  if (held?.provider !== provider) held = { provider, instruments: buildInstruments(provider) };
  return held.instruments;
};

/**
 * Counts something or notes how long it took, in the unit of the table. Without a destination for metrics it
 * does nothing.
 */
export const measure = <Name extends MeasuredName>(
  name: Name,
  value: number,
  attributes: AttributesOf<Name>,
): void => instrumentsNow().get(name)?.(value, attributes);

/** Says where the present value of a gauge is read; the last one to say so counts. */
export const watch = (name: OfKind<'gauge'>, read: () => number): void => {
  watched.set(name, read);
};

/** Creates every instrument, so that those with nothing to report yet are known as well. */
export const openInstruments = (): void => void instrumentsNow();
