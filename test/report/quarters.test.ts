import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { markRevised } from '../../src/domain/publication.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { listedHeadings } from '../../src/report/document.ts';
import type { StoredOutcome } from '../../src/report/material.ts';
import { textOfDocument } from './document-text.ts';
import { material, quarter, storedReport } from './report-data.ts';

const textOf = (...args: Parameters<typeof material>): string =>
  textOfDocument(buildReport(material(...args))).join('\n');

/** A value of S05A for Q3 2018/19, handed in and sent back. */
const withReturned = (): StoredOutcome => {
  const stored = storedReport();
  const act = { by: 'Andy Frost', at: new Date('2019-01-04T10:00:00Z') };
  const round = quarter('Q3 2018/19');
  const series = stored.series.map((one) =>
    one.measure === 'S05A'
      ? {
          ...one,
          observations: [
            ...one.observations,
            {
              period: round,
              printed: '9,876',
              value: 9876,
              flags: [],
              provenance: { kind: 'returned' as const, round, submitted: act, returned: act },
            },
          ],
        }
      : one,
  );
  return { ...stored, series };
};

describe('the report of a quarter', () => {
  it('has nothing of a later one', () => {
    const text = textOf({ quarter: quarter('Q1 2018/19') });
    for (const later of ['6,270', '43.6', 'areas for focus', 'taken an upward turn', '562'])
      assert.doesNotMatch(text, new RegExp(later, 'i'));
    assert.match(text, /6,038/);
  });

  it('of which nothing has come in is a draft, says so, and dates what is older', () => {
    const report = buildReport(
      material({ quarter: quarter('Q3 2018/19'), madeAt: new Date('2019-01-10T09:00:00Z') }),
    );
    assert.equal(
      report.draft,
      'DRAFT for Q3 2018/19, made 10 January 2019; still missing: S01, S02, S04, S05, S06',
    );
    const text = textOfDocument(report).join('\n');
    assert.match(text, /Benchmarking, Q2 2018\/19: Lower than England/);
    assert.match(text, /What the figures told us in Q2 2018\/19/);
    assert.match(text, /No commentary for Q3 2018\/19 has been submitted\./);
    assert.match(text, /Figures for Q3 2018\/19: S05A Total crime; S05B .*\nDue 21 January 2019/);
    assert.match(
      text,
      /S03A Persistent absence, primary schools\nacademic year 2017\/18\n19 April 2019/,
    );
    assert.match(text, /Areas for focus, Q2 2018\/19/);
    assert.match(text, /02a, Q2 2018\/19 – Failure to consider/);
  });

  it('of a council that has no words of its own has plain ones', () => {
    const district = storedReport(['samples/district/reports']);
    const text = textOf({}, district);
    for (const plain of ['Overview: direction of travel', 'Outcome lead: Pat Lowe', 'Contact'])
      assert.ok(text.includes(plain), plain);
    assert.doesNotMatch(text, /Population Indicator|Corporate Risk|OVERVIEW|Dorset/);
    assert.match(text, /At most 50\s+Off track/);
  });

  it('lists milestones and actions under their indicators and the outcome, and nothing said of a later quarter', () => {
    const district = storedReport(['samples/district/reports']);
    const text = textOf({}, district);
    assert.match(text, /Milestones and actions/);
    assert.match(
      text,
      /M1 – All new collection rounds in use[\s\S]*30 November 2018\s+Overdue\s+Under way, 80% complete\s+Reported as At risk\s+Lee Marsh/,
    );
    assert.match(text, /M3 – The new corporate plan adopted/);
    const { catalogue } = district;
    const later = catalogue.milestones.map((one) => ({ ...one, asOf: quarter('Q3 2018/19') }));
    const since = textOf({}, { ...district, catalogue: { ...catalogue, milestones: later } });
    assert.match(since, /M1 – [\s\S]*Not kept for this quarter/);
    assert.doesNotMatch(since, /80% complete|Overdue|At risk\s+Lee/);
  });

  it('is no draft once it is published, and marks what changed since', () => {
    const stored = storedReport();
    const q3 = quarter('Q3 2018/19');
    const at = new Date('2019-02-11T10:00:00Z');
    const place = { measure: 'S05A', series: 'council', area: 'E10000009' };
    const figure = { ...place, period: quarter('Q2 2018/19'), value: 6_000, printed: '6,000' };
    const by = { objectId: 'id', name: 'David Bonner' };
    const publications = [{ outcome: 'S', quarter: q3, by, at, figures: [figure] }];
    const made = { quarter: q3, madeAt: new Date('2019-02-12T09:00:00Z') };
    const report = buildReport(
      material(made, {
        ...stored,
        catalogue: { ...stored.catalogue, publications },
        series: markRevised(stored.series, publications),
      }),
    );
    assert.equal(report.draft, undefined);
    const text = textOfDocument(report).join('\n');
    assert.match(text, /Published on 11 February 2019/);
    assert.match(text, /revised since publication on 11 Feb 2019, was 6,000/);
  });

  it('shows no figure that was sent back', () => {
    const text = textOf(
      { quarter: quarter('Q3 2018/19'), madeAt: new Date('2019-01-10T09:00:00Z') },
      withReturned(),
    );
    assert.doesNotMatch(text, /9,876/);
  });

  it('shows official figures with the comparator once they are public, and not before', () => {
    const stored = storedReport(['reports', 'history']);
    const before = textOf({}, stored);
    const later = textOf(
      { quarter: quarter('Q1 2019/20'), madeAt: new Date('2019-07-02T09:00:00Z') },
      stored,
    );
    assert.match(before, /academic year 2016\/17/);
    assert.doesNotMatch(before, /academic year 2017\/18 *\(/);
    assert.match(later, /in England, academic year 2017\/18/);
  });

  it('lists each heading of the first level once, with a place of its own', () => {
    const headings = listedHeadings(buildReport(material()));
    assert.equal(new Set(headings.map(({ id }) => id)).size, headings.length);
    assert.equal(headings.length, 13);
  });
});
