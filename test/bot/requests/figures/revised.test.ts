import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { useAnswers } from '../use-answers.ts';

const text = [
  'measure,series,area,period,value,flags,revised from',
  'S05A,council,E10000009,Q1 2018/19,6100,revised,"6,038"',
  'S05B,council,E10000009,Q1 2018/19,2700,revised,',
].join('\n');

describe('the figures that were revised', () => {
  const bot = useAnswers();

  it('are none where none is marked', async () => {
    const { shown } = await bot.press({ kind: 'revised' });
    assert.match(shown, /No figure is marked as revised/);
  });

  describe('once some were loaded', () => {
    before(async () => {
      const table = openTable(bot.azurite.address(), 'Outcomes');
      await importFiles(table, [{ name: 'later.csv', text }], {
        at: new Date('2019-01-02T10:02:00Z'),
      });
    });

    it('are listed with their period and what they were', async () => {
      const { shown } = await bot.press({ kind: 'revised' });
      assert.match(shown, /2 figures have been revised/);
      assert.match(shown, /S05A Total crime, Q1 2018\/19 \| 6,100 crimes; before: 6,038\./);
    });

    it('are asked for in words, and of an outcome', async () => {
      const said = await bot.ask('which figures were revised');
      assert.match(said, /2 figures have been revised/);
      const { shown } = await bot.press({ kind: 'revised', outcome: 'S' });
      assert.match(shown, /2 figures have been revised/);
    });

    it('are those of one measure, whose figure is shown where nothing of it was revised', async () => {
      const { shown } = await bot.press({ kind: 'revised', code: 'S05A' });
      assert.match(shown, /1 figure has been revised/);
      assert.doesNotMatch(shown, /S05B/);
      const { shown: figure } = await bot.press({ kind: 'revised', code: 'S01' });
      assert.match(figure, /43\.6/);
    });

    it('are none of an outcome that there is not', async () => {
      const { shown } = await bot.press({ kind: 'revised', outcome: 'Z' });
      assert.doesNotMatch(shown, /revised/);
    });
  });
});
