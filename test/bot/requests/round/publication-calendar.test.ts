import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { useAnswers } from '../use-answers.ts';

const answers = `question,answer,date
when is the next report,It goes to Cabinet on 5 March 2019.,2019-01-04
who makes the tea,Nobody.,2019-01-05
`;

describe('the publication calendar', () => {
  const { ask, azurite } = useAnswers();

  before(async () => {
    const table = openTable(azurite.address(), 'Outcomes');
    const at = new Date('2019-01-06T09:00:00Z');
    await importFiles(table, [{ name: 'answers.csv', text: answers }], { at });
  });

  it('has what the team wrote of the next report', async () => {
    for (const text of [
      'next report: when is it out, when does cabinet get it',
      'what day does the committee get the next one',
    ]) {
      const shown = await ask(text);
      assert.match(shown, /Publication calendar.*It goes to Cabinet on 5 March 2019/s, text);
      assert.doesNotMatch(shown, /Nobody/);
    }
  });
});
