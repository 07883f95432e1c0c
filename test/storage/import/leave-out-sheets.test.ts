import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { readTextsOf } from '../../../src/storage/import/read-texts.ts';
import { readWorkbook } from '../../../src/storage/import/read-workbook.ts';

type Cell = string | number | undefined;

const build = async (
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  change: (files: Record<string, Uint8Array>) => void = () => {},
): Promise<Uint8Array> => {
  const { default: writeSheets } = await import('write-excel-file/node');
  const bytes = await writeSheets(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === undefined ? null : { value }))),
    })),
  ).toBuffer();
  const files = unzipSync(bytes);
  change(files);
  return zipSync(files);
};

const edit =
  (name: string, from: RegExp, to: string) =>
  (files: Record<string, Uint8Array>): void => {
    const text = strFromU8(files[name] ?? new Uint8Array());
    assert.match(text, from);
    files[name] = strToU8(text.replace(from, to));
  };

const hide = (sheet: string) =>
  edit('xl/workbook.xml', new RegExp(`<sheet ([^>]*name="${sheet}")`), `<sheet state="hidden" $1`);

const values = [
  ['measure', 'period', 'value'],
  ['S05A', 'Q2 2018/19', 6270],
];
const cover = [['Performance report'], ['Quarter', 'Q2 2018/19'], ['Contact', 'The team']];
const lookup = [
  ['Code', 'Name'],
  ['S05A', 'Total crime'],
];

const namesOf = (texts: readonly { readonly name: string }[]): string[] =>
  texts.map(({ name }) => name.replace('book.xlsx, sheet ', ''));

describe('the sheets of a workbook', () => {
  it('are left out where they are no table or hidden, and are named', async () => {
    const book = await build(
      { Cover: cover, Codes: lookup, Data: values, Old: values },
      hide('Old'),
    );
    const texts = await readTextsOf('book.xlsx', book);
    assert.deepEqual(namesOf(texts), ['Data']);
    assert.deepEqual(texts[0]?.notes, [
      'Left out: the sheet “Cover”, which has no table; the sheet “Codes”, which has no table; the sheet “Old”, which is hidden',
    ]);
  });

  it('are kept where they have most of the columns, and so are to be mended', async () => {
    const wide = [
      ['KPI', 'Q1 2018/19', 'Q2 2018/19'],
      ['S05A', 6038, 6270],
    ];
    const slip = [['KPI', 'period', 'value'], ...values.slice(1)];
    const texts = await readTextsOf(
      'book.xlsx',
      await build({ Wide: wide, Slip: slip, Data: values }),
    );
    assert.deepEqual(namesOf(texts), ['Wide', 'Slip', 'Data']);
    assert.deepEqual(texts[0]?.notes, undefined);
  });

  it('are all kept where none is a table, and refused where all are hidden', async () => {
    const texts = await readTextsOf('book.xlsx', await build({ Cover: cover, Codes: lookup }));
    assert.deepEqual(namesOf(texts), ['Cover', 'Codes']);
    const hidden = await build({ Data: values }, hide('Data'));
    await assert.rejects(readTextsOf('book.xlsx', hidden), /all of its sheets are hidden: unhide/);
  });

  it('have the text of merged cells in each of their rows, but not their number', async () => {
    const rows = [
      ['measure', 'area', 'period', 'value'],
      ['S05A', 'E10000009', 'Q1 2018/19', 6038],
      [undefined, undefined, 'Q2 2018/19', undefined],
    ];
    const merged =
      '</sheetData><mergeCells count="3"><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="D2:D3"/></mergeCells>';
    const book = await build(
      { 'A & B': rows },
      edit('xl/worksheets/sheet1.xml', /<\/sheetData>/, merged),
    );
    const [sheet] = await readWorkbook('book.xlsx', book);
    assert.deepEqual(sheet?.text.trim().split('\n').slice(1), [
      'S05A,E10000009,Q1 2018/19,6038',
      'S05A,E10000009,Q2 2018/19,',
    ]);
  });
});
