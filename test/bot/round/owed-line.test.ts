import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  formatOwedLine,
  type SaidAbove,
  viewRecipients,
} from '../../../src/bot/round/owed-line.ts';
import type { OwedItem } from '../../../src/domain/round/owed.ts';
import { catalogue } from '../../cards/real-data.ts';
import { calendar, quarter, schedule } from '../../domain/round/round-data.ts';
import { andy, at } from '../../domain/submission/build-form.ts';

const days = { values: '2019-01-21', commentary: '2019-01-28', 'sign-off': '2019-02-04' } as const;

const owed = (
  indicator: string,
  part: OwedItem['part'],
  differs: Partial<OwedItem> = {},
): OwedItem => ({ indicator, part, due: days[part], owners: ['ann'], alsoTold: [], ...differs });

const around = (today: string) => ({
  catalogue,
  clock: { round: quarter('Q3 2018/19'), today },
  settings: { calendar, schedule },
});

const say = (items: readonly OwedItem[], today = '2019-01-02', above: SaidAbove = 'to come') =>
  formatOwedLine(items, above, around(today))
    .map(({ text, late }) => (late ? `*${text}*` : text))
    .join('');

const all = (indicator: string) => [owed(indicator, 'values'), owed(indicator, 'commentary')];

describe('what a person owes, in one line', () => {
  it('names indicators together that owe the same', () =>
    assert.equal(say([...all('S01'), ...all('S02')]), 'S01 and S02: figures and commentary'));

  it('names those apart that owe something else', () =>
    assert.equal(
      say([...all('S01'), owed('S02', 'commentary')]),
      'S01: figures and commentary; S02: commentary',
    ));

  it('says how late something is, and marks it', () =>
    assert.equal(say(all('S01'), '2019-01-22'), 'S01: figures (*1 working day late*), commentary'));

  it('says no number of working days before one has gone by', () => {
    const items = [owed('S01', 'values', { due: '2019-01-18' })];
    assert.equal(say(items, '2019-01-19'), 'S01: figures (*late*)');
  });

  it('leaves out what the card says above', () =>
    assert.equal(say(all('S01'), '2019-01-22', 'all'), 'S01: figures and commentary'));

  it('says until when somebody has more time, and when that is over', () => {
    const items = all('S05').map((one) => ({ ...one, due: '2019-01-31' }));
    assert.equal(say(items), 'S05: figures and commentary (by 31 January 2019)');
    assert.equal(say(items, '2019-01-31'), 'S05: figures and commentary (due today)');
    assert.equal(
      say(items, '2019-02-04', 'all'),
      'S05: figures and commentary (*2 working days late*)',
    );
  });

  it('says what was returned, and not that its commentary is owed', () => {
    const returned = { by: andy, at, note: 'Check S05A.', parts: ['values'] as const };
    const item = owed('S05', 'commentary', { returned });
    assert.equal(say([item]), 'Returned: S05 (a figure), to correct by 28 January 2019');
    assert.equal(say([item], '2019-01-30'), 'Returned: S05 (a figure), *2 working days late*');
  });

  it('says what waits for a sign-off, together', () =>
    assert.equal(
      say([...all('S01'), owed('S05', 'sign-off'), owed('S06', 'sign-off')]),
      'S01: figures and commentary; to sign off: S05 and S06',
    ));
});

describe('viewRecipients', () => {
  it('says each day of the round once, and with a person only what differs', () => {
    const people = [
      { person: 'claire-shiels', items: [...all('S01'), ...all('S02')] },
      { person: 'andy-frost', items: [owed('S05', 'values', { due: '2019-01-31' })] },
    ];
    const view = viewRecipients(people, around('2019-01-22'));
    assert.deepEqual(view.days, [
      { what: 'figures', day: '21 January 2019', overdue: true },
      { what: 'commentary', day: 'Monday 28 January 2019', overdue: false },
    ]);
    assert.deepEqual(
      view.recipients.map(({ name, line }) => [name, line.map(({ text }) => text).join('')]),
      [
        ['Claire Shiels', 'S01 and S02: figures and commentary'],
        ['Andy Frost', 'S05: figures (by 31 January 2019)'],
      ],
    );
  });
});
