import { nameMeasure } from '../../../cards/format-text.ts';
import { sayAlone, sayInMinutes, sayInNumbers } from '../../../domain/figures/in-numbers.ts';
import type { ShownFigure } from '../../../domain/figures/neighbouring-periods.ts';

/** What a figure is in numbers of things, of one period alone, and in minutes; named where there are several. */
export const numberNotes = (figures: readonly ShownFigure[]): string[] =>
  figures.flatMap(({ headline, known }) =>
    [sayInNumbers(headline, known), ...sayAlone(headline, known), ...sayInMinutes(headline)]
      .filter((said) => said !== '')
      .map((said) => (figures.length > 1 ? `${nameMeasure(headline.measure)}. ${said}` : said)),
  );
