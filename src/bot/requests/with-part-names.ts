import { nameMeasure } from '../../cards/format-text.ts';
import type { Commentary, Indicator } from '../../domain/indicator.ts';
import { showParts } from '../../domain/part-texts.ts';

/** A commentary with the names of the parts it is about; of one part, without what is about the others. */
export const withPartNames = <C extends Commentary | undefined>(
  commentary: C,
  indicator: Indicator,
  only: string,
): C =>
  commentary && {
    ...commentary,
    answers: showParts(commentary.answers, indicator, { only, nameOf: nameMeasure }),
  };
