import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../src/bot/request.ts';
import { openLastOf } from './last-of.ts';

/** About a council with parts, terms and letters for its outcomes. */
const lastOf = await openLastOf('corvenshire', '2026-03-02');

const terms = ['Autumn 2024/25', 'Spring 2024/25', 'Summer 2024/25'].map((label) => ({
  ...{ kind: 'label' as const, label },
}));
const ofYear: Request = {
  ...{ kind: 'calculate', operation: 'sum', codes: ['GS 1.8b'], periods: terms },
};

const cases: [turns: string[], request: Request][] = [
  [['cic trend'], { kind: 'trend', code: 'GS 1.1' }],
  [['LP red'], { kind: 'target', outcome: 'LP', status: 'red' }],
  [['red in LP'], { kind: 'target', outcome: 'LP', status: 'red' }],
  [['show GS 1.7', 'red in LP'], { kind: 'target', outcome: 'LP', status: 'red' }],
  [['show LP 2.2', 'high risks'], { kind: 'risks', level: 'High' }],
  [['show LP 2.2', 'what are the strategic risks'], { kind: 'risks' }],
  [['show LP 2.2', 'and the risks?'], { kind: 'risks', indicator: 'LP 2.2' }],
  [
    ['persistent absence', 'England average?'],
    { kind: 'benchmark', code: 'GS 1.5', against: 'England' },
  ],
  [['England average?'], { kind: 'benchmark', against: 'England' }],
  [['persistent absence', 'primary'], { kind: 'show', code: 'GS 1.5a' }],
  [
    ['why did GS 1.5b go up'],
    { kind: 'commentary', code: 'GS 1.5', part: 'GS 1.5b', question: 'changed-and-why' },
  ],
  [
    ['why did GS 1.5b go up', 'and primary?'],
    { kind: 'commentary', code: 'GS 1.5', part: 'GS 1.5a', question: 'changed-and-why' },
  ],
  [['secondary exclusions 2024/25'], ofYear],
  [['secondary exclusions last academic year'], ofYear],
  [['show GS 1.1', 'what does Mott mean'], { kind: 'definition', term: 'mott' }],
  [
    ['re-referrals in summer 2024, July to September 2024'],
    {
      ...{ kind: 'show', code: 'GS 1.3' },
      period: { kind: 'months', from: '2024-07', to: '2024-09' },
    },
  ],
  [
    ['LP 2.9 for Q3 alone'],
    { kind: 'show', code: 'LP 2.9', period: { kind: 'quarter', quarter: 3 } },
  ],
];

/** About a council that has a rate and a number of the children in care. */
const lastOfBoth = await openLastOf('tarrowshire', '2025-07-03');

describe('a name that a number of things and their rate share', () => {
  for (const [text, code] of [
    ['how many children in care', '102q'],
    ['number of children in care', '102q'],
    // The rate is offered beside it.
    ['children in care', '102q'],
    ['rate of children in care', '101q'],
    ['children in care per 10,000', '101q'],
  ] as const)
    it(`is the one that is asked for: “${text}”`, () =>
      assert.deepEqual(lastOfBoth(text), { kind: 'show', code }));
});

/** About a council that breaks other figures than that down by area. */
const lastOfAreas = await openLastOf('aldersyke', '2027-01-05');

describe('an area of “how many of them”', () => {
  it('is none of what other figures have for it', () =>
    assert.partialDeepStrictEqual(
      lastOfAreas('temporary accommodation', 'how many of them are from Netherclough'),
      { kind: 'narrowed', words: ['netherclough'] },
    ));
});

/** About a council that counts its shops by the month. */
const lastOfMonths = await openLastOf('kelderbrook', '2027-01-04');
const inAugust: Request = {
  ...{ kind: 'show', code: 'PP/10' },
  period: { kind: 'label', label: 'Aug 2026' },
};

describe('a month without its year', () => {
  for (const text of ['empty shops in August', 'vacant shops August', "August's total empty shops"])
    it(`is the newest of its name: “${text}”`, () =>
      assert.deepEqual(lastOfMonths(text), inAugust));
});

describe('a message about another council', () => {
  for (const [turns, request] of cases)
    it(`is ${JSON.stringify(request)} for “${turns.join(' / ')}”`, () =>
      assert.deepEqual(lastOf(...turns), request));
});
