import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../../../src/council-folder.ts';
import { useAnswers } from '../use-answers.ts';

describe('the benchmark of a figure', () => {
  const { press } = useAnswers();

  it('has our figure where the report only says in words where it stands', async () => {
    const { shown } = await press({ kind: 'benchmark', code: 'S02' });
    assert.match(shown, /\| Lower than England.*Our figure for S02: 57\.5 per 10,000/s);
    const printed = await press({ kind: 'benchmark', code: 'S04' });
    assert.match(printed.shown, /England – 902 concerns, Dorset – 1083 concerns/);
    assert.doesNotMatch(printed.shown, /Our figure/);
  });

  it('is said not to be given for a period of which no line has numbers', async () => {
    const period = { kind: 'label', label: 'Q2 2018/19' } as const;
    const { shown } = await press({ kind: 'benchmark', code: 'S02', period });
    assert.match(shown, /^Nothing to compare with/);
    assert.doesNotMatch(shown, /Lower than England/);
  });

  it('is that of the newest where a year ago has none, with our figure of then', async () => {
    const { shown } = await press({ kind: 'benchmark', code: 'S04', period: { kind: 'previous' } });
    assert.match(shown, /Ours in Q1 2018\/19: 487 .*with nothing of the same period beside it/);
    assert.match(shown, /England – 902 concerns, Dorset – 1083/);
  });
});

describe('the benchmark of a figure that a report compares with nobody', () => {
  const { press } = useAnswers(
    { council: findCouncilFolder('test/messages/tarrowshire') },
    '2025-07-03',
  );

  it('says so, with no figure of ours', async () => {
    const { shown } = await press({ kind: 'benchmark', code: '201c' });
    assert.match(shown, /Comparators: none/);
    assert.doesNotMatch(shown, /Our figure/);
  });
});

describe('the benchmark of a figure whose comparisons are not published yet', () => {
  const { press } = useAnswers(
    { council: findCouncilFolder('test/messages/kelbourne') },
    '2026-06-09',
  );

  it('says so, with no figure of ours, whoever it is compared with', async () => {
    for (const against of [undefined, 'London']) {
      const { shown } = await press({
        kind: 'benchmark',
        code: 'KT1.08',
        ...(against && { against }),
      });
      assert.match(shown, /Comparative figures are not yet published/);
      assert.doesNotMatch(shown, /Our figure/);
    }
  });
});

describe('the benchmark of a part, of which a printed line has nothing against somebody', () => {
  const { press } = useAnswers(
    { council: findCouncilFolder('test/messages/harrowmere') },
    '2026-02-17',
  );

  it('says so, and shows no figure of the other part', async () => {
    const against = 'Region';
    const { shown } = await press({ kind: 'benchmark', code: 'CSP 04b', against });
    assert.match(
      shown,
      /gives no figure for Region to compare it with. It compares it with England/,
    );
    assert.doesNotMatch(shown, /90%/);
    const other = await press({ kind: 'benchmark', code: 'CSP 04a', against });
    assert.match(other.shown, /90%/);
  });
});

describe('the benchmark of a part, where the report compares the whole with somebody', () => {
  const { press } = useAnswers(
    { council: findCouncilFolder('test/messages/kelbourne') },
    '2026-06-09',
  );

  it('says so and shows that line', async () => {
    const { shown } = await press({
      kind: 'benchmark',
      ...{ code: 'KT2.06-east', against: 'England' },
    });
    assert.match(shown, /compares only KT2\.06 .* with England\..*England 73\.6%/s);
    assert.doesNotMatch(shown, /no figure for England|It compares it with/);
  });
});

describe('the benchmark of an indicator with parts in one printed line', () => {
  const { press } = useAnswers(
    { council: findCouncilFolder('test/messages/haverness') },
    '2026-08-20',
  );

  it('has ours of every part, by its name, though the line has the grade of one by chance', async () => {
    const { shown } = await press({ kind: 'benchmark', code: 'CA 2.03' });
    assert.match(shown, /Port Haver Main Beach, Wexcombe Sands, Skelmarsh Creek: in England 93%/);
    assert.match(shown, /Our figure for Skelmarsh Creek: Sufficient/);
    assert.match(shown, /Our figure for Port Haver Main Beach: Good/);
    assert.doesNotMatch(shown, /CA 2\.03-/);
  });
});
