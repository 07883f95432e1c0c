import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type ChartSource, chartModel } from '../../../src/cards/chart/chart-model.ts';
import { chartSvg, type PictureSize } from '../../../src/cards/chart/chart-svg.ts';
import { loadResvg } from '../../../src/cards/chart/draw-picture.ts';
import { inks } from '../../../src/cards/chart/svg.ts';
import { contrastOf } from '../../../src/report/contrast.ts';
import { buildSeries } from '../../domain/build.ts';
import settings from '../../pictures/teams-settings.json' with { type: 'json' };
import { buildObservations } from '../build.ts';
import { buildRun, buildYearlyRun, umbrellas } from '../trend-build.ts';

const svgOf = (source: ChartSource, size: PictureSize = 'wide'): string => {
  const model = chartModel(source);
  assert.ok(model, 'the series is drawn');
  return chartSvg(model, size);
};

const bars = /<rect [^>]*height="([\d.]+)" fill="(#\w+)"/g;

const heightsOf = (svg: string): number[] =>
  [...svg.matchAll(bars)].map(([, height]) => Number(height));

describe('the picture of a chart', () => {
  it('can be seen on the grounds of every theme', () => {
    for (const [theme, { containers }] of Object.entries(settings.themes))
      for (const ground of [containers.default.background, containers.emphasis.background])
        for (const [name, ink] of Object.entries(inks)) {
          const contrast = contrastOf(ink, ground);
          assert.ok(contrast >= 3, `${name} on ${theme} ${ground}: ${contrast.toFixed(2)}`);
        }
  });

  it('is bars from two figures on, which begin at 0', () => {
    const [first = 0, second = 0] = heightsOf(svgOf(buildRun([50, 100])));
    assert.ok(Math.abs(second / first - 2) < 0.05, `${first} and ${second}`);
  });

  it('has the newest bar in the colour of the council', () => {
    const colours = [...svgOf(buildRun([3, 1, 2])).matchAll(bars)].map(([, , ink]) => ink);
    assert.deepEqual(colours, [inks.quiet, inks.quiet, inks.own]);
  });

  it('is a line from five figures on', () => {
    const svg = svgOf(buildRun([5, 4, 5, 6, 7]));
    assert.deepEqual(heightsOf(svg), []);
    assert.match(svg, /<path d="M[^"]+L/);
  });

  it('tells lines apart by dashes and marks, and draws a break from top to bottom', () => {
    const svg = svgOf(buildYearlyRun());
    assert.match(svg, /stroke-dasharray="10 7"/);
    assert.match(svg, /<path d="M[\d.]+ 0V112"/);
  });

  it('draws nothing across a break', () => {
    const series = [buildSeries({ breaks: [{ from: '2018-04-01', reason: 'A new cohort.' }] })];
    const svg = svgOf(buildRun([9, 8, 9, 8, 1, 2, 1], { measure: { series } }), 'small');
    const at = Number(/<path d="M([\d.]+) 0V/.exec(svg)?.[1]);
    assert.ok(at > 0);
    const lines = [...svg.matchAll(/<path d="(M[^"]+L[^"]+)"/g)].map(([, path = '']) =>
      [...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x)),
    );
    assert.equal(lines.length, 2);
    for (const xs of lines)
      assert.ok(Math.max(...xs) < at || Math.min(...xs) > at, `${xs.join()} crosses ${at}`);
  });

  it('draws limits dotted', () => {
    assert.match(svgOf(buildRun(umbrellas)), /stroke-dasharray="3 6"/);
  });

  it('draws no line to a figure that is not known', () => {
    const svg = svgOf(buildRun([5, null, 7, null, 9, null, 8, null, 9]));
    assert.doesNotMatch(svg, /L/);
  });

  it('holds no text, whatever the names are, and stays within its edges', () => {
    const rasterise = loadResvg();
    const value = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(
        fc.array(fc.option(value), { minLength: 2, maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 30 }),
        (values, name) => {
          const source = buildRun(values, {
            measure: { series: [buildSeries({ unit: name })] },
            comparator: { name, observations: buildObservations(values) },
          });
          const model = chartModel(source);
          if (!model) return;
          const svg = chartSvg(model, 'small');
          assert.doesNotMatch(svg, /<text|NaN|Infinity/);
          for (const [, y] of svg.matchAll(/c[xy]="(-?[\d.]+)"/g)) assert.ok(Number(y) >= 0);
          assert.equal(rasterise(svg).width, 200);
        },
      ),
      { numRuns: 50 },
    );
  });
});
