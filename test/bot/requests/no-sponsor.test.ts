import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { loadFile } from '../../../src/storage/import/import-files.ts';
import { reportFile } from '../../../src/storage/report-schema.ts';
import { openTable } from '../../../src/storage/table.ts';
import { useAnswers } from './use-answers.ts';

const district = reportFile.parse(
  JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../../../data/samples/district/reports/district.json'),
      'utf8',
    ),
  ),
);
const { sponsor: _, ...outcome } = district.outcome;

describe('a report that names no sponsor', () => {
  const { press, azurite } = useAnswers();

  before(async () => {
    await loadFile(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'district.json', text: JSON.stringify({ ...district, outcome }) },
      { at: new Date('2018-12-16T09:00:00Z'), by: 'a test' },
    );
  });

  it('is shown as any other, without that line', async () => {
    const { shown } = await press({ kind: 'overview', outcome: 'CP1' });
    assert.match(shown, /A clean and well-run district/);
    assert.doesNotMatch(shown, /Sponsor/);
  });

  it('has the people who lead its indicators', async () => {
    const { shown } = await press({ kind: 'people', indicator: 'KPI 1' });
    assert.match(shown, /Who leads KPI 1/);
    assert.doesNotMatch(shown, /Sponsor/);
    const all = await press({ kind: 'people', outcome: 'CP1' });
    assert.match(all.shown, /KPI 1/);
  });
});
