import type { Commentary, CommentaryQuestion, TextBlock } from '../../../src/domain/indicator.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { ObservedSeries } from '../../../src/domain/observed-series.ts';
import type { FormContext } from '../../../src/domain/submission/check-form.ts';
import type { ExpectedValue } from '../../../src/domain/submission/expected-value.ts';
import type { Form } from '../../../src/domain/submission/form.ts';
import type { NewValue } from '../../../src/domain/submission/require-commentary.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';
import { buildIndicator, buildRecord } from '../round/build-indicator.ts';
import { quarter } from '../round/round-data.ts';

export const q2 = quarter('Q2 2018/19');
export const q3 = quarter('Q3 2018/19');

export const andy = { objectId: 'andy', name: 'Andy Frost' };
export const paul = { objectId: 'paul', name: 'Paul Leivers' };
export const at = new Date('2019-01-08T10:00:00Z');

/** A form of S05 in Q3 2018/19 that holds one value and no words; a test states what differs. */
export const buildForm = (differs: Partial<Form> = {}): Form => ({
  indicator: 'S05',
  round: q3,
  seen: 1,
  values: { S05A: '6,200' },
  provisional: [],
  answers: {},
  noChange: false,
  reason: '',
  confirmedFar: {},
  ...differs,
});

/** The value that a measure's first series owes in Q3 2018/19. */
export const expect = (measure: Measure = buildMeasure()): ExpectedValue => ({
  measure,
  series: measure.series[0] ?? buildSeries(),
  period: q3,
});

export const isNow = (value: number, measure?: Measure): NewValue => ({
  ...expect(measure),
  value,
  printed: String(value),
});

/** The council's values of a measure. */
export const observe = (
  observations: readonly Observation[],
  differs: Partial<ObservedSeries> = {},
): ObservedSeries => ({
  indicator: 'S05',
  measure: 'S05A',
  series: 'council',
  area: 'E10000009',
  observations,
  ...differs,
});

/** As printed in the report of December 2018. */
export const crimes = buildObservations(
  'financial-quarter',
  ['Q1 2018/19', 6038],
  ['Q2 2018/19', 6270],
);

/** A value of Q3 2018/19 that is stored already. */
export const storedNow = (differs: Partial<Observation> = {}): ObservedSeries =>
  observe([...crimes, { period: q3, printed: '6,200', value: 6200, flags: [], ...differs }]);

const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text });

/** What was written about S05 in a round: one paragraph an answer, in the order given. */
export const buildCommentary = (
  texts: Partial<Record<CommentaryQuestion, string>>,
  period = q2,
): Commentary => ({
  indicator: 'S05',
  period,
  answers: (Object.entries(texts) as [CommentaryQuestion, string][]).map(([question, text]) => ({
    question,
    blocks: [paragraph(text)],
  })),
});

/** S05 before Q3 2018/19 came in; a test states what differs. */
export const buildContext = (differs: Partial<FormContext> = {}): FormContext => ({
  indicator: buildIndicator(),
  expected: [expect()],
  record: buildRecord({ series: [observe(crimes)] }),
  risks: [],
  ...differs,
});
