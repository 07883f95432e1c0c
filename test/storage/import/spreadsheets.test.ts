import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { OutcomesError } from '../../../src/domain/outcomes-error.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import { decodeText } from '../../../src/storage/import/decode-text.ts';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import { parseValues } from '../../../src/storage/import/parse-values.ts';
import { toImportTargets } from '../../../src/storage/import/read-place.ts';
import { readWorkbook } from '../../../src/storage/import/read-workbook.ts';
import { toEntity } from '../../../src/storage/rows/row.ts';
import { change, sampleFiles } from '../sample.ts';

const rows = sampleFiles.flatMap(({ name, text }) => fileRows(parseFile(name, text)));
const targets = toImportTargets(
  new Map(rows.map((row) => [row.key, { ...toEntity(row, change), etag: '' }])),
);

const cases = join(import.meta.dirname, '../cases');

const read = (text: string, ignoreOthers = false) =>
  parseValues({ name: 'x.csv', text, ignoreOthers }, targets).values.map(
    ({ series, area, period, value, flags = [] }) =>
      [series.measure, series.id, area, periodLabel(period), value, ...flags].join(' '),
  );

const readCase = async (name: string) => read(decodeText(await readFile(join(cases, name))));

const refusal = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof OutcomesError) return error.message;
    throw error;
  }
  return 'not refused';
};

const crime = 'S05A council E10000009 Q2 2018/19 6270';

