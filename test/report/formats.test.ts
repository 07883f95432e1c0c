import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { buildReport } from '../../src/report/build-report.ts';
import { allBlocks, type ReportDocument } from '../../src/report/document.ts';
import type { ReportTemplate } from '../../src/report/template.ts';
import { writeDocx } from '../../src/report/write-docx.ts';
import { writeHtml } from '../../src/report/write-html.ts';
import { partOfDocx, textOfDocx } from './document-text.ts';
import { material } from './report-data.ts';

const template: ReportTemplate = {
  font: 'Verdana',
  colours: {
    heading: '#010203',
    band: '#d0e0f0',
    good: '#006600',
    bad: '#990000',
    quiet: '#555555',
  },
};

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** A document of one paragraph that somebody else wrote. */
const hostile: ReportDocument = {
  title: 'A "title" & </title><script>alert(1)</script>',
  author: 'Council',
  foot: 'A foot"; } </style><script>alert(2)</script>',
  draft: 'DRAFT\u0000\u202e & more',
  cover: [],
  blocks: [
    {
      kind: 'paragraph',
      look: 'body',
      spans: [{ text: '<img src=x onerror=alert(3)> \u0007 & {{DATE()}} ]]>' }],
    },
    {
      kind: 'picture',
      draw: () => '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>',
      width: 10,
      height: 10,
      alt: 'quote " and <tag>',
    },
  ],
};

describe('a report as a Word document', function () {
  this.timeout(20_000);
  const report = buildReport(material({ isDraft: true }));
  const blocks = allBlocks(report.blocks);
  const numberOf = (kind: (typeof blocks)[number]['kind']): number =>
    blocks.filter((one) => one.kind === kind).length;
  let bytes: Uint8Array = new Uint8Array();
  let body = '';
  before(async () => {
    bytes = await writeDocx(report, template);
    body = partOfDocx(bytes, 'word/document.xml');
  });

  it('has real headings, and a contents table with page numbers', () => {
    for (const level of [1, 2, 3] as const)
      assert.equal(
        count(body, new RegExp(`<w:pStyle w:val="Heading${level}"/>`, 'g')),
        blocks.filter((one) => one.kind === 'heading' && one.level === level).length,
      );
    const contents = textOfDocx(bytes).match(/CONTACT\s*(\d+)\n/);
    assert.ok(Number(contents?.[1]) > 10, contents?.[0]);
  });

  it('never skips a level of heading, and has as many cells in every row of a table', () => {
    const levels = [...body.matchAll(/<w:pStyle w:val="Heading([1-3])"\/>/g)].map(([, n]) =>
      Number(n),
    );
    levels.forEach((level, at) => {
      assert.ok(level - (levels[at - 1] ?? 0) <= 1, `level ${level} after ${levels[at - 1]}`);
    });
    for (const [table] of body.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)) {
      const rows = [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) =>
        count(row, /<w:tc>/g),
      );
      assert.equal(new Set(rows).size, 1, rows.join());
      assert.doesNotMatch(table, /<w:(?:gridSpan|vMerge)/);
    }
  });

  it('gives every picture an id of its own, and begins the contents on a new page', () => {
    const ids = [...body.matchAll(/<wp:docPr [^>]*\bid="(\d+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.match(body, /<w:pStyle w:val="Subtitle"\/>(?:(?!<\/w:pPr>).)*<w:pageBreakBefore\/>/);
  });

  it('marks the heading row of every table, which is repeated on each page', () => {
    assert.equal(count(body, /<w:tblHeader\/>/g), numberOf('table'));
  });

  it('has a vector chart, a picture in its place and words for every chart', () => {
    const descriptions = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)];
    assert.equal(descriptions.length, numberOf('picture'));
    assert.match(descriptions[0]?.[1] ?? '', /^Bar chart: per 10,000 children/);
    assert.equal(count(body, /<asvg:svgBlip /g), numberOf('picture'));
  });

  it('says its language, its title and on every page that it is a draft', () => {
    assert.match(partOfDocx(bytes, 'word/styles.xml'), /<w:lang w:val="en-GB"/);
    assert.match(
      partOfDocx(bytes, 'docProps/core.xml'),
      /<dc:title>People in Dorset are Safe: .*\(draft\)</,
    );
    for (const part of ['word/header1.xml', 'word/header2.xml'])
      assert.match(partOfDocx(bytes, part), /DRAFT for Q2 2018\/19/);
  });

  it('has the font and the colours of the council', () => {
    const styles = partOfDocx(bytes, 'word/styles.xml');
    assert.match(styles, /Verdana/);
    assert.match(styles, /010203/);
    assert.match(body, /w:fill="d0e0f0"/i);
  });

  it('is whole whatever somebody wrote', async () => {
    const text = textOfDocx(await writeDocx(hostile, template));
    assert.match(text, /<img src=x onerror=alert\(3\)> {2}& /);
  });
});

describe('a report as HTML', () => {
  const html = Buffer.from(writeHtml(buildReport(material()), template)).toString();

  it('has a language, a title, one main heading, and levels that are never skipped', () => {
    assert.match(html, /<html lang="en-GB">/);
    assert.match(html, /<title>People in Dorset are Safe: /);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    assert.equal(levels.filter((one) => one === 1).length, 1);
    levels.forEach((level, at) => {
      assert.ok(level - (levels[at - 1] ?? 0) <= 1, `h${level} after h${levels[at - 1]}`);
    });
  });

  it('links to places that it has', () => {
    const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(
      links.filter((one) => !places.has(one)),
      [],
    );
    assert.equal(places.size, [...html.matchAll(/ id="/g)].length);
  });

  it('heads every column and every row, and describes every picture', () => {
    assert.equal(count(html, /<table/g), count(html, /<thead><tr><th scope="col"/g));
    assert.equal(count(html, /<tr>(?!<th scope)/g), 0);
    assert.equal(count(html, /<svg /g), count(html, /<svg role="img" aria-label="[^"]+"/g));
  });

  it('needs nothing from elsewhere, and runs no script that somebody wrote', () => {
    assert.doesNotMatch(html, /(?:src|href)="(?!#)/);
    const written = Buffer.from(writeHtml(hostile, template)).toString();
    assert.doesNotMatch(written, /<script|<img/);
    assert.equal(count(written, /<\/style>/g), 1);
    assert.match(written, /aria-label="quote &quot; and &lt;tag&gt;"/);
  });
});
