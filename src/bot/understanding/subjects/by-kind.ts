import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { ofFigures } from '../evidence/aspects.ts';
import { lineOf } from '../evidence/cues.ts';
import { isMeasuring, tellingStems } from '../message/measuring-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Subjects } from './find-subjects.ts';
import { areMoney, asksMoney } from './kind-asked.ts';

const counting = / (?:how many|numbers?|count|actual|in total) /;
const dividing = / (?:rate|per|%|percent\w*|proportion|share) /;

const perSoMany = /\bper \d/i;

type Kind = 'count' | 'share';

const kindOf = (code: string, catalogue: Catalogue): Kind | undefined => {
  const [measure, ...more] = measuresNamed(catalogue, code);
  const kind = more.length === 0 && measure ? judgedSeries(measure)?.valueKind : undefined;
  if (kind === 'count') return kind;
  return kind === 'rate' || kind === 'percentage' ? 'share' : undefined;
};

/** Whether a message asks for a number of things or for a rate of them; undefined where it says neither or both. */
const kindSaid = ({ tokens, text }: MessageReading): Kind | undefined => {
  const line = lineOf({ tokens: tokens.filter(({ mark }) => !mark) });
  const isShare = dividing.test(line) || perSoMany.test(text);
  if (isShare === counting.test(line)) return undefined;
  return isShare ? 'share' : 'count';
};

/** Whether a message asks for a number of things, or for a rate, as what a code names is one. */
export const isOfKindSaid = (
  reading: MessageReading,
  code: string,
  catalogue: Catalogue,
): boolean => {
  const said = kindSaid(reading);
  return said !== undefined && kindOf(code, catalogue) === said;
};

const countingHeads = / (?:how many|numbers?|count|headcount|heads|actual|in total) /;

/** Whether a number of things is asked for, where what a code names is a share, an average or an amount. */
export const countsOther = (
  reading: MessageReading,
  code: string,
  catalogue: Catalogue,
): boolean => {
  const [measure, ...more] = measuresNamed(catalogue, code);
  const kind = more.length === 0 && measure ? judgedSeries(measure)?.valueKind : undefined;
  return kind !== undefined && kind !== 'count' && countingHeads.test(lineOf(reading));
};

/** Where a number of things and a rate of the same bear one name, "how many" means the one and "what rate" the other. */
export const takeByKind = (
  subjects: Subjects,
  reading: MessageReading,
  catalogue: Catalogue,
): Subjects => {
  const said = kindSaid(reading);
  if (subjects.unsure.length === 0 || !said) return subjects;
  const meant = subjects.unsure.map((ids) => ids.filter((id) => kindOf(id, catalogue) === said));
  const taken = meant.flatMap((ids) => (ids.length === 1 ? ids : []));
  return {
    ...subjects,
    codes: [...new Set([...subjects.codes, ...taken])],
    unsure: subjects.unsure.filter((_, at) => meant[at]?.length !== 1),
  };
};

/** What a code is called, but for the words for its measuring: the same for "homeless households" and their rate. */
const thingOf = (code: string, catalogue: Catalogue): string => {
  const [measure] = measuresNamed(catalogue, code);
  const name = measure?.shortName ?? findIndicator(catalogue, code)?.shortName ?? '';
  return tellingStems(name)
    .filter((stem) => !isMeasuring(stem))
    .join(' ');
};

/** The other of a number of things and a rate of the same. */
const twinOf = (code: string, catalogue: Catalogue): string | undefined => {
  const kind = kindOf(code, catalogue);
  const thing = thingOf(code, catalogue);
  const all = catalogue.indicators.flatMap((one) => [
    one.code,
    ...partsOf(one).map((part) => part.code),
  ]);
  const twins = new Set(
    all.filter((other) => {
      const its = kindOf(other, catalogue);
      return kind && its && its !== kind && thingOf(other, catalogue) === thing;
    }),
  );
  const [twin] = twins;
  return twins.size === 1 ? twin : undefined;
};

/**
 * With the rate of what was spoken of in place of its number, or the other way round, where a message asks for that and
 * names nothing: "as a rate", "how many is that".
 */
const turnToTwin = (
  subjects: Subjects,
  reading: MessageReading,
  catalogue: Catalogue,
): Subjects => {
  const [code, ...more] = subjects.codes;
  const said = kindSaid(reading);
  if (!code || more.length > 0 || !said || kindOf(code, catalogue) === said) return subjects;
  const twin = twinOf(code, catalogue);
  return twin ? { ...subjects, codes: [twin] } : subjects;
};

const ofMoney = /^(?:net|gross|total|cost|spend|spent|spending|budget|price|money|£)$/;

/**
 * With the only amount of money of the same in place of what is named, where one is asked for: "what have we spent on the
 * homeless" is of the cost of temporary accommodation, where those in it are named so.
 */
const turnToMoney = (
  subjects: Subjects,
  reading: MessageReading,
  catalogue: Catalogue,
): Subjects => {
  const [code, ...more] = subjects.codes;
  if (!code || more.length > 0 || !asksMoney(reading) || areMoney([code], catalogue))
    return subjects;
  const own = new Set(thingOf(code, catalogue).split(' '));
  const [amount, ...others] = catalogue.indicators.filter((one) => {
    const thing = tellingStems(one.shortName).filter((stem) => !ofMoney.test(stem));
    return (
      thing.length >= fewestShared &&
      thing.every((stem) => own.has(stem)) &&
      areMoney([one.code], catalogue)
    );
  });
  return amount && others.length === 0
    ? { ...subjects, codes: [amount.code], how: 'likely' }
    : subjects;
};

/** One word may be said of much. */
const fewestShared = 2;

/** With the figure of the kind that is asked for, of what is named or was spoken of. */
export const turnToKind = (
  subjects: Subjects,
  {
    reading,
    named,
    aspect,
  }: { readonly reading: MessageReading; readonly named: Subjects; readonly aspect: string },
  catalogue: Catalogue,
): Subjects => {
  if (named.how === 'none') return turnToTwin(subjects, reading, catalogue);
  const isOfFigure = ofFigures.has(aspect) || aspect === 'target';
  return isOfFigure ? turnToMoney(subjects, reading, catalogue) : subjects;
};

/** Of a number of things and a rate of the same, a bare name is that of the number: "temporary accommodation". */
export const plainOf = (codes: readonly string[], catalogue: Catalogue): string | undefined => {
  const [code, ...more] = codes.filter((one) => kindOf(one, catalogue) === 'count');
  const twin = code && more.length === 0 ? twinOf(code, catalogue) : undefined;
  return twin && codes.every((one) => one === code || one === twin) ? code : undefined;
};
