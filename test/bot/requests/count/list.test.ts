import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { RequestOf } from '../../../../src/bot/request.ts';
import { loadValues } from '../../../../src/storage/import/load-values.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { useAnswers } from '../use-answers.ts';

const targets = `measure,series,area,period,value,target,status
S05A,council,E10000009,Q2 2018/19,6270,6000,Red
S06,council,E10000009,Jul 2018,259,270,Green
S01,council,E10000009,Q2 2018/19,43.6,at most 40,Amber
`;

describe('measures of which several things are asked', () => {
  const bot = useAnswers();
  const ask = async (asked: Omit<RequestOf<'list'>, 'kind'>): Promise<string> =>
    (await bot.press({ kind: 'list', ...asked })).shown;

  before(() =>
    loadValues(
      openTable(bot.azurite.address(), 'Outcomes'),
      { name: 'targets.csv', text: targets },
      { change: { at: new Date('2019-01-02T09:00:00Z'), by: 'import of targets.csv' } },
    ),
  );

  it('are those of which all of it is true, with how many each is true of', async () => {
    const shown = await ask({ way: 'worse', statuses: ['red', 'amber'] });
    assert.match(shown, /2 of the 10 measures got worse and are Red or Amber/);
    assert.match(shown, /Of all: 5 got worse; 2 are Red or Amber/);
    assert.match(shown, /S01.*43\.6.*S05A.*6,270/s);
    assert.doesNotMatch(shown, /259/);
  });

  it('lead to the targets where there are any', async () => {
    assert.match(await ask({ way: 'worse' }), /All targets/);
    assert.doesNotMatch(await ask({ way: 'worse', codes: ['S04'] }), /All targets/);
  });

  it('are not those without a status where one is denied', async () => {
    const shown = await ask({ notStatuses: ['red'] });
    assert.match(shown, /2 of the 10 measures are not Red/);
    assert.doesNotMatch(shown, /6,270/);
  });

  it('are on every side that is named, by the printed lines', async () => {
    const shown = await ask({ way: 'worse', sides: [{ side: 'lower', against: 'England' }] });
    assert.match(shown, /1 of the 10 measures got worse and is below England.*S01: Lower than/s);
  });

  it('are only those of the indicators that are named, for one thing too', async () => {
    const shown = await ask({ way: 'worse', codes: ['S01', 'S02'] });
    assert.match(shown, /S01 .* · S02 .*1 of the 2 measures got worse/s);
    assert.match(await ask({ statuses: ['red'], codes: ['S06'] }), /^S06 .*0 of 1 measure are Red/);
    const without = await ask({ statuses: ['red'], codes: ['S02'] });
    assert.match(without, /There is no target for S02.*All targets/s);
  });

  it('are none where nothing is so, and of no outcome that there is not', async () => {
    assert.match(
      await ask({ way: 'better', statuses: ['red'] }),
      /None of the 10 measures got better and are Red/,
    );
    assert.match(await ask({ way: 'better', outcome: 'X' }), /no outcome X/);
  });
});

describe('measures by status where no report has targets', () => {
  const bot = useAnswers();

  it('lead to no list of targets', async () => {
    const { shown } = await bot.press({ kind: 'list', statuses: ['red'], codes: ['S02'] });
    assert.match(shown, /There is no target for S02/);
    assert.doesNotMatch(shown, /All targets/);
  });
});
