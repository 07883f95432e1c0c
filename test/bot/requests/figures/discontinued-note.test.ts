import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { changedReport } from '../../../storage/sample.ts';
import { useAnswers } from '../use-answers.ts';

describe('the note of a measure that is no longer collected', () => {
  const { press, azurite } = useAnswers();

  before(async () => {
    const file = changedReport(({ indicators }) => {
      const [measure] = indicators.find(({ code }) => code === 'S01')?.measures ?? [];
      const [series] = measure?.series ?? [];
      const values = series?.values.E10000009 ?? [];
      assert.ok(measure && series && values.length > 1);
      measure.note = 'Mark: was 70%. Flag: none.';
      series.discontinued = { from: '2018-07-01', reason: 'The survey ended' };
      values.splice(-1, 1, {
        ...{ period: 'Q2 2018/19', printed: 'Withdrawn', value: null },
        flags: ['not-applicable'],
      });
    });
    await importFiles(openTable(azurite.address(), 'Outcomes'), [file], {
      at: new Date('2019-01-02T09:00:00Z'),
      confirmed: true,
    });
  });

  it('stands beside its last figure, though the report has a row without one since', async () => {
    const { shown } = await press({ kind: 'show', code: 'S01' });
    assert.match(
      shown,
      /No longer collected since 1 July 2018.*adds: Mark: was 70%\. Flag: none\./s,
    );
  });
});
