import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { chartModel, type Run } from '../../../src/cards/chart/chart-model.ts';
import { chartSvg } from '../../../src/cards/chart/chart-svg.ts';
import { loadResvg } from '../../../src/cards/chart/draw-picture.ts';
import { buildSeries } from '../../domain/build.ts';
import { buildObservations } from '../build.ts';
import { buildRun, buildYearlyRun, umbrellas } from '../trend-build.ts';

const svgOf = (run: Run): string => {
  const model = chartModel(run);
  assert.ok(model, 'the run is drawn');
  return chartSvg(model);
};

const hostile = (name: string): Run =>
  buildRun([1, 2, 3], {
    measure: { series: [buildSeries({ unit: name })] },
    comparator: { name, observations: buildObservations([3, 2, 1]) },
  });

const elements = /<\/?([a-zA-Z]+)/g;
const allowed = new Set(['svg', 'rect', 'text', 'path', 'circle']);

describe('the picture of a chart', () => {
  it('tells lines apart by dashes and marks, with a word at a break', () => {
    const svg = svgOf(buildYearlyRun());
    assert.match(svg, /stroke-dasharray="8 5"/);
    assert.match(svg, />break, September 2015</);
    assert.match(svg, />provisional</);
    assert.match(svg, />9\.7%</);
  });

  it('draws limits dotted, and the mean', () => {
    const svg = svgOf(buildRun(umbrellas));
    assert.match(svg, /stroke-dasharray="2 4"/);
    assert.match(svg, />limits<.*>mean</);
  });

  it('draws no line to a figure that is not known', () => {
    const svg = svgOf(buildRun([5, null, 7, null, 9]));
    assert.doesNotMatch(svg, /fill="none"/);
  });

  it('holds the text of hostile names, and nothing that they would add', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.constantFrom(
            '<script>x</script>',
            '"><image href="http://evil.example"/>',
            '&lt;',
            ']]>',
          ),
        ),
        (name) => {
          const svg = svgOf(hostile(`x${name}x`));
          for (const [, element] of svg.matchAll(elements))
            assert.ok(allowed.has(element ?? ''), element);
          assert.doesNotMatch(svg, /&(?!(?:amp|lt|gt|quot|apos);)/);
        },
      ),
    );
  });

  it('is drawn whatever the names are', () => {
    const rasterise = loadResvg();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        assert.equal(rasterise(svgOf(hostile(name))).width, 480);
      }),
      { numRuns: 20 },
    );
  });
});
