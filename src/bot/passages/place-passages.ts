import { nameMeasure } from '../../cards/format-text.ts';
import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import { forewordHeading, withForewords } from '../../domain/foreword.ts';
import type { Commentary } from '../../domain/indicator.ts';
import { showParts } from '../../domain/part-texts.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { formatTextMark } from '../../domain/provenance.ts';
import { questionOf } from '../../domain/question-words.ts';
import type { Passage } from '../../domain/search-passages.ts';
import { nameOfCode } from '../name-of-code.ts';
import { catalogueStatements, contextOf } from './catalogue-statements.ts';
import type { Place } from './place.ts';

const ofCommentary = (commentary: Commentary, catalogue: Catalogue): Passage<Place>[] => {
  const { indicator: code, period, answers } = commentary;
  const indicator = findIndicator(catalogue, code);
  const name = nameOfCode(catalogue, code);
  const home = catalogue.outcomes.find((one) => one.code === indicator?.outcome);
  const shown = indicator
    ? showParts(answers, indicator, { only: indicator.code, nameOf: nameMeasure })
    : answers;
  return shown.flatMap((answer) => {
    const { question, blocks, since } = answer;
    const mark = formatTextMark(commentary, answer);
    const when = [describePeriod(since ?? period), ...(mark ? [mark] : [])].join('; ');
    const place = {
      heading: `${name}, ${when}: ${questionOf(question, home)}`,
      indicator: code,
    };
    return blocks.map(({ text }) => ({
      place,
      text,
      context: indicator ? contextOf(indicator) : '',
    }));
  });
};

const ofFocus = ({ outcomes }: Catalogue): Passage<Place>[] =>
  outcomes.flatMap(({ name, report, areasForFocus }) => {
    const place = { heading: `${name}: areas for focus`, printed: report.period };
    return areasForFocus.map(({ text }) => ({ place, text, context: '' }));
  });

const ofForewords = ({ outcomes }: Catalogue): Passage<Place>[] =>
  withForewords(outcomes).flatMap(({ foreword, report }) => {
    const place = { heading: forewordHeading(foreword), printed: report.period };
    return foreword.blocks.map(({ text }) => ({ place, text, context: '' }));
  });

/**
 * Everything that is written in the report, commentary first.
 *
 * @param today ISO date, after which nothing has happened yet; absent where the day does not matter
 */
export const placePassages = (
  all: readonly Commentary[],
  catalogue: Catalogue,
  today?: string,
): Passage<Place>[] => [
  ...all.flatMap((one) => ofCommentary(one, catalogue)),
  ...ofForewords(catalogue),
  ...ofFocus(catalogue),
  ...catalogueStatements(catalogue, today),
];
