import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { commentaryQuestions } from '../../src/domain/indicator.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { writeDocx } from '../../src/report/write-docx.ts';
import { writeHtml } from '../../src/report/write-html.ts';
import { readReportTemplate } from '../../src/report-template.ts';
import { textOfDocument, textOfDocx, textOfHtml } from './document-text.ts';
import { material } from './report-data.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const file = join(import.meta.dirname, '../../data/reports/2018-12-people-in-dorset-are-safe.json');
const original: Json = JSON.parse(readFileSync(file, 'utf8'));

/** Fields that the printed report does not show in these words: ids, and names for buttons and lists. */
const notPrinted = new Set([
  ...[
    'format',
    'areas',
    'id',
    'kind',
    'polarity',
    'shortName',
    'standing',
    'comparator',
    'question',
  ],
  ...['valueKind', 'unit', 'periodKind', 'timing', 'counts', 'source', 'sponsor', 'month', 'area'],
  ...['outcomeLeads', 'indicatorLeads', 'featuresUnder', 'measures@benchmarks', 'from'],
]);

/** Officers' addresses are sample data; the report prints the contact's alone. */
const isPrinted = (key: string, owner: Json): boolean =>
  !notPrinted.has(key) &&
  !(key === 'email' && (owner as { telephone?: string }).telephone === undefined) &&
  // A performance measure has a code of ours, and a benchmark names the measures that it is about.
  !(key === 'code' && /-/.test(String((owner as { code?: Json }).code))) &&
  !(key === 'measures' && 'statement' in (owner as object)) &&
  key !== 'contact' &&
  key !== 'figures';

/** Every text that the project holds of the printed report. */
const printedTexts = (one: Json): string[] => {
  if (typeof one === 'string') return [one];
  if (Array.isArray(one)) return one.flatMap(printedTexts);
  if (typeof one !== 'object' || one === null) return [];
  return Object.entries(one).flatMap(([key, value]) =>
    isPrinted(key, one) ? printedTexts(value) : [],
  );
};

/** "32.7 Per 10,000" is printed as 32.7 beside its unit. */
const withoutUnit = (text: string): string => text.replace(/^([\d.,]+) Per [\d,]+$/, '$1');

const texts = [
  ...new Set([...printedTexts(original), ...Object.values(commentaryQuestions), 'December 2018']),
].map(withoutUnit);

/** Line breaks and the signs between a code and its name are the layout's. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

const missingIn = (text: string): string[] => {
  const shown = plain(text);
  return texts.filter((one) => !shown.includes(plain(one)));
};

const numbersIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\d[\d,.]*\d|\d/g)].map(([number]) => number.replaceAll(',', '')));

describe('the report of December 2018, made from the data', () => {
  const report = buildReport(material());

  it('has every sentence, figure, name and risk of the printed one', () => {
    assert.ok(texts.length > 150, `${texts.length}`);
    assert.deepEqual(missingIn(textOfDocument(report).join('\n')), []);
  });

  it('has them in Word and in HTML', async () => {
    const template = await readReportTemplate();
    const docx = textOfDocx(await writeDocx(report, template));
    const html = textOfHtml(Buffer.from(writeHtml(report, template)).toString());
    assert.deepEqual({ docx: missingIn(docx), html: missingIn(html) }, { docx: [], html: [] });
  });

  it('has no number that is neither in the data nor worked out from two figures', () => {
    const held = numbersIn(JSON.stringify(original));
    const added = [...numbersIn(textOfDocument(report).join('\n'))].filter((one) => !held.has(one));
    assert.deepEqual(added, [
      // Counts of measures and of changes, and changes in per cent or in percentage points.
      ...['4', '33.3', '33', '0.2', '0.3', '0.7', '15.4', '15', '3.8', '2.2', '2.5', '0.9'],
      // When the document was made, when the next figures are due, and the level of the test of chance.
      ...['21', '2019', '00', '5'],
    ]);
  });

  it('shows the pages in the order of the printed one, each with its parts in order', () => {
    const lines = textOfDocument(report);
    const places = [
      'OVERVIEW: Direction of travel',
      'OVERVIEW: Areas for focus',
      ...['S01', 'S02', 'S03', 'S04', 'S05', 'S06'],
      'Corporate Risks not assigned to a specific Population Indicator',
      'Key to risk and performance assessments',
      'CONTACT',
    ].map((start) => lines.findIndex((one) => one === start || one.startsWith(`${start}: `)));
    assert.ok(!places.includes(-1), String(places));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    const s04 = lines.findIndex((one) => one.startsWith('S04: '));
    const placeOf = (text: string): number => lines.indexOf(text, s04);
    assert.ok(
      placeOf(commentaryQuestions['changed-and-why']) < placeOf(commentaryQuestions['telling-us']),
    );
  });
});
