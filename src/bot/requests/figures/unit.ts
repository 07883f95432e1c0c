import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { passagesCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { formatFigureAt, givenAt } from '../../../domain/figures/figure.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { kindNames } from '../../../domain/figures/value-kinds.ts';
import { capitalise } from '../../../domain/format.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { Scale } from '../../../domain/series.ts';
import { polarityWords } from '../../../domain/statistics/movement.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { lookSteps } from './figure-steps.ts';
import { type ReadMeasure, readMeasures } from './read-measures.ts';

const sayScale = (scale: Scale | undefined): string => {
  if (!scale) return 'It is given in words.';
  const order = scale.ordered ? ', from the lowest to the highest' : '';
  return `It is given in words: ${scale.words.join(', ')}${order}.`;
};

/** What a measure's figures are counted in, in a sentence. */
export const sayUnit = (measure: Measure): string => {
  const series = judgedSeries(measure);
  if (!series) return 'The report shows this as a chart only, so its unit is not known.';
  if (series.valueKind === 'words') return sayScale(series.scale);
  const sign = series.valueKind === 'percentage' ? '% ' : '';
  return `${capitalise(`${sign}${series.unit}`)}: it is ${kindNames[series.valueKind]}.`;
};

/** "Lower is better." */
const sayPolarity = ({ polarity }: Measure): string => `${capitalise(polarityWords[polarity])}.`;

/** "The latest is 6,270 crimes (Q2 2018/19)." */
const sayLatest = ({ measure, known }: ReadMeasure): string[] => {
  const figure = givenAt(measure, known, { kind: 'latest' });
  return figure ? [`The latest is ${formatFigureAt(figure)}.`] : [];
};

/** The unit of the figures that are shown and judged, for each measure. */
const answer = async ({ code }: RequestOf<'unit'>, context: RequestContext): Promise<Card> => {
  const indicator = findIndicator(context.catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, context.catalogue);
  const { measures } = await readMeasures([code], context);
  return passagesCard({
    above: 'What is it measured in?',
    title: nameOfCode(context.catalogue, code),
    passages: measures.map((one) => ({
      heading: nameMeasure(one.measure),
      blocks: [
        {
          kind: 'paragraph',
          text: [sayUnit(one.measure), sayPolarity(one.measure), ...sayLatest(one)].join(' '),
        },
      ],
    })),
    next: [
      lookSteps(code, indicator).figure,
      lookSteps(code, indicator).trend,
      lookSteps(code, indicator).method,
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('unit'), code: id });

/** What the figures of an indicator or measure are counted in, and what kind of number they are. */
export const unit: RequestDescriptor<'unit'> = {
  schema,
  purpose: 'The unit that an indicator is measured in: per what, and of whom.',
  heading: 'Figures',
  name: ({ code }, nameOf) => `${nameOf(code)}: what it is measured in`,
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    unit: z.infer<typeof schema>;
  }
}
