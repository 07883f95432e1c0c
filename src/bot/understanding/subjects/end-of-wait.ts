import { type Catalogue, measuresNamed } from '../../../domain/catalogue.ts';
import { lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isOfTime } from './kind-asked.ts';

const asking = / how (?:long|many (?:days|weeks|months|hours|minutes)) /;
const until = /^(?:before|until|till|til)$/;
/** Whoever it is, it is the end of any such time. */
const anybody = /^(?:somebody|someone|anybody|anyone|they|we|you|people|folk)$/;

/**
 * The places of what a length of time is said to end with, of a figure that is a length of time.
 *
 * @example “how long is a home empty before somebody moves in” the places of “before somebody moves in”
 */
export const placesOfEnd = (
  { tokens }: Pick<MessageReading, 'tokens'>,
  codes: readonly string[],
  catalogue: Catalogue,
): ReadonlySet<number> => {
  const from = tokens.findIndex(
    ({ word }, at) => until.test(word) && anybody.test(tokens[at + 1]?.word ?? ''),
  );
  const measures = codes.flatMap((code) => measuresNamed(catalogue, code));
  if (from < 0 || !asking.test(lineOf({ tokens: tokens.slice(0, from) })) || !isOfTime(measures))
    return new Set();
  const after = tokens.findIndex(
    ({ sentence, parted, mark }, at) =>
      at > from && (parted || mark || sentence !== tokens[from]?.sentence),
  );
  return new Set(
    Array.from({ length: (after < 0 ? tokens.length : after) - from }, (_, on) => from + on),
  );
};
