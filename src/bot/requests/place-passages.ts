import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import { type Commentary, commentaryQuestions } from '../../domain/commentary.ts';
import type { Passage } from '../../domain/find-facts.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { nameOfCode } from '../name-of-code.ts';

/** Where a passage is in the report. */
export type Place = { readonly heading: string; readonly indicator?: string };

const ofCommentary = (
  { indicator: code, period, answers }: Commentary,
  catalogue: Catalogue,
): Passage<Place>[] => {
  const indicator = catalogue.indicators.find((one) => one.code === code);
  const name = nameOfCode(catalogue, code);
  return answers.flatMap(({ question, blocks }) => {
    const place = {
      heading: `${name}, ${describePeriod(period)}: ${commentaryQuestions[question]}`,
      indicator: code,
    };
    return blocks.map(({ text }) => ({
      place,
      text,
      context: `${indicator?.name} ${indicator?.shortName}`,
    }));
  });
};

const ofFocus = ({ outcomes }: Catalogue): Passage<Place>[] =>
  outcomes.flatMap(({ name, areasForFocus }) => {
    const place = { heading: `${name}: areas for focus` };
    return areasForFocus.map(({ text }) => ({ place, text, context: '' }));
  });

/**
 * Everything that was written about the indicator that a code belongs to, or about every indicator
 * and the areas for focus.
 */
export const placePassages = (
  all: readonly Commentary[],
  catalogue: Catalogue,
  code?: string,
): Passage<Place>[] => {
  const meant = code === undefined ? undefined : findIndicator(catalogue, code)?.code;
  return [
    ...all
      .filter(({ indicator }) => code === undefined || indicator === meant)
      .flatMap((one) => ofCommentary(one, catalogue)),
    ...(code ? [] : ofFocus(catalogue)),
  ];
};
