import type { MessageReading } from './read-message.ts';
import type { Token } from './tokens.ts';

/** What somebody tells, as far as it is told by the words alone, and not by what was learned. */
export type Stated = 'give' | 'unavailable' | undefined;

const asking =
  /^(?:who|whom|whose|what|when|why|how|where|which|is|are|was|were|did|do|does|has|have|had|can|could|may|might|will|would|shall|should|if|any|anyone|anybody)$/;

/** Nobody is asked anything. */
export const isStatement = ({ tokens, text }: MessageReading): boolean =>
  tokens.length > 0 && !text.includes('?') && !asking.test(tokens[0]?.word ?? '');

const thereYet =
  /^(?:available|ready|released|published|validated|confirmed|finalised|out|through)$/;
const figure = /^(?:figures?|values?|numbers?|data|stats?|statistics)$/;
const notOurs = /^(?:england|benchmark|benchmarks|benchmarking|comparator|regional|national)$/;

/** "Not available yet", "not all validated": what is denied stands close behind. */
const deniesAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'not' &&
  tokens.slice(at + 1, at + 4).some(({ word }) => thereYet.test(word));

/** "No figure for S04 yet". */
const lacksAt = (tokens: readonly Token[], at: number): boolean =>
  /^(?:no|without)$/.test(tokens[at]?.word ?? '') &&
  tokens.slice(at + 1, at + 4).some(({ word }) => figure.test(word)) &&
  tokens
    .slice(at + 1)
    .some(({ word }) =>
      /^(?:yet|until|till|til|available|time|quarter|due|waiting|awaiting)$/.test(word),
    );

const withheld = /^(?:withhold|withheld|withholding|suppress|suppressed|suppressing)$/;

/** Whether a figure is said to be withheld. */
export const saysWithheld = ({ tokens }: Pick<MessageReading, 'tokens'>): boolean =>
  tokens.some(({ word }) => withheld.test(word));

const saysMissing = ({ tokens }: MessageReading): boolean =>
  !tokens.some(({ word }) => notOurs.test(word)) &&
  (tokens.some(({ word }) => word === 'unavailable' || withheld.test(word)) ||
    tokens.some((_, at) => deniesAt(tokens, at) || lacksAt(tokens, at)));

/** Stands in the clause that says so: a reason stands behind it. */
export const missing =
  /n[’']t |\bnot |\bno |\bwithout |unavailable|withh|suppress|\bisnt|\barent|\bhavent/i;

const linking = /^(?:is|are|was|were|be|=|stands|came|comes|now)$/;
const harmless = /^(?:at|to|in|this|time|quarter|the|our|figure|value|number|and|%|percent|out)$/;

type Figures = ReadonlyMap<number, readonly string[]>;

/** "S05 is 6,000", "total crime 6,000 this time": a subject, a figure, and nothing else. */
const givesOnly = ({ tokens, mentions }: MessageReading): boolean => {
  const named = new Set(mentions.flatMap(({ at }) => at));
  const isSubject = (token: Token, at: number) => named.has(at) || token.mark?.kind === 'code';
  const first = tokens.findIndex(isSubject);
  const figureAt = tokens.findIndex(({ mark }) => mark?.kind === 'number');
  return (
    first >= 0 &&
    first < figureAt &&
    tokens.filter(({ mark }) => mark?.kind === 'number').length === 1 &&
    tokens.every(
      ({ word, mark }, at) =>
        (mark && mark.kind !== 'period' && mark.kind !== 'day') ||
        named.has(at) ||
        linking.test(word) ||
        harmless.test(word),
    )
  );
};

/** A reader who names a known figure quotes it. */
const tellsNew = ({ tokens, marks }: MessageReading, known: Figures | undefined): boolean =>
  tokens.some(({ word }) => linking.test(word)) &&
  !marks.some((mark) => mark.kind === 'number' && known?.has(mark.value));

type Told = { readonly byOfficer?: boolean; readonly typedFigures?: Figures };

/**
 * What a message plainly tells of a figure, whatever else it resembles. Somebody without a part in the round does
 * not say that a figure is missing: they ask why.
 */
export const readStated = (reading: MessageReading, { byOfficer, typedFigures }: Told): Stated => {
  if (!isStatement(reading)) return undefined;
  if (byOfficer && saysMissing(reading)) return 'unavailable';
  if (byOfficer && reading.tokens.every(({ mark }) => mark?.kind === 'number')) return 'give';
  return givesOnly(reading) && (byOfficer || tellsNew(reading, typedFigures)) ? 'give' : undefined;
};