describe('a table of values as spreadsheets save it', () => {
  for (const name of [
    '20-semicolons.csv',
    '21-tabs.csv',
    '22-utf16.csv',
    '25-utf8-bom-crlf.csv',
    '29-title-row-above.csv',
    '31-target-column.csv',
  ])
    it(`is read from ${name}`, async () => {
      assert.deepEqual((await readCase(name)).slice(0, 1), [crime]);
    });

  it('is read from Windows-1252', async () => {
    assert.ok((await readCase('24-windows-1252.csv')).length > 0);
  });

  it('has a line for each value where there is a column for each quarter', async () => {
    assert.deepEqual(await readCase('30-wide-quarters.csv'), [
      'S05A council E10000009 Q1 2018/19 6038',
      crime,
    ]);
  });

  it('leaves out what an empty cell of a wide table would be', () => {
    const text = 'measure,Q1 2018/19,Q2 2018/19\nS05A,,6270\nS05B,2901,\n';
    assert.deepEqual(read(text), [crime, 'S05B council E10000009 Q1 2018/19 2901']);
  });

  it('takes the target beside quarters of one year for that of the year', () => {
    const given = parseValues(
      { name: 'x.csv', text: 'measure,Target,Q1 2018/19,Q2 2018/19\nS05A,24000,6038,6270\n' },
      targets,
    ).values;
    assert.deepEqual(
      given.map(({ target, yearTarget }) => [target, yearTarget]),
      [
        [undefined, { value: 24_000 }],
        [undefined, { value: 24_000 }],
      ],
    );
  });

  it('takes what stands beside one value for that of it', () => {
    for (const text of [
      'measure,Q2 2018/19,target,RAG\nS05A,6270,6000,Red\n',
      'measure,Q2 2018/19,Q1 2019/20,target,RAG\nS05A,6270,,6000,Red\n',
    ]) {
      const [one, ...more] = parseValues({ name: 'x.csv', text }, targets).values;
      assert.deepEqual([one?.target, one?.status, more], [{ value: 6000 }, 'Red', []]);
    }
  });

  for (const [heading, cell, periods] of [
    ['status', 'Red', 'Q1 2018/19,Q2 2018/19'],
    ['flags', 'provisional', 'Q1 2018/19,Q2 2018/19'],
    ['target', '6000', 'Q2 2017/18,Q2 2018/19'],
    ['year-end target', '6000', 'Q2 2017/18,Q2 2018/19'],
  ])
    it(`is refused where its ${heading} stands beside ${periods} and may be of either`, () => {
      assert.match(
        refusal(`measure,${periods},${heading}\nS05A,6038,6270,${cell}\n`),
        new RegExp(`line 1: "${heading}" stands beside several.*as in line 2; write each value`),
      );
    });

  it('takes “as before” for the target of the value before it, of which there must be one', () => {
    const text = [
      'measure,period,value,target',
      'S05B,Q2 2018/19,2920,As before',
      'S05A,Q2 2018/19,6270,as before',
      'S05A,Q1 2018/19,6038,6000',
    ];
    const { values } = parseValues(
      { name: 'x.csv', text: text.toSpliced(1, 1).join('\n') },
      targets,
    );
    assert.deepEqual(
      values.map(({ target }) => target),
      [{ value: 6000 }, { value: 6000 }],
    );
    assert.match(
      refusal(text.join('\n')),
      /line 2, column target: no value before it in this file has a target; write the target itself/,
    );
    assert.match(
      refusal('measure,period,value,target\nS05A,Q3 2018/19,,as before\n'),
      /it is empty/,
    );
  });

  it('has no fault in a column beside its periods that is empty', () => {
    assert.equal(read('measure,Q1 2018/19,Q2 2018/19,RAG\nS05A,6038,6270,\n').length, 2);
  });

  it('says where a wide table has an error for a value, and passes over rows of nothing else', () => {
    assert.match(
      refusal('measure,Q1 2018/19,Q2 2018/19\nS05A,#REF!,6270\n'),
      /line 2, column Q1 2018\/19: "#REF!" is an error of the spreadsheet/,
    );
    const filledDown = 'measure,Q1 2018/19,Q2 2018/19\nS05A,,6270\n#N/A,#N/A,#N/A\n';
    assert.deepEqual(read(filledDown), [crime]);
  });

  it('says where another column has an error', () => {
    assert.match(
      refusal('measure,period,value,status\nS05A,Q2 2018/19,6270,#NAME?\n'),
      /line 2, column status: "#NAME\?" is an error of the spreadsheet/,
    );
  });

  it('reads a figure without the raised mark of its footnote', () => {
    const text = 'measure,period,value\nS05A,Q2 2018/19,6270¹\nS01,Q2 2018/19,43.6 ⁽²⁾\n';
    assert.deepEqual(read(text), [crime, 'S01 council E10000009 Q2 2018/19 43.6']);
  });

  it('is read whatever the case of its codes, and refused where that makes a value twice', async () => {
    assert.deepEqual(read('MEASURE,Area,Period,Value\ns05a,e10000009,q2 2018/19,6270\n'), [crime]);
    await assert.rejects(() => readCase('32-lower-case-codes.csv'), /the same value is on line 2/);
  });

  it('needs neither series nor area where they are the council’s own', () => {
    assert.deepEqual(read('measure,period,value\nS05A,Q2 2018/19,6270\n'), [crime]);
    assert.deepEqual(read('measure,period,value\nS05A,Q1 2019/20,5900\n'), [
      'S05A council E06000059 Q1 2019/20 5900',
    ]);
  });

  it('is read under the headings that councils use', () => {
    assert.deepEqual(read('Indicator Code,Quarter,Actual,RAG\nS05A,Q2 2018/19,6270,Red\n'), [
      crime,
    ]);
  });

  const months: [string, string][] = [
    ['Jul-18', 'Jul 2018'],
    ['43282', 'Jul 2018'],
    ['01/07/2018', 'Jul 2018'],
  ];
  for (const [typed, label] of months)
    it(`has the month back that a spreadsheet made ${typed} of`, () => {
      assert.deepEqual(read(`measure,period,value\nS06,${typed},213\n`), [
        `S06 council E10000009 ${label} 213`,
      ]);
    });

  for (const [line, reason] of [
    ['S06,43283,213', /has made a date of it: format the column as text/],
    ['S05A,43282,6270', /has made a date of it/],
    ['S06,02/07/2018,213', /has made a date of it/],
    ['S02,Q2 2018/19,N/A', /"N\/A" is no figure; leave it empty, with the flag not-available or/],
    ['S02,Q2 2018/19,#DIV/0!', /"#DIV\/0!" is an error of the spreadsheet; mend its formula, or/],
    ['S05A,Q2 2018/19,"6,27"', /"6,27" is not a number/],
    ['S05A,Q2 2018/19,6270 incidents', /is not a number/],
  ] as const)
    it(`says in one sentence what to do about ${line}`, () => {
      assert.match(refusal(`measure,period,value\n${line}\n`), reason);
    });

  for (const [line, value] of [
    ['S05A,"6,270 crimes"', 'S05A council E10000009 Q2 2018/19 6270'],
    ['S01,43.6 per 10000', 'S01 council E10000009 Q2 2018/19 43.6'],
    ['S04,<5', 'S04 council E10000009 Q2 2018/19  suppressed'],
    ['S05B,c', 'S05B council E10000009 Q2 2018/19  suppressed'],
    ['S05B,..', 'S05B council E10000009 Q2 2018/19  not-available'],
    ['S05B,[z]', 'S05B council E10000009 Q2 2018/19  not-applicable'],
  ] as const)
    it(`reads ${line} as it was typed`, () => {
      const text = `measure,value,period\n${line},Q2 2018/19\n`;
      assert.deepEqual(read(text), [value]);
    });

  for (const code of ['S05 A', 's-05a', 'S5A'])
    it(`finds the measure that is written ${code}`, () => {
      assert.deepEqual(read(`measure,period,value\n${code},Q2 2018/19,6270\n`), [crime]);
    });

  it('finds an area by its name', () => {
    const text = 'measure,area,period,value\nS05A,Dorset county council,Q2 2018/19,6270\n';
    assert.deepEqual(read(text), [crime]);
    assert.match(refusal(text.replace('Dorset', 'Devon')), /neither the code nor the name of one/);
  });

  it('has a column for each quarter, headed by its last day', () => {
    const text = 'measure,30/06/2018,30/09/2018\nS05A,6038,6270\n';
    assert.deepEqual(read(text), ['S05A council E10000009 Q1 2018/19 6038', crime]);
  });

  it('names columns that it does not know, and passes over them on request', () => {
    const text = 'measure,period,value,Directorate\nS05A,Q2 2018/19,6270,Place\n';
    assert.match(
      refusal(text),
      /line 1: "directorate" is not a column that can be read; those are measure/,
    );
    assert.deepEqual(read(text, true), [crime]);
  });

  it('is read with CRLF in some lines and LF in others', () => {
    const text = 'measure,period,value\r\nS05A,Q2 2018/19,6270\nS05B,Q2 2018/19,"2,920"\r\n';
    assert.deepEqual(read(text), [crime, 'S05B council E10000009 Q2 2018/19 2920']);
  });

  it('is read with a line break in a heading', () => {
    const text = 'measure,"Q2\n2018/19"\nS05A,6270\n';
    assert.deepEqual(read(text), [crime]);
  });

  it('keeps its line numbers below a title', () => {
    const text =
      'Quarterly values\n\nmeasure,period,value\nS05A,Q2 2018/19,6270\nS99,Q2 2018/19,1\n';
    assert.match(refusal(text), /line 5, column measure: there is no measure "S99"/);
  });
});

