import type { Verdict } from './judge-labelled.ts';
import type { LabelledMessage } from './labelled-message.ts';

type Judged = { readonly message: LabelledMessage; readonly verdict: Verdict };

/** So far away that neighbours, which an author often wrote about one thing, do not follow each other. */
const apart = 37;

/**
 * Each message that was answered rightly, with the message of the same person or of a reader that is asked before it.
 *
 * @param judged messages of one turn, in the order of their file
 */
export const followAnother = <One extends Judged>(
  judged: readonly One[],
): (One & { readonly before: readonly string[] })[] =>
  judged.flatMap((one, at) => {
    if (one.verdict.fault !== undefined) return [];
    const others = judged.keys().map((step) => judged[(at + apart + step) % judged.length]);
    const before = others.find(
      (other) =>
        other !== undefined &&
        other !== one &&
        (other.message.as === undefined || other.message.as === one.message.as),
    );
    return before ? [{ ...one, before: before.message.turns }] : [];
  });
