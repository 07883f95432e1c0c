import { deepEqual } from 'node:assert/strict';
import { formatDueState } from '../../../src/bot/round/round-words.ts';
import type { OwedItem } from '../../../src/domain/round/owed.ts';
import { catalogue } from '../../cards/real-data.ts';

const owed = (part: OwedItem['part'], due: string, owner = 'andy-frost'): OwedItem => ({
  ...{ indicator: 'S05', part, due, owners: [owner], alsoTold: [] },
});

const around = { today: '2019-01-22', catalogue };

describe('sayDue', () => {
  it('marks what is past, and gives a day to come its day of the week', () =>
    deepEqual(
      formatDueState([owed('values', '2019-01-21'), owed('commentary', '2019-01-28')], around),
      [
        { what: 'values', day: '21 January 2019', overdue: true },
        { what: 'commentary', day: 'Monday 28 January 2019', overdue: false },
      ],
    ));

  it('says in one line what is due on one day', () =>
    deepEqual(
      formatDueState([owed('values', '2019-01-31'), owed('commentary', '2019-01-31')], around).map(
        ({ what }) => what,
      ),
      ['values and commentary'],
    ));

  it('does not count the last day itself as past', () =>
    deepEqual(
      formatDueState([owed('values', '2019-01-22')], around).map(({ overdue }) => overdue),
      [false],
    ));

  it('says whose the sign-off is, except to them', () => {
    const items = [owed('sign-off', '2019-02-04', 'paul-leivers')];
    const wordsOf = (reader: string) => formatDueState(items, { ...around, reader })[0]?.what;
    deepEqual(
      [wordsOf('david-bonner'), wordsOf('paul-leivers')],
      ['sign-off by Paul Leivers', 'sign-off'],
    );
  });
});
