import { movedRisks } from '../../src/bot/requests/risks/moved-risks.ts';
import { oneRisk } from '../../src/bot/requests/risks/one-risk.ts';
import { placeRisk } from '../../src/bot/requests/risks/place-risk.ts';
import type { Card } from '../../src/cards/card.ts';
import { risksCard } from '../../src/cards/risks-card.ts';
import { shiftPeriod } from '../../src/domain/period/period.ts';
import type { Risk, RiskAssessment } from '../../src/domain/risks/risk.ts';
import { noWords } from '../domain/build.ts';
import {
  assess,
  buildAssessment,
  fictionalRisk,
  productMatrix,
  quarter,
} from '../domain/risks/build-risk.ts';
import { buildIndicator, buildOutcome, buildPerson } from './build.ts';
import { catalogue as dorset } from './real-data.ts';

const real = {
  catalogue: dorset,
  clock: { today: '2019-01-02' },
  settings: { riskMatrix: undefined },
};

const [q1, q2] = ['Q1 2018/19', 'Q2 2018/19'];

/** Made up, as is every history of a risk here: Dorset's register is known for one quarter. */
const fictional = (risks: readonly Risk[]) => ({
  catalogue: {
    version: 'test',
    outcomes: [buildOutcome(), buildOutcome({ code: 'Y', name: 'People are well' })],
    indicators: [buildIndicator(), buildIndicator({ code: 'X02', shortName: 'Fires' })],
    people: [buildPerson({ telephone: '01234 567890', role: 'Head of Examples' })],
    areas: [],
    milestones: [],
    publications: [],
    words: noWords,
    risks,
  },
  settings: { riskMatrix: productMatrix },
  clock: { today: '2019-02-02' },
});

const places = ['X01', 'X02', 'Y'];

const rising = fictionalRisk([assess(q1, 'MEDIUM', [2, 4]), assess(q2, 'HIGH', [3, 4])], {
  code: '90a',
  featuresUnder: places,
  owner: 'ann-example',
  reviewBy: '2019-01-31',
});

const long = fictionalRisk(
  Array.from(
    { length: 11 },
    (_, i): RiskAssessment =>
      buildAssessment({
        period: shiftPeriod(quarter(q2), i - 10),
        level: i % 3 === 0 ? 'HIGH' : 'MEDIUM',
      }),
  ),
  { code: '90b', reviewBy: '2019-03-31' },
);

const contradictory = fictionalRisk([assess(q1, 'MEDIUM', [4, 4]), assess(q2, 'HIGH', [3, 4])], {
  code: '90c',
});

const first = fictionalRisk([assess(q2, 'LOW')], { code: '90d' });
const dated = fictionalRisk([assess(q1, 'LOW')], { code: '90e' });
const falling = fictionalRisk([assess(q1, 'HIGH'), assess(q2, 'MEDIUM')], { code: '90f' });

const all = fictional([rising, long, contradictory, first, dated, falling]);

const list = (): Card =>
  risksCard({
    title: 'Corporate risks',
    risks: [rising, falling, first].map((risk) => placeRisk(risk, all)),
    nothing: 'No risks are listed.',
    riskKey: buildOutcome().riskKey,
    next: [],
  });

/** Cards about risks: the one quarter of Dorset's that is known, and a made-up register with a history. */
export const riskSamples: Readonly<Record<string, () => Card>> = {
  'risk-04l': () => oneRisk('04l', [], real),
  'risk-04l-owner': () => oneRisk('04l', ['owner', 'review', 'score'], real),
  'risk-fictional-rising': () => oneRisk('90a', [], all),
  'risk-fictional-long-history': () => oneRisk('90b', [], all),
  'risk-fictional-contradictory': () => oneRisk('90c', [], all),
  'risks-fictional-history': list,
  'moved-risks-one-quarter': () =>
    movedRisks({ kind: 'risks', moved: 'changed' }, dorset.risks, real),
  'moved-risks-fictional-worse': () =>
    movedRisks({ kind: 'risks', moved: 'worse' }, all.catalogue.risks, all),
  'moved-risks-fictional-same': () =>
    movedRisks(
      { kind: 'risks', moved: 'same', since: { kind: 'label', label: q1 } },
      all.catalogue.risks,
      all,
    ),
};