describe('a workbook', () => {
  const build = async () => {
    const { default: writeSheets } = await import('write-excel-file/node');
    const cell = (value: string | number) => ({ value });
    const date = { value: new Date(Date.UTC(2018, 6, 1)), type: Date, format: 'mmm yyyy' };
    const values = [
      ['measure', 'period', 'value'].map(cell),
      ['S05A', 'Q2 2018/19', 6270].map(cell),
      [cell('S06'), date, cell(213)],
    ];
    const words = [['for', 'phrase'].map(cell), ['S05', '=crime'].map(cell)];
    return writeSheets([
      { sheet: 'Values', data: values },
      { sheet: 'Words', data: words },
      { sheet: 'Empty', data: [] },
    ]).toBuffer();
  };

  it('is read sheet by sheet, its dates as the months that were typed', async () => {
    const sheets = await readWorkbook('book.xlsx', await build());
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['book.xlsx, sheet Values', 'book.xlsx, sheet Words'],
    );
    assert.deepEqual(read(sheets[0]?.text ?? ''), [crime, 'S06 council E10000009 Jul 2018 213']);
    assert.match(sheets[1]?.text ?? '', /'=crime/);
  });

  it('has percentages as they are shown, and other numbers as they are', async () => {
    const { default: writeSheets } = await import('write-excel-file/node');
    const shown = (value: number, format: string) => ({ value, type: Number, format });
    const bytes = await writeSheets([
      [
        shown(0.973, '0.0%'),
        shown(0.07, '0%'),
        shown(-0.021, '0.00%'),
        shown(0.9729729729729, '0.0%'),
        shown(1.06, '0%'),
        shown(0.973, '0.000'),
        shown(12, '0 "%"'),
        { value: 0.5 },
      ],
    ]).toBuffer();
    const [sheet] = await readWorkbook('book.xlsx', bytes);
    assert.equal(sheet?.text.trim(), "97.3%,7%,'-2.1%,97.2972972973%,106%,0.973,12,0.5");
  });

  it('has the first day of a month where it is shown as a day', async () => {
    const { default: writeSheets } = await import('write-excel-file/node');
    const first = new Date(Date.UTC(2018, 9, 1));
    const shown = (format: string, value = first) => ({ value, type: Date, format });
    const bytes = await writeSheets([
      [
        shown('dd/mm/yyyy'),
        shown('d mmmm yyyy'),
        shown('mmm-yy'),
        shown('dd/mm/yyyy', new Date(Date.UTC(2018, 9, 12))),
      ],
    ]).toBuffer();
    const [sheet] = await readWorkbook('book.xlsx', bytes);
    assert.equal(sheet?.text.trim(), '01/10/2018,01/10/2018,Oct 2018,2018-10-12');
  });

  const asRead = async (cells: readonly string[], shared = '') => {
    const { default: writeSheets } = await import('write-excel-file/node');
    const bytes = await writeSheets([cells.map((value) => ({ value }))]).toBuffer();
    const files = unzipSync(bytes);
    const sheet = 'xl/worksheets/sheet1.xml';
    const row = cells.map((cell, at) => cell.replace('<c', `<c r="${'ABCDEF'[at]}1"`)).join('');
    const text = strFromU8(files[sheet] ?? new Uint8Array());
    files[sheet] = strToU8(text.replace(/(<row[^>]*>).*(<\/row>)/s, `$1${row}$2`));
    if (shared) files['xl/sharedStrings.xml'] = strToU8(shared);
    const [read] = await readWorkbook('book.xlsx', zipSync(files));
    return read?.text.trim();
  };

  it('has errors as they are shown, and formulas without a result as such', async () => {
    const read = await asRead([
      '<c t="e"><f>Sheet9!A1</f><v>#REF!</v></c>',
      '<c><f>SUM(A2:A3)</f></c>',
      '<c><f>SUM(A2:A3)</f><v></v></c>',
      '<c><f>SUM(A2:A3)</f><v>12</v></c>',
      '<c t="str"><f>IF(A2=1,1,"")</f><v></v></c>',
      '<c t="str"><f>A2</f><v>x</v></c>',
    ]);
    assert.equal(read, '#REF!,#NO RESULT!,#NO RESULT!,12,,x');
  });

  it('keeps the raised digits of a footnote apart from the figure', async () => {
    const raised = '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>';
    const lowered = raised.replace('superscript', 'subscript');
    const shared = `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>12</t></r>${raised}</si></sst>`;
    const read = await asRead(
      [
        '<c t="s"><v>0</v></c>',
        `<c t="inlineStr"><is><r><t>12</t></r>${raised}</is></c>`,
        `<c t="inlineStr"><is><r><t>CO</t></r>${lowered}</is></c>`,
      ],
      shared,
    );
    assert.equal(read, '12¹,12¹,CO1');
  });

  it('that is none is refused with what to do', async () => {
    const bytes = await readFile(join(cases, '33-workbook.xlsx'));
    await assert.rejects(() => readWorkbook('33.xlsx', bytes), /33\.xlsx.*not an Excel workbook/s);
    await assert.rejects(() => readWorkbook('x.xlsx', Buffer.from('a,b')), /not an Excel workbook/);
  });
});
