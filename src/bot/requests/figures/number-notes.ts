import { nameMeasure } from '../../../cards/format-text.ts';
import { sayAlone, sayInNumbers } from '../../../domain/figures/in-numbers.ts';
import type { ShownFigure } from '../../../domain/figures/neighbouring-periods.ts';

/** What a figure is in numbers of things, and of one period alone; named where there are several. */
export const numberNotes = (figures: readonly ShownFigure[]): string[] =>
  figures.flatMap(({ headline, known }) =>
    [sayInNumbers(headline, known), ...sayAlone(headline, known)]
      .filter((said) => said !== '')
      .map((said) => (figures.length > 1 ? `${nameMeasure(headline.measure)}. ${said}` : said)),
  );
