import type { Card } from '../../../cards/card.ts';
import type { Headline } from '../../../domain/headline.ts';
import { type SpokenPeriod, saySpoken } from '../../../domain/spoken-period.ts';
import type { Asking } from '../../asking.ts';
import { noFigure } from './no-figure.ts';
import { pictureOnly } from './picture-only.ts';
import { type Known, pictureOf } from './read-known.ts';

type Asked = {
  readonly code: string;
  readonly headlines: readonly Headline[];
  /** The one that has no figure, when none was found. */
  readonly period: SpokenPeriod;
};

/** What is answered where no figure can be: that the report printed a picture, or which period lacks one. */
export const insteadOfFigures = (
  { code, headlines, period }: Asked,
  { indicator, measures }: Known,
  asking: Asking,
): Promise<Card> | Card | undefined => {
  const picture = pictureOf(measures);
  if (picture) return pictureOnly(picture, indicator, asking);
  if (headlines.length > 0) return undefined;
  return noFigure(code, saySpoken(period, measures[0]?.known ?? []), measures, asking);
};
