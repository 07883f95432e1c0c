import type { Asking } from '../asking.ts';
import type { Inputs } from '../read-inputs.ts';

/** What the handler of an action is given besides it. */
export type Acting = Asking & {
  readonly inputs: Inputs;
  /** Whether the button stands in a dialog, where a card cannot be replaced. */
  readonly inDialog: boolean;
};
