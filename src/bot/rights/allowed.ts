import type { Card } from '../../cards/card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';

/** Leave to change an indicator in a round, or the card that says why not. */
export type Allowed =
  | { readonly refusal: Card; readonly indicator?: undefined; readonly round?: undefined }
  | { readonly refusal?: undefined; readonly indicator: Indicator; readonly round: Period };
