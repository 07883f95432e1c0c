import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { noFigure } from '../../../../src/bot/requests/figures/no-figure.ts';
import { visibleText } from '../../../../src/cards/card-text.ts';
import { buildMeasure, buildSeries } from '../../../domain/build.ts';
import { catalogue } from '../../catalogue.ts';

describe('a period without a figure', () => {
  const measure = buildMeasure({ code: 'X01', shortName: 'Wasps' });
  const series = buildSeries({
    discontinued: { from: '2018-07-01', reason: 'No nests are left.' },
  });
  const asked = (label: string) =>
    visibleText(
      noFigure(
        { code: 'X01', spoken: { kind: 'label', label } },
        { measures: [{ measure, known: [{ series, observations: [] }] }] },
        { catalogue },
      ),
    );

  it('is said to be one in which nothing was collected any more, since when and why', () => {
    for (const label of ['Q2 2018/19', 'Aug 2018'])
      assert.match(
        asked(label),
        /Wasps: No longer collected since 1 July 2018: No nests are left\./,
        label,
      );
  });

  it('is not said to be so before the collection ended', () => {
    for (const label of ['Q1 2018/19', 'Jun 2018'])
      assert.doesNotMatch(asked(label), /No longer collected/, label);
  });
});
