import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { requestOf, stateAfter } from '../request-of.ts';

const quarter = (number: number) => ({ kind: 'quarter' as const, quarter: number });

describe('what goes on from an answer', () => {
  const cases: [before: string[], text: string, request: Request][] = [
    [
      ['S04 Q1', 'S04 Q2'],
      'difference?',
      {
        kind: 'calculate',
        operation: 'difference',
        codes: ['S04'],
        periods: [quarter(1), quarter(2)],
      },
    ],
    [
      ['S04 Q2'],
      'less Q1',
      {
        kind: 'calculate',
        operation: 'difference',
        codes: ['S04'],
        periods: [quarter(2), quarter(1)],
      },
    ],
    [
      ['total crime Q1 and Q2'],
      'add them',
      { kind: 'calculate', operation: 'sum', codes: ['S05A'], periods: [quarter(1), quarter(2)] },
    ],
    [
      ['S05C', 'S05D'],
      'combined?',
      { kind: 'calculate', operation: 'sum', codes: ['S05C', 'S05D'] },
    ],
    [
      ['high risks'],
      'which of those is improving',
      { kind: 'risks', level: 'HIGH', trend: 'IMPROVING' },
    ],
    [['high risks'], 'and medium?', { kind: 'risks', level: 'MEDIUM' }],
    [['what has got worse'], 'and better?', { kind: 'movements', way: 'better' }],
    [['show S05'], 'only the ones going up', { kind: 'movements', way: 'up', indicator: 'S05' }],
    [['S03A'], 'and the other one', { kind: 'show', code: 'S03B' }],
    [['S06'], 'where does this figure come from', { kind: 'last-updated', code: 'S06' }],
    [
      ['S05A'],
      'is that more than last time',
      { kind: 'compare', code: 'S05A', from: { kind: 'previous' } },
    ],
  ];
  for (const [before, text, request] of cases)
    it(`is ${JSON.stringify(request)} for “${text}” after ${before.join(', ')}`, () => {
      assert.deepEqual(requestOf(text, stateAfter(...before)), request);
    });
});
