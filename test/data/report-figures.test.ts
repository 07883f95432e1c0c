import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ReportFile } from '../../src/storage/report-schema.ts';
import { readReport } from './read-data.ts';
import { type GoldenValue, readGolden } from './read-golden.ts';

type Indicator = ReportFile['indicators'][number];

const nameOf = (report: ReportFile, id: string): string | undefined =>
  report.people.find((person) => person.id === id)?.name;

const straight = (text: string): string => text.replaceAll('’', "'").replaceAll('–', '-');

const asObserved = ({ label, valueText, value: number }: GoldenValue) => ({
  period: label,
  printed: valueText,
  value: number,
  flags: [],
});

const questionSlugs: Record<string, string> = {
  'telling us': 'telling-us',
  'changed and why': 'changed-and-why',
  issues: 'issues',
};

/** The golden file joins the lines that speak of the value and those about missing data. */
const benchmarkTexts = ({ code, benchmarks }: Indicator): string[] =>
  benchmarks.map(({ statement, notes }) =>
    straight([statement, ...notes].join(code === 'S03' ? '; ' : ' ')),
  );

const indicatorPairs = () => {
  const { indicators } = readReport();
  const expected = readGolden().indicators;
  assert.equal(indicators.length, expected.length);
  return expected.map((want) => {
    const have = indicators.find(({ code }) => code === want.code);
    assert.ok(have, want.code);
    return { want, have };
  });
};

describe('figures of the December 2018 report', () => {
  it('have the printed name, periods and values in the order of the overview', () => {
    const measures = readReport().indicators.flatMap((one) =>
      one.measures.map(({ code, name, series: [series] }) => ({
        code,
        parent: one.code,
        name,
        kind: series?.periodKind.replaceAll('-', ' '),
        valueKind: series?.valueKind,
        values: series?.values,
      })),
    );
    const expected = readGolden().overview.map((row) => ({
      code: row.code,
      parent: row.parent,
      name: row.title,
      kind: row.periodKind,
      valueKind: row.valueKind,
      values: { E10000009: [asObserved(row.earlier), asObserved(row.later)] },
    }));
    assert.deepEqual(measures, expected);
  });

  it('have the sponsor with the post', () => {
    const report = readReport();
    const { code, name, sponsor } = report.outcome;
    const person = report.people.find(({ id }) => id === sponsor);
    assert.deepEqual(
      { name, code, sponsor: person?.name, sponsorRole: person?.role },
      readGolden().outcome,
    );
  });

  it('have the contact with title and post', () => {
    const { outcome, people } = readReport();
    const person = people.find(({ id }) => id === outcome.contact);
    assert.equal(`${person?.title} ${person?.name}, ${person?.role}`, readGolden().contact);
  });

  it('have each indicator’s officers in printed order', () => {
    const report = readReport();
    for (const { want, have } of indicatorPairs()) {
      const names = (ids: readonly string[]) => ids.map((id) => nameOf(report, id));
      assert.deepEqual(names(have.outcomeLeads), want.outcomeLeads, want.code);
      assert.deepEqual(names(have.indicatorLeads), want.indicatorLeads, want.code);
    }
  });

  it('have each indicator’s parts', () => {
    for (const { want, have } of indicatorPairs()) {
      const codes = have.measures.map(({ code }) => code);
      assert.deepEqual(codes, want.parts ?? [want.code]);
    }
  });

  it('have the questions in the order of each page', () => {
    for (const { want, have } of indicatorPairs()) {
      assert.deepEqual(
        have.commentary.map(({ question }) => question),
        want.questionOrder.map((question) => questionSlugs[question]),
        want.code,
      );
    }
  });

  it('have each benchmark as printed', () => {
    for (const { want, have } of indicatorPairs()) {
      assert.deepEqual(benchmarkTexts(have), [want.benchmarkText ?? []].flat(), want.code);
    }
  });

  it('have the figures of a benchmark where figures are printed', () => {
    for (const { want, have } of indicatorPairs()) {
      const { england, dorset, ...rest } = want.benchmarkValues ?? {};
      const figures = want.benchmarkValues
        ? [{ ...rest, periodKind: 'financial-year', council: dorset, comparator: england }]
        : [];
      assert.deepEqual(
        have.benchmarks.flatMap((one) => one.figures ?? []),
        figures,
        want.code,
      );
    }
  });

  it('have the performance measures with the status that one bears, and no values', () => {
    for (const { want, have } of indicatorPairs()) {
      const measures = have.performanceMeasures;
      assert.deepEqual(
        measures.map(({ name, note, series }) => ({ name, note, series })),
        want.measures.map((name) => ({ name, note: want.measureNotes[name], series: [] })),
      );
    }
  });

  it('have the statements that there is no risk', () => {
    for (const { want, have } of indicatorPairs()) {
      assert.equal(have.noRisksStatement, want.risksText, want.code);
    }
  });

  it('have the dead and the seriously injured in the prose of S06', () => {
    const { components = {} } =
      indicatorPairs().find(({ want }) => want.code === 'S06')?.want ?? {};
    const text = JSON.stringify(readReport().indicators.at(-1)?.commentary);
    assert.equal(Object.keys(components).length, 4);
    for (const number of Object.values(components)) {
      assert.match(text, new RegExp(`\\b${number} (fatalities|serious injuries)`));
    }
  });

  it('have the risks with level and trend where they feature', () => {
    const risks = readReport().risks.map(({ featuresUnder, ...risk }) => ({
      ...risk,
      places: featuresUnder,
    }));
    const expected = readGolden().risks.map(({ indicator, ...risk }) => ({
      ...risk,
      places: [indicator ?? 'S'],
    }));
    assert.deepEqual(risks, expected);
  });

  it('have the key to the levels', () => {
    const key = Object.entries(readReport().outcome.riskKey);
    assert.deepEqual(
      Object.fromEntries(key.map(([level, text]) => [level, straight(text)])),
      readGolden().riskLevelKey,
    );
  });
});
