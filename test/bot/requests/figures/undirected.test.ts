import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { changedReport } from '../../../storage/sample.ts';
import { useAnswers } from '../use-answers.ts';

describe('measures that are not judged', () => {
  const { ask, azurite } = useAnswers();

  it('are listed where somebody asks which they are', async () => {
    assert.match(await ask('which are not judged'), /1 of 10 measures is not judged.*S04/s);
    assert.match(await ask('what does not judged mean'), /What does it mean/);
  });

  describe('in a report with a word for no direction', () => {
    before(async () => {
      const file = changedReport(({ outcome, indicators }) => {
        outcome.directionWords = { 'not-applicable': 'No course' };
        const values = indicators
          .filter(({ code }) => code === 'S04')
          .flatMap(({ measures }) => measures.flatMap(({ series }) => series))
          .flatMap((one) => Object.values(one.values).flat());
        for (const value of values) value.reported = 'not-applicable';
      });
      await importFiles(openTable(azurite.address(), 'Outcomes'), [file], {
        at: new Date('2019-01-02T09:00:00Z'),
        confirmed: true,
      });
    });

    it('are listed by it', async () => {
      for (const text of ['which have no course', 'which measures have no course?'])
        assert.match(await ask(text), /1 of 10 measures has No course.*S04/s, text);
    });

    it('have it on their card and in the overview', async () => {
      assert.match(await ask('show S04'), /No course/);
      assert.match(await ask('overview'), /1 has No course/);
    });
  });
});
