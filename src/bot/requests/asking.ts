import type { Catalogue } from '../../domain/catalogue.ts';
import type { OutcomeStore } from '../../domain/stores.ts';

/** What a handler is given besides the request. */
export type Asking = {
  readonly catalogue: Catalogue;
  readonly store: OutcomeStore;
};
