import { capitalise } from '../domain/capitalise.ts';
import { isPrintedCode } from '../domain/code.ts';
import { polarityWords, usualTolerance } from '../domain/direction-of-travel.ts';
import { formatNumber } from '../domain/format-number.ts';
import type { Measure } from '../domain/measure.ts';
import { line } from './line.ts';
import { nameMeasure } from './name-measure.ts';
import type { Content } from './render.ts';

const nameBriefly = (measure: Measure): string =>
  isPrintedCode(measure.code) ? measure.code : nameMeasure(measure);

const polarityNotes = (measures: readonly Measure[]): string[] =>
  Object.entries(polarityWords).flatMap(([polarity, words]) => {
    const found = measures.filter((measure) => measure.polarity === polarity);
    if (found.length === 0) return [];
    if (found.length === measures.length) return [`${capitalise(words)} for each.`];
    return [`${capitalise(words)} for ${found.map(nameBriefly).join(', ')}.`];
  });

/** The rules that gave the arrows and judgements of several rows. */
export const ruleNote = (measures: readonly Measure[]): Content => {
  const usual = measures.every(({ tolerance }) => tolerance === undefined);
  const percent = formatNumber(usualTolerance * 100, 0);
  const level = usual
    ? `A change within ${percent}% counts as level.`
    : 'A small change counts as level.';
  return line([...polarityNotes(measures), level].join(' '), {
    size: 'Small',
    subtle: true,
    spacing: 'Medium',
  });
};
