import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  changeWords,
  formatDifferences,
  formatDueState,
  formatRoundState,
} from '../../../src/bot/round/round-words.ts';
import type { OwedItem } from '../../../src/domain/round/owed.ts';
import {
  type ChangeKind,
  changeKinds,
  type IndicatorRound,
  type RecordedChange,
} from '../../../src/domain/submission/indicator-record.ts';
import { catalogue } from '../../cards/real-data.ts';
import { buildRound } from '../../domain/round/build-indicator.ts';
import { andy, at, paul, q3 } from '../../domain/submission/build-form.ts';

describe('change-words', () => {
  const changeOf = (kind: ChangeKind): RecordedChange => ({
    indicator: 'S05',
    version: 2,
    seen: 1,
    kind,
    round: q3,
    at,
    by: andy,
    differences: [],
    digest: '',
  });

  const words: Readonly<Record<ChangeKind, string>> = {
    submission: 'submitted Q3 2018/19',
    revision: 'revised Q3 2018/19',
    'sign-off': 'signed off Q3 2018/19',
    return: 'returned Q3 2018/19',
    extension: 'extended Q3 2018/19',
    waiver: 'stopped asking for Q3 2018/19',
    'waiver-end': 'asked again for Q3 2018/19',
    withdrawal: 'took back the sign-off of Q3 2018/19',
    import: 'was made',
  };

  describe('changeWords', () => {
    for (const kind of changeKinds)
      it(`says “Andy Frost ${words[kind]}”`, () => {
        assert.equal(changeWords(changeOf(kind)), words[kind]);
      });
  });

  describe('sayDifferences', () => {
    it('says a deadline as a date, and all else as it is', () => {
      const differences = [
        { what: 'deadline', from: '2019-01-21', to: '2019-01-31' },
        { what: 'S05A', when: 'Q3 2018/19', to: '6,200' },
      ];
      assert.deepEqual(formatDifferences({ ...changeOf('extension'), differences }), [
        { what: 'Deadline', from: '21 January 2019', to: '31 January 2019', isFigure: false },
        { what: 'S05A, Q3 2018/19', to: '6,200', isFigure: true },
      ]);
    });
  });
});

describe('sayDue', () => {
  const owed = (part: OwedItem['part'], due: string, owner = 'andy-frost'): OwedItem => ({
    ...{ indicator: 'S05', part, due, owners: [owner], alsoTold: [] },
  });

  const around = { today: '2019-01-22', catalogue };

  it('marks what is past, and gives a day to come its day of the week', () =>
    assert.deepEqual(
      formatDueState([owed('values', '2019-01-21'), owed('commentary', '2019-01-28')], around),
      [
        { what: 'figures', day: '21 January 2019', overdue: true },
        { what: 'commentary', day: 'Monday 28 January 2019', overdue: false },
      ],
    ));

  it('says in one line what is due on one day', () =>
    assert.deepEqual(
      formatDueState([owed('values', '2019-01-31'), owed('commentary', '2019-01-31')], around).map(
        ({ what }) => what,
      ),
      ['figures and commentary'],
    ));

  it('does not count the last day itself as past', () =>
    assert.deepEqual(
      formatDueState([owed('values', '2019-01-22')], around).map(({ overdue }) => overdue),
      [false],
    ));

  it('says whose the sign-off is, except to them', () => {
    const items = [owed('sign-off', '2019-02-04', 'paul-leivers')];
    const wordsOf = (reader: string) => formatDueState(items, { ...around, reader })[0]?.what;
    assert.deepEqual(
      [wordsOf('david-bonner'), wordsOf('paul-leivers')],
      ['sign-off by Paul Leivers', 'sign-off'],
    );
  });
});

describe('sayRound', () => {
  const submitted = { by: andy, at: new Date('2019-01-02T09:10:00Z') };

  const judged = { by: paul, at: new Date('2019-07-04T09:10:00Z') };

  const came = 'Q3 2018/19: submitted by Andy Frost on 2 January 2019, 09:10';

  const cases: [Partial<IndicatorRound>, string][] = [
    [{ extendedTo: '2019-01-31' }, 'Q3 2018/19: nothing submitted yet.'],
    [{ status: 'submitted', submitted }, `${came}, not signed off yet.`],
    [
      { status: 'submitted', submitted, published: true },
      'Q3 2018/19: revised by Andy Frost on 2 January 2019, 09:10, not signed off yet.',
    ],
    [
      { status: 'returned', submitted, returned: { ...judged, note: 'Which quarter?' } },
      `${came}; returned by Paul Leivers on 4 July 2019, 10:10.`,
    ],
    [
      { status: 'signed-off', submitted, signedOff: judged },
      `${came}; signed off by Paul Leivers on 4 July 2019, 10:10.`,
    ],
  ];

  for (const [round, words] of cases)
    it(`says of a round that is ${round.status ?? 'open'}: ${words}`, () => {
      assert.equal(formatRoundState(buildRound(round)), words);
    });
});
