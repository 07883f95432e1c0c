import type { Indicator } from '../../../src/domain/indicator.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../src/domain/submission/indicator-record.ts';
import { buildMeasure } from '../build.ts';
import { quarter } from './round-data.ts';

/** S05 with one quarterly measure; a test states what differs. */
export const buildIndicator = (differs: Partial<Indicator> = {}): Indicator => ({
  code: 'S05',
  outcome: 'S',
  name: 'Crime',
  shortName: 'Crime',
  heading: 'Crime',
  outcomeLeads: ['paul-leivers'],
  indicatorLeads: ['andy-frost'],
  measures: [buildMeasure()],
  alsoUnder: [],
  performanceMeasures: [],
  benchmarks: [],
  charts: [],
  ...differs,
});

/** What is stored of an indicator: nothing but what a test states. */
export const buildRecord = (differs: Partial<IndicatorRecord> = {}): IndicatorRecord => ({
  indicator: 'S05',
  version: 1,
  series: [],
  commentaries: [],
  rounds: [],
  ...differs,
});

/** S05 in Q3 2018/19; a test states what differs. */
export const buildRound = (differs: Partial<IndicatorRound> = {}): IndicatorRound => ({
  indicator: 'S05',
  period: quarter('Q3 2018/19'),
  status: 'open',
  version: 1,
  ...differs,
});
