import type { Catalogue } from '../../domain/catalogue.ts';
import type { OutcomeStore } from '../../domain/stores.ts';
import type { OfferedGroup } from '../understanding/examples.ts';

/** What a handler is given besides the request. */
export type Asking = {
  readonly catalogue: Catalogue;
  readonly store: OutcomeStore;
  /** What is offered to whoever asks for help. */
  readonly examples: readonly OfferedGroup[];
};
