import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatRoundState } from '../../../src/bot/round/round-words.ts';
import type { IndicatorRound } from '../../../src/domain/submission/indicator-record.ts';
import { buildRound } from '../../domain/cycle/build-indicator.ts';
import { andy, paul } from '../../domain/submission/build-form.ts';

const submitted = { by: andy, at: new Date('2019-01-02T09:10:00Z') };
const judged = { by: paul, at: new Date('2019-07-04T09:10:00Z') };
const came = 'Q3 2018/19: submitted by Andy Frost on 2 January 2019, 09:10';

const cases: [Partial<IndicatorRound>, string][] = [
  [{ extendedTo: '2019-01-31' }, 'Q3 2018/19: nothing submitted yet.'],
  [{ status: 'submitted', submitted }, `${came}, not signed off yet.`],
  [
    { status: 'returned', submitted, returned: { ...judged, note: 'Which quarter?' } },
    `${came}; sent back by Paul Leivers on 4 July 2019, 10:10.`,
  ],
  [
    { status: 'signed-off', submitted, signedOff: judged },
    `${came}; signed off by Paul Leivers on 4 July 2019, 10:10.`,
  ],
];

describe('sayRound', () => {
  for (const [round, words] of cases)
    it(`says of a round that is ${round.status ?? 'open'}: ${words}`, () => {
      assert.equal(formatRoundState(buildRound(round)), words);
    });
});
