import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { changedReport } from '../../../storage/sample.ts';
import { useAnswers } from '../use-answers.ts';

describe('a year that is awaited in a report of its second quarter', () => {
  const { press, azurite } = useAnswers();

  before(async () => {
    const file = changedReport(({ indicators }) => {
      const [measure] = indicators.find(({ code }) => code === 'S03')?.measures ?? [];
      measure?.series[0]?.values.E10000009?.push({
        ...{ period: '2018/19', printed: 'Awaited', value: null },
        ...{ flags: ['not-available'], status: 'Awaited' },
      });
    });
    await importFiles(openTable(azurite.address(), 'Outcomes'), [file], {
      at: new Date('2019-01-02T09:00:00Z'),
      confirmed: true,
    });
  });

  it('stands on the card as it is printed, without the arrow of an older figure', async () => {
    const { shown } = await press({ kind: 'show', code: 'S03A' });
    assert.match(shown, /No figure.*2018\/19.*Awaited/s);
    assert.doesNotMatch(shown, /[▲▼]/);
  });
});
