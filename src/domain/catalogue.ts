import type { Indicator } from './indicator.ts';
import type { Outcome } from './outcome.ts';
import type { Area } from './own-areas.ts';
import type { Person } from './person.ts';
import type { Risk } from './risk.ts';

/** All that has a name: what can be asked about. Values and commentary are not in it. */
export type Catalogue = {
  /** Changes with every change of the catalogue; opaque. */
  readonly version: string;
  readonly outcomes: readonly Outcome[];
  readonly indicators: readonly Indicator[];
  readonly risks: readonly Risk[];
  readonly people: readonly Person[];
  readonly areas: readonly Area[];
};
