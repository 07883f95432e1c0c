import type { PlacedRisk } from '../../../cards/risks-card.ts';
import { type Catalogue, findPeople, isOutcome, placesOf } from '../../../domain/catalogue.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { riskMovement } from '../../../domain/risks/risk-movement.ts';
import { formatTarget } from '../../../domain/risks/risk-words.ts';
import { nameOfCode } from '../../name-of-code.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';

/** What is needed to say which way a risk has moved. */
export type MatrixNeeds = Pick<RequestContext, 'catalogue'> & {
  readonly settings: Pick<RequestContext['settings'], 'riskMatrix'>;
};

/** What a risk features under, by name. */
export const namePlaces = (risk: Risk, catalogue: Catalogue): string[] =>
  placesOf(catalogue, risk).map((code) =>
    isOutcome(catalogue, code)
      ? `${nameOfCode(catalogue, code)}, not tied to an indicator`
      : nameOfCode(catalogue, code),
  );

/** A risk as a list shows it. */
export const placeRisk = (
  risk: Risk,
  { catalogue, settings: { riskMatrix } }: MatrixNeeds,
): PlacedRisk => ({
  risk,
  places: namePlaces(risk, catalogue),
  movement: riskMovement(risk, { matrix: riskMatrix }),
});

/** A risk as a list shows it, with whose job it is to manage it. */
export const withOwner = (placed: PlacedRisk, catalogue: Catalogue): PlacedRisk => {
  const { owner } = placed.risk;
  const owners = findPeople(catalogue, owner ? [owner] : []);
  return {
    ...placed,
    places: [...placed.places, ...owners.map(({ name }) => `Owner: ${name}`)],
  };
};

/** A risk as a list shows it, with what the report has of what is asked of each. */
export const withAsked = (
  placed: PlacedRisk,
  aspects: RequestOf<'risks'>['aspects'],
  { catalogue, settings: { riskMatrix } }: MatrixNeeds,
): PlacedRisk => {
  const { places } = aspects?.includes('owner') ? withOwner(placed, catalogue) : placed;
  const { target } = placed.risk;
  const aim = aspects?.includes('target') && target ? [formatTarget(target, riskMatrix)] : [];
  return { ...placed, places: [...aim, ...places] };
};
