import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { changedReport } from '../../../storage/sample.ts';
import { useAnswers } from '../use-answers.ts';

describe('milestones and actions that were completed late', () => {
  const { ask, press, azurite } = useAnswers();

  before(async () => {
    const file = changedReport((report) => {
      const action = { kind: 'action' as const, featuresUnder: ['S01'], due: '2018-11-30' };
      report.milestones = [
        {
          ...{ ...action, code: 'A1', title: 'Open the hub' },
          ...{ state: 'complete', doneOn: '2018-12-02' },
        },
        {
          ...{ ...action, code: 'A2', title: 'Paint the hall' },
          ...{ state: 'complete', doneOn: '2018-11-29' },
        },
        { ...action, code: 'A3', title: 'Hire a cook', state: 'under-way' as const },
      ];
    });
    await importFiles(openTable(azurite.address(), 'Outcomes'), [file], {
      at: new Date('2019-01-02T09:00:00Z'),
      confirmed: true,
    });
  });

  it('are listed without those that are late and not done', async () => {
    const { shown } = await press({ kind: 'milestones', of: 'action', which: 'done-late' });
    assert.match(shown, /Actions completed late.*A1 Open the hub.*2 days late/s);
    assert.doesNotMatch(shown, /Paint the hall|Hire a cook/);
  });

  for (const text of [
    'which actions were done late',
    'what was completed late',
    'which actions were completed after their due date?',
    'how many actions were finished late',
  ])
    it(`are found by “${text}”`, async () => {
      const shown = await ask(text);
      assert.match(shown, /completed late.*A1 Open the hub/is);
      assert.doesNotMatch(shown, /Hire a cook/);
    });

  it('are not those that are late', async () => {
    assert.match(await ask('which actions are late'), /Hire a cook/);
  });
});
