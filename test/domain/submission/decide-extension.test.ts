import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decideExtension } from '../../../src/domain/submission/decide-extension.ts';
import {
  type IndicatorRound,
  roundStatuses,
} from '../../../src/domain/submission/indicator-record.ts';
import { buildRecord, buildRound } from '../round/build-indicator.ts';
import { at, paul, q3 } from './build-form.ts';

const extend = (until: string, round?: Partial<IndicatorRound>) =>
  decideExtension(
    buildRecord({ version: 5, rounds: round ? [buildRound({ version: 3, ...round })] : [] }),
    { round: q3, until, author: paul, at, digest: 'a hash' },
  );

describe('decideExtension', () => {
  it('opens the round of an indicator that nothing happened to', () => {
    assert.deepEqual(extend('2019-01-31'), {
      round: {
        indicator: 'S05',
        period: q3,
        status: 'open',
        version: 6,
        extendedTo: '2019-01-31',
      },
      change: {
        indicator: 'S05',
        version: 6,
        seen: 5,
        kind: 'extension',
        round: q3,
        at,
        by: paul,
        differences: [{ what: 'deadline', to: '2019-01-31' }],
        digest: 'a hash',
      },
      observations: [],
    });
  });

  for (const status of roundStatuses)
    it(`leaves a round that is ${status} as it is, with the version of its status`, () => {
      const submitted = { by: paul, at };
      assert.deepEqual(extend('2019-01-31', { status, submitted })?.round, {
        ...buildRound({ status, submitted, version: 3 }),
        extendedTo: '2019-01-31',
      });
    });

  it('tells from when to when', () => {
    const update = extend('2019-02-15', { extendedTo: '2019-01-31' });
    assert.deepEqual(update?.change.differences, [
      { what: 'deadline', from: '2019-01-31', to: '2019-02-15' },
    ]);
  });

  it('may take an extension back in part', () => {
    const update = extend('2019-01-25', { extendedTo: '2019-01-31' });
    assert.equal(update?.round.extendedTo, '2019-01-25');
  });

  it('changes nothing the second time', () => {
    assert.equal(extend('2019-01-31', { extendedTo: '2019-01-31' }), undefined);
  });
});
