import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { measureFigureData, measureRowData } from '../../src/cards/measure-row.ts';
import { sayOther } from '../../src/cards/say-other.ts';
import { travelOf } from '../../src/domain/figures/headline.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { ReportedDirection } from '../../src/domain/observation.ts';
import type { PeriodKind } from '../../src/domain/period/period-kinds.ts';
import type { Series } from '../../src/domain/series.ts';
import { buildMeasure, buildObservations, buildSeries } from '../domain/build.ts';

type Differs = { readonly measure?: Partial<Measure>; readonly series?: Partial<Series> };

const headlineOf = (
  reportedOther: ReportedDirection,
  { measure = {}, series: form = {} }: Differs = {},
  pairs: readonly [string, number | null][] = [
    ['Q2 2017/18', 80],
    ['Q1 2018/19', 120],
    ['Q2 2018/19', 100],
  ],
) => {
  const kind: PeriodKind = form.periodKind ?? 'financial-quarter';
  const series = buildSeries({ periodKind: kind, ...form });
  const all = buildObservations(kind, ...pairs);
  const last = all.length - 1;
  return travelOf(
    buildMeasure({ ...measure, series: [series] }),
    series,
    all.map((one, i) => (i === last ? { ...one, reportedOther } : one)),
  );
};

describe('the line of the second direction', () => {
  it('has the period that it is against, the arrow and the word', () =>
    assert.equal(
      sayOther(headlineOf('worsening')),
      'Compared with the same quarter last year (Q2 2017/18): ▲ Worsening, as reported.',
    ));

  it("is in the council's words, with the arrow of what is better", () => {
    const measure = {
      polarity: 'higher-is-better',
      directionWords: { worsening: 'Worse', 'not-applicable': 'No comparison' },
    } as const;
    const [unknown] = [[['Q2 2018/19', 100]]] as [[string, number][]];
    assert.match(
      sayOther(headlineOf('worsening', { measure }, unknown)),
      /: ▼ Worse, as reported\.$/,
    );
    assert.match(sayOther(headlineOf('improving', { measure }, unknown)), /: ▲ Improving, as/);
    assert.match(sayOther(headlineOf('unchanged', { measure }, unknown)), /: ► Unchanged, as/);
    assert.match(
      sayOther(headlineOf('not-applicable', { measure }, unknown)),
      /: No comparison, as reported\.$/,
    );
  });

  it('has the arrow that means better where the council says that its arrows do', () => {
    const arrows = 'better-and-worse';
    for (const polarity of ['lower-is-better', 'higher-is-better', 'within-range'] as const) {
      const measure = { polarity, arrows } as const;
      assert.match(sayOther(headlineOf('improving', { measure })), /: ▲ Improving, as/);
      assert.match(sayOther(headlineOf('worsening', { measure })), /: ▼ Worsening, as/);
    }
    const measure = { polarity: 'not-judged', arrows } as const;
    assert.match(sayOther(headlineOf('up', { measure })), /: ↑ Up, as/);
  });

  it('has no arrow where better may be up or down', () => {
    const measure = { polarity: 'within-range' } as const;
    assert.match(
      sayOther(headlineOf('improving', { measure }, [['Q2 2018/19', 1]])),
      /: Improving,/,
    );
  });

  it('has what the figures say too where that is something else', () =>
    assert.match(
      sayOther(headlineOf('improving', { measure: { directionWords: { worsening: 'Slipping' } } })),
      /: ▼ Improving, as reported; worked out from the two figures: slipping\.$/,
    ));

  it('is against the period before where values are compared with the year before', () => {
    const series = { periodKind: 'month', seasonal: true } as const;
    const july: [string, number][] = [['Jul 2018', 5]];
    assert.match(
      sayOther(headlineOf('up', { series }, july)),
      /^Compared with the month before \(Jun 2018\): ▲ Up,/,
    );
    const some = { ...series, months: [4, 7] };
    assert.match(
      sayOther(headlineOf('up', { series: some }, july)),
      /^Compared with the period before \(Apr 2018\)/,
    );
  });

  it('names windows by their months', () => {
    const series = { periodKind: 'rolling-12-months', comparedWith: 'quarter-before' } as const;
    assert.match(
      sayOther(headlineOf('up', { series }, [['Jul 2018', 5]])),
      /^Compared with the same period last year \(12 months to Jul 2017\): ▲ Up,/,
    );
  });

  it('is not there where one direction alone was printed', () => {
    const { other: _, ...alone } = headlineOf('worsening');
    assert.equal(sayOther(alone), '');
    assert.deepEqual(measureFigureData(alone).other, []);
  });

  it('is on the card of a measure, and in the row of a card of its indicator, not in that of a list', () => {
    const headline = headlineOf('worsening');
    const said = sayOther(headline);
    assert.deepEqual(
      measureFigureData(headline).other.map(({ text }) => text),
      [said],
    );
    const press = { title: '', request: { kind: 'overview' as const } };
    const row = (withOther?: true) =>
      measureRowData({ headline, press }, withOther && { withOther }).change.map(
        ({ text }) => text,
      );
    assert.deepEqual(row(true).filter((text) => text === said).length, 1);
    assert.ok(!row().includes(said));
  });
});
