import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { statusDots, statusIfAny } from '../../src/cards/status-row.ts';
import { targetStanding } from '../../src/domain/figures/target-standing.ts';
import { statusColours } from '../../src/domain/target.ts';
import { buildMeasure, buildSeries } from '../domain/build.ts';

describe('the dot beside a status', () => {
  it('is another for each colour, by its shape where Teams has no such colour', () => {
    const drawn = statusColours.map((one) => `${statusDots[one].text}${statusDots[one].color}`);
    assert.equal(new Set(drawn).size, statusColours.length);
  });

  it('stands before the word of the council, which says the same', () => {
    const measure = buildMeasure({ statuses: [{ word: 'Information only', colour: 'white' }] });
    const value = { value: 5, flags: [], status: 'Information only' };
    const [row] = statusIfAny(targetStanding(measure, buildSeries(), value), () => '');
    assert.deepEqual([row?.sign, row?.color, row?.word], ['○ ', 'Default', 'Information only ']);
  });

  it('is the symbol of the report where that prints one, with a colour or without', () => {
    const statuses = [
      { word: 'Met', means: 'met', symbol: '★' },
      { word: 'Close', colour: 'amber', symbol: '◐' },
      { word: 'Watch', symbol: '*' },
    ] as const;
    const measure = buildMeasure({
      ...{ statuses, polarity: 'lower-is-better' },
      targetRule: { amberWithin: { share: 0.1 } },
    });
    const shown = (status: string | undefined, value = 5) => {
      const one = { value, flags: [], ...(status ? { status } : { target: { value: 6 } }) };
      const [row] = statusIfAny(targetStanding(measure, buildSeries(), one), () => '');
      return [row?.sign, row?.color, row?.word];
    };
    assert.deepEqual(shown('met'), ['★ ', 'Default', 'Met ']);
    assert.deepEqual(shown('Close'), ['◐ ', 'Warning', 'Close ']);
    assert.deepEqual(shown('Watch'), ['* ', 'Default', 'Watch ']);
    assert.deepEqual(shown(undefined), ['★ ', 'Default', 'Met, worked out ']);
  });
});
