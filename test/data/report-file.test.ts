import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comparePeriods, parsePeriod } from '../../src/domain/period/period.ts';
import type { ReportFile } from '../../src/storage/report-schema.ts';
import { readHistory, readReport } from './read-data.ts';

type Series = ReportFile['indicators'][number]['measures'][number]['series'][number];

const measuresOf = ({ indicators }: ReportFile) => indicators.flatMap(({ measures }) => measures);
const performanceOf = ({ indicators }: ReportFile) =>
  indicators.flatMap(({ performanceMeasures }) => performanceMeasures);
const codesOf = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);
const duplicates = (list: readonly string[]): string[] =>
  list.filter((one, at) => list.indexOf(one) !== at);

const everySeries = (): Series[] => [
  ...measuresOf(readReport()).flatMap(({ series }) => series),
  ...readHistory().measures.flatMap(({ series }) => series),
];

const listsOf = ({ values }: Series) => Object.values(values);

const periodsOf = ({ periodKind }: Series, list: readonly { period: string }[]) =>
  list.map(({ period }) => {
    const parsed = parsePeriod(periodKind, period);
    assert.ok(parsed, `"${period}" is a ${periodKind}`);
    return parsed;
  });

describe('data files', () => {
  it('satisfy the schema', () => {
    assert.equal(readReport().format, 'outcomes-report/1');
    assert.equal(readHistory().format, 'outcomes-history/1');
  });

  it('hold six indicators, ten measures, ten performance measures, sixteen risks, nine people', () => {
    const report = readReport();
    assert.equal(report.indicators.length, 6);
    assert.equal(measuresOf(report).length, 10);
    assert.equal(performanceOf(report).length, 10);
    assert.equal(report.risks.length, 16);
    assert.equal(report.people.length, 9);
  });

  it('name nothing twice', () => {
    const report = readReport();
    assert.deepEqual(duplicates(codesOf(report.indicators)), []);
    assert.deepEqual(duplicates(codesOf([...measuresOf(report), ...performanceOf(report)])), []);
    assert.deepEqual(duplicates(codesOf(report.risks)), []);
    assert.deepEqual(duplicates(report.people.map(({ id }) => id)), []);
    assert.deepEqual(duplicates(readHistory().measures.map(({ measure }) => measure)), []);
  });

  it('refer only to people who are in the report, and to each of them', () => {
    const { outcome, indicators, people } = readReport();
    const named = indicators.flatMap((one) => [...one.outcomeLeads, ...one.indicatorLeads]);
    assert.deepEqual(
      new Set([outcome.sponsor, outcome.contact, ...named]),
      new Set(people.map(({ id }) => id)),
    );
  });

  it('give every officer an e-mail address of first and last name at the council', () => {
    for (const { name, email } of readReport().people) {
      assert.equal(email?.toLowerCase(), `${name.toLowerCase().replace(' ', '.')}@dorsetcc.gov.uk`);
    }
  });

  it('compare only measures of the indicator whose page prints the benchmark', () => {
    for (const { benchmarks, measures } of readReport().indicators) {
      const own = codesOf(measures);
      for (const { measures: about } of benchmarks) {
        assert.deepEqual(
          about.filter((code) => !own.includes(code)),
          [],
        );
      }
    }
  });

  it('put every risk under an indicator of the report or under the outcome', () => {
    const { outcome, indicators, risks } = readReport();
    const places = [outcome.code, ...codesOf(indicators)];
    for (const { code, featuresUnder } of risks) {
      assert.ok(
        featuresUnder.every((place) => places.includes(place)),
        code,
      );
    }
  });

  it('state that there is no risk exactly where none is listed', () => {
    const { indicators, risks } = readReport();
    for (const { code, noRisksStatement } of indicators) {
      const listed = risks.some(({ featuresUnder }) => featuresUnder.includes(code));
      assert.equal(noRisksStatement === undefined, listed, code);
    }
  });

  it('answer all three questions about every indicator', () => {
    for (const { code, commentary } of readReport().indicators) {
      const asked = commentary.map(({ question }) => question).sort();
      assert.deepEqual(asked, ['changed-and-why', 'issues', 'telling-us'], code);
    }
  });

  it('put measures under the code of their indicator', () => {
    for (const { code, measures, performanceMeasures } of readReport().indicators) {
      for (const measure of measures) assert.match(measure.code, new RegExp(`^${code}[A-D]?$`));
      for (const measure of performanceMeasures) assert.ok(measure.code.startsWith(`${code}-`));
    }
  });

  it('hold history only of measures that the report has', () => {
    const report = readReport();
    const known = codesOf([...measuresOf(report), ...performanceOf(report)]);
    const { measures } = readHistory();
    assert.deepEqual(
      measures.filter(({ measure }) => !known.includes(measure)),
      [],
    );
  });

  it('label every value with a period of its series’ kind, once each and oldest first', () => {
    for (const series of everySeries()) {
      for (const list of listsOf(series)) {
        const periods = periodsOf(series, list);
        for (const [at, period] of periods.slice(1).entries()) {
          const before = periods[at];
          assert.ok(before && comparePeriods(before, period) < 0, series.source);
        }
      }
    }
  });

  it('print every value as the number that is stored', () => {
    for (const series of everySeries()) {
      for (const { printed, value } of listsOf(series).flat()) {
        const number = printed.replace(/ Per 10,000$/, '').replaceAll(',', '');
        assert.match(number, /^\d+(\.\d+)?$/);
        assert.equal(Number(number), value);
      }
    }
  });

  it('show as many decimal places as the source prints at most', () => {
    for (const series of everySeries()) {
      const places = listsOf(series)
        .flat()
        .map(({ value }) => String(value).split('.')[1]?.length ?? 0);
      assert.equal(series.decimals, Math.max(...places), series.source);
    }
  });

  it('give the n of "per n" with every rate, as its unit says, and with nothing else', () => {
    for (const { valueKind, unit, per, source } of everySeries()) {
      const said = /^per ([\d,]+) /.exec(unit)?.[1]?.replaceAll(',', '');
      assert.equal(per, valueKind === 'rate' ? Number(said) : undefined, source);
    }
  });

  it('know only areas that the file lists', () => {
    const listed = codesOf(readHistory().areas);
    assert.deepEqual(readReport().areas, [
      { code: 'E10000009', name: 'Dorset County Council' },
      { code: 'E92000001', name: 'England' },
    ]);
    assert.deepEqual(listed, ['E10000009', 'E06000059', 'E92000001']);
    for (const { values } of everySeries()) {
      assert.deepEqual(
        Object.keys(values).filter((area) => !listed.includes(area)),
        [],
      );
    }
  });
});
