import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { openTable } from '../../src/storage/table.ts';
import { useAzurite } from '../storage/use-azurite.ts';
import { useBot } from './use-bot.ts';

const text = readFileSync(
  join(import.meta.dirname, '../storage/cases/01-other-area-shows-nothing.json'),
  'utf8',
);

/** The report of the case, with two further measures: one that only other areas have, and one that nobody has. */
const buildReport = () => {
  const report = JSON.parse(text);
  const [first] = report.indicators;
  const build = (code: string, name: string, valuesOf: (own: object[]) => object) => {
    const made = JSON.parse(
      JSON.stringify(first).replaceAll('E01', code).replaceAll(first.name, name),
    );
    const [series] = made.measures[0].series;
    series.values = valuesOf(series.values.E06000036);
    return made;
  };
  report.outcome.area = 'E06000036';
  report.areas.push({ code: 'E92000001', name: 'England' });
  report.indicators.push(
    build('E02', 'Care leavers in homes', (values) => ({ E92000001: values })),
    build('E03', 'Care leavers in flats', () => ({})),
  );
  return JSON.stringify(report);
};

const useReport = () => {
  const azurite = useAzurite();
  before(async () => {
    const change = { at: new Date('2018-12-16T09:00:00Z'), by: 'a test' };
    await loadFile(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'report.json', text: buildReport() },
      change,
    );
  });
  return azurite;
};

describe('a measure for which only other areas have figures', () => {
  const bot = useBot({}, undefined, useReport);
  const said =
    /There is no figure for Example Borough yet\. England: 59\.5% of care leavers, Q2 2018\/19\./;

  for (const question of [
    'show E02',
    'overview',
    'trend of E02',
    'E02 in Q2',
    'is E02 getting worse',
  ])
    it(`says whose figures there are when it is asked “${question}”`, async () => {
      const shown = await bot.ask(question);
      assert.match(shown, said);
      assert.doesNotMatch(shown, /chart only|No figure \|/);
    });

  it('has nothing to say of other areas where they have none either', async () => {
    const shown = await bot.ask('show E03');
    assert.match(shown, /There is no figure for Example Borough yet\. \|/);
    assert.doesNotMatch(shown, /England|chart only/);
  });

  it('is in no list as if the figure of another area were its own', async () => {
    assert.doesNotMatch(await bot.ask('what has got worse'), /E02/);
    assert.match(await bot.ask('overview'), /2 have no figure/);
  });
});
