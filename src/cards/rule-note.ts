import type { Measure, Polarity } from '../domain/measure.ts';
import { line } from './line.ts';
import { nameMeasure } from './name-measure.ts';
import type { Content } from './render.ts';

const polarityWords: Record<Polarity, string> = {
  'lower-is-better': 'Lower is better',
  'higher-is-better': 'Higher is better',
  'not-judged': 'Neither way is better',
};

const nameBriefly = (measure: Measure): string =>
  measure.code.includes('-') ? nameMeasure(measure) : measure.code;

const polarityNotes = (measures: readonly Measure[]): string[] =>
  Object.entries(polarityWords).flatMap(([polarity, words]) => {
    const found = measures.filter((measure) => measure.polarity === polarity);
    if (found.length === 0) return [];
    if (found.length === measures.length) return [`${words} for each.`];
    return [`${words} for ${found.map(nameBriefly).join(', ')}.`];
  });

/** The rules that gave the arrows and judgements of several rows. */
export const ruleNote = (measures: readonly Measure[]): Content => {
  const usual = measures.every(({ tolerance }) => tolerance === undefined);
  const level = usual ? 'A change within 1% counts as level.' : 'A small change counts as level.';
  return line([...polarityNotes(measures), level].join(' '), {
    size: 'Small',
    subtle: true,
    spacing: 'Medium',
  });
};
