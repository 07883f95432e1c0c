import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { londonDay, londonHour, readLondonTime } from '../../../src/domain/london-time.ts';
import { periodDates, periodLabel } from '../../../src/domain/period/period.ts';
import { currentRound } from '../../../src/domain/round/deadlines.ts';
import { planMessages } from '../../../src/domain/round/plan-messages.ts';
import { buildItem, buildSituation, describeMessage } from './build-snapshot.ts';
import { readLondonClock } from './london-clock.ts';
import { calendar } from './round-data.ts';

/** With the minutes that each is behind UTC in January 2019. */
const zones: readonly [string, number][] = [
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Asia/Tokyo', -540],
  ['Pacific/Apia', -840],
  ['Europe/London', 0],
];

/** Every half hour around both clock changes of London, Los Angeles and Apia, and around a round's first days. */
const instants = [
  '2018-12-31',
  '2019-03-09',
  '2019-03-30',
  '2019-04-06',
  '2019-06-30',
  '2019-09-28',
  '2019-10-26',
  '2019-11-02',
].flatMap((day) =>
  Array.from({ length: 3 * 48 }, (_, at) => new Date(Date.parse(day) + at * 30 * 60_000)),
);

const tell = (now: Date): string => {
  const round = currentRound(now, calendar);
  const owed = [buildItem({ due: periodDates(round).end })];
  const snapshot = { ...buildSituation(now.toISOString(), { round, owed }), now };
  const day = londonDay(now);
  return [
    now.toISOString(),
    day,
    londonHour(now),
    readLondonTime(day)?.toISOString(),
    periodLabel(round),
    ...planMessages(snapshot).map(describeMessage),
  ].join(' ');
};

describe('the cycle, in whatever time zone the bot runs', () => {
  const zone = process.env.TZ;
  const told = instants.map(tell);

  after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  for (const [name, behind] of zones)
    it(`says the same in ${name}`, () => {
      process.env.TZ = name;
      assert.equal(new Date(2019, 0, 15).getTimezoneOffset(), behind);
      assert.deepEqual(instants.map(tell), told);
      for (const instant of instants) {
        const { day, hour } = readLondonClock(instant);
        assert.deepEqual([londonDay(instant), londonHour(instant)], [day, hour]);
      }
    });
});
