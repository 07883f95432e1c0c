import type { Catalogue } from '../../src/domain/catalogue.ts';
import {
  buildIndicator as buildAnyIndicator,
  buildMeasure,
  buildOutcome,
  buildRisk,
} from '../cards/build.ts';
import { noWords } from '../domain/build.ts';

const measureOf = (code: string, name: string) => buildMeasure({ code, name, shortName: name });

const indicatorOf = (code: string, name: string, parts: readonly (readonly [string, string])[]) =>
  buildAnyIndicator({
    code,
    outcome: 'CP1',
    name,
    shortName: name,
    heading: name,
    measures: parts.map(([part, of]) => measureOf(part, of)),
  });

/** A council that writes codes in ways of its own. Made up. */
export const otherCouncil: Catalogue = {
  version: 'test',
  outcomes: [buildOutcome({ code: 'CP1', name: 'Clean streets' })],
  indicators: [
    indicatorOf('KPI 5', 'Missed bins', [
      ['12a', 'Missed bins in towns'],
      ['12b', 'Missed bins in villages'],
    ]),
    indicatorOf('1.1.3.KR', 'Potholes', [['1.1.3.KR', 'Potholes']]),
    indicatorOf('REDPI04', 'Empty shops', [['REDPI04', 'Empty shops']]),
  ],
  risks: [buildRisk({ code: 'SR25', title: 'No lorries', featuresUnder: ['KPI 5'] })],
  milestones: [],
  publications: [],
  people: [],
  areas: [],
  words: noWords,
};
