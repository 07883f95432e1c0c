import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { z } from 'zod';
import { listBankHolidays } from '../../scripts/bank-holidays/list-bank-holidays.ts';
import { years } from '../../scripts/bank-holidays/years.ts';
import { readBankHolidays } from '../../src/cycle-data.ts';
import { type Nation, nations } from '../../src/domain/round/nations.ts';
import { readPublished } from './read-published.ts';

const readStored = (nation: Nation): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../data/bank-holidays/${nation}.json`, import.meta.url), 'utf8'),
  );

const published = z.object({ days: z.array(z.iso.date()) });

describe('bank holidays', () => {
  for (const nation of nations) {
    it(`of ${nation} are those of the library, from 2014 to 2040`, () => {
      assert.deepEqual(readStored(nation), listBankHolidays(nation, years.from, years.to));
    });

    it(`of ${nation} come in order and fall on no weekend`, async () => {
      const days = await readBankHolidays(nation);
      assert.deepEqual(days, [...new Set(days)].sort());
      assert.ok(days.every((day) => ![0, 6].includes(new Date(day).getUTCDay())));
    });
  }

  const of2022: [Nation, string][] = [
    ['scotland', '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
    ['northern-ireland', '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27'],
  ];
  for (const [nation, days] of of2022)
    it(`of ${nation} are those of GOV.UK in 2022`, async () => {
      assert.deepEqual(
        (await readBankHolidays(nation)).filter((day) => day.startsWith('2022')),
        days.split(' ').map((day) => `2022-${day}`),
      );
    });

  it('are those of GOV.UK in every year that both have, those granted once included', async () => {
    const official = published
      .parse(readPublished('bank-holidays.json'))
      .days.filter((day) => Number(day.slice(0, 4)) >= years.from);
    assert.ok(official.length > 100);
    const days = await readBankHolidays();
    const last = official.at(-1)?.slice(0, 4) ?? '';
    assert.deepEqual(
      days.filter((day) => day.slice(0, 4) <= last),
      official,
    );
    for (const once of ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'])
      assert.ok(days.includes(once) && official.includes(once), once);
  });
});
