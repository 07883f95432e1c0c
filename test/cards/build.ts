import type { IndicatorView } from '../../src/cards/indicator-card.ts';
import type { Headline } from '../../src/domain/figures/headline.ts';
import type { Commentary, Indicator, Outcome } from '../../src/domain/indicator.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { type Period, shiftPeriod } from '../../src/domain/period/period.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Risk } from '../../src/domain/risks/risk.ts';
import { directionOfTravel } from '../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure as buildAnyMeasure } from '../domain/build.ts';
import { buildAssessment, usualKey } from '../domain/risks/build-risk.ts';

/** Q2 2018/19 */
const quarter: Period = { kind: 'financial-quarter', index: 2018 * 4 + 1 };

/** The card tests' own measure; what differs besides is stated in a test. */
export const buildMeasure = (over: Partial<Measure> = {}): Measure =>
  buildAnyMeasure({ code: 'X01', name: 'Number of crimes', shortName: 'Crimes', ...over });

/** Values of consecutive quarters up to Q2 2018/19, oldest first. */
export const buildObservations = (
  values: readonly (number | null)[],
  over: Partial<Observation> = {},
): Observation[] =>
  values.map((value, index) => ({
    period: shiftPeriod(quarter, index + 1 - values.length),
    printed: String(value ?? ''),
    value,
    flags: [],
    ...over,
  }));

export const buildHeadline = (
  observations: readonly Observation[] = buildObservations([10, 20]),
  measure = buildMeasure(),
): Headline => {
  const [series] = measure.series;
  return {
    measure,
    series,
    verdict: series && directionOfTravel(measure, series, observations),
  };
};

export const buildIndicator = (over: Partial<Indicator> = {}): Indicator => ({
  code: 'X01',
  outcome: 'X',
  name: 'Number of crimes',
  shortName: 'Crimes',
  heading: 'Number of crimes',
  outcomeLeads: [],
  indicatorLeads: [],
  measures: [buildMeasure()],
  alsoUnder: [],
  performanceMeasures: [],
  benchmarks: [],
  charts: [],
  ...over,
});

export const buildOutcome = (over: Partial<Outcome> = {}): Outcome => ({
  code: 'X',
  name: 'People are safe',
  council: 'A council',
  area: 'E10000009',
  sponsor: 'ann-example',
  contact: 'ann-example',
  report: {
    title: 'Monitoring Report',
    month: '2018-12',
    period: quarter,
    producedBy: 'a test',
    source: 'a test',
  },
  areasForFocus: [],
  riskKey: usualKey,
  unassignedRisksStatement: 'Not assigned',
  ...over,
});

export const buildPerson = (over: Partial<Person> = {}): Person => ({
  id: 'ann-example',
  name: 'Ann Example',
  email: 'ann.example@example.org',
  ...over,
});

export const buildRisk = (over: Partial<Risk> = {}): Risk => ({
  code: '01a',
  title: 'Something goes wrong',
  featuresUnder: ['X01'],
  latest: buildAssessment(),
  earlier: [],
  ...over,
});

export const buildCommentary = (
  text = 'Crimes went up.',
  over: Partial<Commentary> = {},
): Commentary => ({
  indicator: 'X01',
  period: quarter,
  answers: [{ question: 'telling-us', blocks: [{ kind: 'paragraph', text }] }],
  ...over,
});

export const buildButton = (title = 'Overview') => ({ title, request: { kind: 'overview' } });

export const buildIndicatorView = (over: Partial<IndicatorView> = {}): IndicatorView => ({
  outcomes: [buildOutcome()],
  indicator: buildIndicator(),
  headlines: [{ headline: buildHeadline(), press: buildButton('Crimes') }],
  commentary: undefined,
  risks: [],
  outcomeLeads: [],
  indicatorLeads: [],
  next: [buildButton()],
  ...over,
});
