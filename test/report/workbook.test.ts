import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { describe, it } from 'mocha';
import { buildWorkbook, type Sheet } from '../../src/report/workbook.ts';
import { writeXlsx } from '../../src/report/write-xlsx.ts';
import { storedReport } from './report-data.ts';

const stored = storedReport(['reports', 'history']);
const sheets = buildWorkbook(stored, '2030-01-01');

const sheetOf = (name: string): Sheet => {
  const found = sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** A row by the titles of its columns. */
const rowsOf = (name: string) => {
  const { columns, rows } = sheetOf(name);
  return rows.map((row) => Object.fromEntries(columns.map(({ title }, at) => [title, row[at]])));
};

const partOf = (bytes: Uint8Array, name: string): string =>
  Buffer.from(unzipSync(bytes)[name] ?? []).toString();

describe('an outcome as a workbook', () => {
  it('has a sheet for each table, whose rows have a cell for each column', () => {
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['Indicators', 'Measures', 'Values', 'Commentary', 'Risks', 'Milestones'],
    );
    for (const { name, columns, rows } of sheets)
      for (const row of rows) assert.equal(row.length, columns.length, name);
  });

  it('has every stored value as a number, with its days, its unit and where it comes from', () => {
    const values = rowsOf('Values');
    const stored = storedReport(['reports', 'history']).series.flatMap(
      ({ observations }) => observations,
    );
    assert.equal(values.length, stored.length);
    const found = values.find((one) => one.Measure === 'S05A' && one.Period === 'Q2 2018/19');
    assert.deepEqual(found, {
      ...{ Measure: 'S05A', Indicator: 'S05', 'Short name': 'Total crime', Series: 'council' },
      ...{ Area: 'Dorset County Council', Period: 'Q2 2018/19' },
      ...{ From: { day: '2018-07-01' }, To: { day: '2018-09-30' } },
      ...{ Value: { number: 6270, decimals: 0 }, Unit: 'crimes', Flags: null },
      ...{ Numerator: null, Denominator: null, Target: null },
      ...{ 'Status as published': null, 'Status worked out': null, 'Reported direction': null },
      ...{ 'Why missing': null, 'As printed': '6,270', Provenance: 'Report, December 2018' },
    });
  });

  it('has nothing that was not public on its day', () => {
    const periodsOn = (today: string): unknown[] =>
      (buildWorkbook(stored, today).find(({ name }) => name === 'Values')?.rows ?? [])
        .filter(([measure, , , series]) => measure === 'S03A' && series !== 'council')
        .map((row) => row[5]);
    assert.ok(!periodsOn('2019-01-02').includes('2017/18'));
    assert.ok(periodsOn('2019-04-01').includes('2017/18'));
  });

  it('has what is not signed off only where readers see it', () => {
    const [series, ...more] = stored.series.filter(({ measure }) => measure === 'S05A');
    const [first] = series?.observations ?? [];
    assert.ok(series && first);
    const submitted = { by: 'Alex Field', at: new Date('2019-01-04T10:00:00Z') };
    const round = { kind: 'financial-quarter', index: 2018 * 4 + 2 } as const;
    const value = { ...first, period: round, value: 6511, printed: '6,511' };
    const open = { ...value, provenance: { kind: 'submitted', round, submitted } as const };
    const observations = [...series.observations, open];
    const held = { ...stored, series: [{ ...series, observations }, ...more] };
    const printedIn = (readersSee: 'submitted' | 'signed-off'): string =>
      JSON.stringify(buildWorkbook({ ...held, readersSee }, '2030-01-01'));
    assert.match(printedIn('submitted'), /6511.*Submitted 4 Jan 2019, not signed off/);
    assert.doesNotMatch(printedIn('signed-off'), /6511/);
  });

  it('has the milestones and actions with their days and how far they are', () => {
    const district = buildWorkbook(storedReport(['samples/district/reports']), '2030-01-01');
    const { columns, rows } = district.at(-1) ?? { columns: [], rows: [] };
    const [first] = rows.map((row) =>
      Object.fromEntries(columns.map(({ title }, at) => [title, row[at]])),
    );
    assert.equal(rows.length, 5);
    assert.deepEqual(first?.Code, 'M1');
    assert.deepEqual(first?.Due, { day: '2018-11-30' });
    assert.deepEqual(first?.['Per cent complete'], { number: 80, decimals: 0 });
    assert.equal(first?.Owner, 'Lee Marsh');
  });

  it('has every sentence of the commentary and every risk', () => {
    const blocks = stored.commentaries.flatMap(({ answers }) =>
      answers.flatMap((one) => one.blocks),
    );
    assert.deepEqual(
      rowsOf('Commentary').map(({ Text }) => Text),
      blocks.map(({ text }) => text),
    );
    assert.deepEqual(
      new Set(rowsOf('Risks').map(({ Risk }) => Risk)),
      new Set(stored.catalogue.risks.map(({ code }) => code)),
    );
  });

  it('writes numbers and days as such, and what looks like a formula as text', async () => {
    const bytes = await writeXlsx([
      {
        name: 'One',
        columns: ['Text', 'Number', 'Day', 'Nothing'].map((title) => ({ title, width: 10 })),
        rows: [['=1+1\u0000', { number: -1234.5, decimals: 1 }, { day: '2018-09-30' }, null]],
      },
    ]);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    assert.match(sheet, /<v>-1234.5<\/v>/);
    // Days since 30 December 1899.
    assert.match(sheet, /<v>43373<\/v>/);
    assert.doesNotMatch(sheet, /<f>/);
    assert.match(partOf(bytes, 'xl/styles.xml'), /formatCode="#,##0\.0"/);
    assert.match(`${sheet}${partOf(bytes, 'xl/sharedStrings.xml')}`, />=1\+1</);
  });

  it('is refused where a text is longer than a cell takes, which names the way without cells', async () => {
    const sheet = {
      name: 'Outcomes',
      columns: [
        { title: 'outcome', width: 12 },
        { title: 'foreword', width: 60 },
      ],
    };
    const written = (length: number) =>
      writeXlsx([{ ...sheet, rows: [['S', 'x'.repeat(length)]] }]);
    assert.ok((await written(32_767)).length > 0);
    await assert.rejects(written(32_768), {
      code: 'report-not-made',
      message: /sheet Outcomes, a cell of the column foreword would have 32,768 characters/,
      next: /CSV or JSON/,
    });
  });
});
