import type { PlacedRisk } from '../../../cards/risks-card.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import { isOutcomeCode } from '../../../domain/code.ts';
import type { Risk } from '../../../domain/risk.ts';
import { riskMovement } from '../../../domain/risks/risk-movement.ts';
import type { Asking } from '../../asking.ts';
import { nameOfCode } from '../../name-of-code.ts';

/** What a risk features under, by name. */
export const placesOf = ({ featuresUnder }: Risk, catalogue: Catalogue): string[] =>
  featuresUnder.map((code) =>
    isOutcomeCode(code)
      ? `${nameOfCode(catalogue, code)}, not under one indicator`
      : nameOfCode(catalogue, code),
  );

/** A risk as a list shows it. */
export const placeRisk = (
  risk: Risk,
  { catalogue, riskMatrix }: Pick<Asking, 'catalogue' | 'riskMatrix'>,
): PlacedRisk => ({
  risk,
  places: placesOf(risk, catalogue),
  movement: riskMovement(risk, { matrix: riskMatrix }),
});
