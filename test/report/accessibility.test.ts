import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { makeReport } from '../../src/report/make-report.ts';
import { readReportTemplate } from '../../src/report-template.ts';
import { type DocumentParts, findAccessibilityFaults, partsOf } from './accessibility-faults.ts';
import { material, quarter, storedReport } from './report-data.ts';

const samples = join(import.meta.dirname, '../../data/samples');

type Made = {
  readonly stored?: ReturnType<typeof storedReport>;
  readonly council?: string;
  readonly label?: string;
  readonly at?: string;
  readonly isShort?: boolean;
};

const partsOfReport = async ({ stored, council, label, at, isShort = false }: Made) => {
  const made = material(
    { ...(label ? { quarter: quarter(label) } : {}), ...(at ? { madeAt: new Date(at) } : {}) },
    stored ?? storedReport(['reports', 'history']),
  );
  const template = await readReportTemplate(council ? join(samples, council) : undefined);
  return partsOf(await makeReport(made, { format: 'docx', template, isShort }));
};

let december: Promise<DocumentParts> | undefined;

/** Made once for all who look at it. */
const partsOfDecember = (): Promise<DocumentParts> => {
  december ??= partsOfReport({});
  return december;
};

const sample = (council: string, code?: string): Made => ({
  stored: storedReport([`samples/${council}/reports`], code),
  council,
});

const reports: Readonly<Record<string, () => Made>> = {
  'of a quarter of which figures are missing': () => ({ label: 'Q3 2018/19', at: '2019-01-16' }),
  'for a committee': () => ({ isShort: true }),
  'of a district with targets and money': () => ({ ...sample('district') }),
  'of a Scottish council': () => ({
    ...sample('scottish'),
    ...{ label: 'Q2 2025/26', at: '2026-01-12' },
  }),
  'of a county’s first outcome': () => ({
    ...sample('county', 'HE'),
    ...{ label: 'Q2 2025/26', at: '2026-01-12' },
  }),
  'of a county’s second outcome': () => ({
    ...sample('county', 'AC'),
    ...{ label: 'Q3 2025/26', at: '2026-01-12' },
  }),
};

describe('the Word report', function () {
  this.timeout(30_000);
  it('of December 2018 has nothing that a checker of accessibility would find', async () => {
    assert.deepEqual(findAccessibilityFaults(await partsOfDecember()), []);
  });

  for (const [which, made] of Object.entries(reports))
    it(`${which} has nothing that a checker of accessibility would find`, async () => {
      assert.deepEqual(findAccessibilityFaults(await partsOfReport(made())), []);
    });
});

describe('the checker of accessibility', function () {
  this.timeout(30_000);
  let good: DocumentParts;
  before(async () => {
    good = await partsOfDecember();
  });

  const broken: readonly [fault: RegExp, part: keyof DocumentParts, from: RegExp, to: string][] = [
    [/picture without a description/, 'body', / descr="[^"]*"/, ''],
    [/not in line/, 'body', /<wp:inline([\s\S]*?)<\/wp:inline>/, '<wp:anchor$1</wp:anchor>'],
    [/no heading row/, 'body', /<w:tblHeader\/>/, ''],
    [/cell without words/, 'body', /(<w:tblHeader\/>[\s\S]*?<w:t(?: [^>]*)?>)[^<]*/, '$1'],
    [/different lengths/, 'body', /<w:tc>/, '<w:tc/><w:tc>'],
    [/a blank row/, 'body', /<w:tbl>/, '<w:tbl><w:tr><w:tc/><w:tc/></w:tr>'],
    [
      /a blank column/,
      'body',
      /<w:tbl>/,
      '<w:tbl><w:tr><w:tc><w:t>A</w:t></w:tc></w:tr></w:tbl><w:tbl>',
    ],
    [/merged/, 'body', /<w:tcPr>/, '<w:tcPr><w:gridSpan w:val="2"/>'],
    [/first column/, 'body', /w:firstColumn="[^"]*"/, ''],
    [/without a level/, 'styles', /<w:outlineLvl [^>]*>/, ''],
    [/is skipped/, 'body', /"Heading1"/, '"Heading3"'],
    [/an empty paragraph/, 'body', /<w:tbl>/, '<w:p/><w:tbl>'],
    [/a list that is none/, 'body', /<w:numPr>[\s\S]*?<\/w:numPr>([\s\S]*?<w:t[^>]*>)/, '$1• '],
    [
      /a link whose words/,
      'body',
      /<w:body>/,
      '<w:body><w:hyperlink><w:t>here</w:t></w:hyperlink>',
    ],
    [/no language/, 'styles', /<w:lang [^>]*>/, ''],
    [/no title/, 'properties', /<dc:title>[^<]*/, '<dc:title>'],
    [/protected/, 'settings', /<w:compat\b/, '<w:documentProtection/><w:compat'],
    [/hard to read: #cccccc/, 'body', /<w:color w:val="\w+"/, '<w:color w:val="cccccc"'],
  ];
  for (const [fault, part, from, to] of broken)
    it(`finds that a document has “${fault.source}”`, () => {
      assert.match(good[part], from);
      const faults = findAccessibilityFaults({ ...good, [part]: good[part].replace(from, to) });
      assert.match(faults.join('\n'), fault);
    });
});
