import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { loadFile } from '../../../../src/storage/import/import-files.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { useAzurite } from '../../../storage/use-azurite.ts';
import { useAnswers } from '../use-answers.ts';

const reports = join(import.meta.dirname, '../../../../data/samples/borough/reports');

/** Storage that has the two outcomes of the made-up borough. */
const useBorough = () => {
  const azurite = useAzurite();
  before(async () => {
    const change = { at: new Date('2018-12-16T09:00:00Z'), by: 'a test' };
    for (const name of ['homes.json', 'care.json'])
      await loadFile(
        openTable(azurite.address(), 'Outcomes'),
        { name, text: readFileSync(join(reports, name), 'utf8') },
        change,
      );
  });
  return azurite;
};

describe('the list of all targets', () => {
  const { press } = useAnswers({}, '2026-01-06', useBorough);

  it('says of each outcome how many have which status', async () => {
    const { shown } = await press({ kind: 'target' });
    assert.match(shown, /A safe place to live\. Against targets: 1 Red, 1 Amber, 1 Green/);
    assert.match(shown, /Living well for longer\. Against targets: 1 Red and 3 Green\./);
  });

  it('does not where it is of one outcome', async () => {
    const { shown } = await press({ kind: 'target', outcome: 'A1' });
    assert.equal(shown.match(/Against targets/g)?.length, 1);
  });
});
