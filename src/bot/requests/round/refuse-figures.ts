import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { formatFigureAt, type GivenFigure, givenAt } from '../../../domain/figures/figure.ts';
import { mayUpdate } from '../../../domain/rights.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { readRights, sayWhoMay } from '../../rights.ts';
import { readMeasures } from '../figures/read-measures.ts';
import { sourcesOfFigures } from '../figures/source-notes.ts';

const sayFigures = (figures: readonly GivenFigure[]): string[] =>
  figures.length === 0
    ? ['No figure is known.']
    : figures.map((one) => `${nameMeasure(one.measure)}: ${formatFigureAt(one)}.`);

/** What is known of what somebody says a figure of. */
const sayKnown = async (
  given: NonNullable<RequestOf<'update'>['given']>,
  context: RequestContext,
): Promise<string[]> => {
  const meant = given.map(({ measure }) => measure);
  const { measures, standings } = await readMeasures(meant, context);
  const figures = measures.flatMap(
    ({ measure, known }) => givenAt(measure, known, { kind: 'latest' }) ?? [],
  );
  return [
    'This is what is known:',
    ...sayFigures(figures),
    ...sourcesOfFigures(figures),
    ...standings,
  ];
};

/**
 * The answer to a figure from somebody who may give none: who gives them. An officer gives one for somebody else, and
 * a reader may want to know whether it is right, so that they see which is known.
 *
 * @returns undefined for a message without figures, and for somebody who may give them or cannot be told
 */
export const refuseFigures = async (
  { code, given = [] }: RequestOf<'update'>,
  context: RequestContext,
): Promise<Card | undefined> => {
  const { catalogue, user } = context;
  const indicator = findIndicator(catalogue, code);
  if (!indicator || given.length === 0 || user.actor.doubt) return undefined;
  if (mayUpdate(user.actor, indicator, await readRights(context))) return undefined;
  const isOfficer = user.actor.person !== undefined;
  return receiptCard({
    title: `Figures for ${indicator.code} come from its officers`,
    lines: [
      `Nothing was filled in or stored. ${sayWhoMay(indicator, 'update', catalogue)}`,
      ...(isOfficer ? [] : await sayKnown(given, context)),
    ],
    next: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('Who leads', { kind: 'people', indicator: indicator.code }),
      button('When due', { kind: 'due', code: indicator.code }),
    ],
  });
};
