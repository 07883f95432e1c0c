import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { submissionCard } from '../../../src/bot/round/submission-card.ts';
import { shownText } from '../../cards/shown-parts.ts';
import { buildMeasure, buildObservations } from '../../domain/build.ts';
import { buildIndicator, buildRecord } from '../../domain/round/build-indicator.ts';
import { quarter } from '../../domain/round/round-data.ts';
import { andy, at, observe } from '../../domain/submission/build-form.ts';

const round = quarter('Q3 2018/19');
const part = buildMeasure({ code: 'S05A-bridge', shortName: 'Bridge', partOf: 'S05A' });

describe('the card for signing off', () => {
  it('shows the lines of a breakdown that are signed off with their figure', () => {
    const figures = (value: number) =>
      buildObservations('financial-quarter', ['Q2 2018/19', 140], ['Q3 2018/19', value]);
    const record = buildRecord({
      series: [observe(figures(6100)), observe(figures(150), { measure: part.code })],
    });
    const change = {
      ...{ indicator: 'S05', version: 2, seen: 1, round, at, by: andy },
      ...{ kind: 'submission' as const, differences: [], digest: '' },
    };
    const shown = shownText(
      submissionCard(buildIndicator({ performanceMeasures: [part] }), {
        ...{ change, version: 2, record },
      }),
    );
    assert.match(shown, /6,100/);
    assert.match(shown, /This also signs off.*Bridge: 150/s);
  });
});
