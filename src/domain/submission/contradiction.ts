import type { Measure } from '../measure.ts';
import { splitSentences } from '../split-statements.ts';
import type { Verdict } from '../statistics/verdict.ts';

/** Which way a sentence says that a figure went. */
type Way = 'up' | 'down';

type Words = {
  readonly noun: string;
  readonly past: string;
  readonly done: string;
  readonly going: string;
};

const wordsOf: Readonly<Record<Way, Words>> = {
  up: {
    noun: 'increase|rise',
    past: 'rose|grew|went up|increased',
    done: 'increased|risen|grown|gone up',
    going: 'increase|rise|grow|go up',
  },
  down: {
    noun: 'decrease|reduction|decline|fall|drop',
    past: 'fell|went down|decreased|declined|dropped',
    done: 'decreased|reduced|declined|fallen|dropped|gone down',
    going: 'decrease|decline|fall|drop|go down',
  },
};

const figure = '(?:figures?|numbers?|rates?|totals?|count|percentage|proportion|level)';
const softly = '(?:[\\w-]+ly |again |also )';

const verbsOf = ({ past, done, going }: Words): string =>
  `(?:(?:has|have) ${softly}{0,2}(?:${done})|${softly}?(?:${past})|continues? to (?:${going}))\\b`;

const pattern = (text: string): RegExp => new RegExp(text, 'iu');

/** "There was an increase in the rate", "it has fallen": of the figure itself, not of something in the sentence. */
const ofTheFigure = (words: Words): readonly RegExp[] => [
  pattern(
    `\\bthere (?:was|is|has been) (?:an?|some) (?:[\\w-]+ ){0,2}(?:${words.noun})(?= in the ${figure}\\b(?! of)|[.,;:]|$| (?:this|over the|since|compared|on the|from)\\b)`,
  ),
  pattern(`\\b(?:it|they|(?:the |our |this )?${figure}) ${verbsOf(words)}`),
];

/** In a sentence that names the measure, any verb or noun of change is taken to be about it. */
const ofAnything = (words: Words): readonly RegExp[] => [
  pattern(`\\b(?:an?|the) (?:[\\w-]+ ){0,2}(?:${words.noun}) (?:in|of)\\b`),
  pattern(`\\b${verbsOf(words)}`),
];

/**
 * A sentence that denies a change, or speaks of the future, of another place or of a longer time, does not say how the
 * figure moved since the period before.
 */
const aside =
  /\b(?:no|not|never|neither|nor|without|if|may|might|could|would|will|should|unless|expect\w*|national\w*|england|last year|previous year|year[ -]on[ -]year|annual\w*|same (?:period|quarter|time)|(?:twelve|12) months)\b/iu;

type Saying = { readonly way: Way; readonly words: string };

/** The one way that sentences say; undefined where they say both, or none. */
const wayOf = (
  sentences: readonly string[],
  patternsOf: (words: Words) => readonly RegExp[],
): Saying | undefined => {
  const said = sentences
    .filter((one) => !aside.test(one))
    .flatMap((one) =>
      (['up', 'down'] as const).flatMap((way): Saying[] => {
        const [found] = patternsOf(wordsOf[way]).flatMap((words) => words.exec(one)?.[0] ?? []);
        return found ? [{ way, words: found }] : [];
      }),
    );
  const [first] = said;
  return first && said.every(({ way }) => way === first.way) ? first : undefined;
};

/** How a measure's new figure moved, as far as it can be compared. */
export type Moved = {
  readonly measure: Pick<Measure, 'code' | 'shortName'>;
  readonly verdict: Verdict;
};

const names = ({ code, shortName }: Moved['measure'], sentence: string): boolean =>
  [code, shortName].some((name) => sentence.toLowerCase().includes(name.toLowerCase()));

const went = { up: 'rose', down: 'fell' } as const;

/** A figure that a kept answer contradicts, and the question about it. */
export type Contradiction = { readonly code: string; readonly text: string };

/**
 * Asks about a kept answer that says one way while the new figure went the other: words written a quarter ago are
 * easily kept unread. Sentences that name a measure are compared with that measure; the rest only where all figures of
 * the indicator moved the same way. An answer that speaks of both ways, of the future, of a longer time or of other
 * places is not asked about: a wrong question teaches people to press on.
 *
 * @param answer as it is kept
 * @param moved the measures of the form that have a new figure
 * @returns the question, or undefined where nothing contradicts
 * @see docs/domain.md#submissions
 * @example askAboutContradiction('There was an increase.', [{ measure: total, verdict: fell }])
 *   // 'This says “There was an increase”, but S05A Total crime fell: 6,270 → 6,200.'
 */
export const askAboutContradiction = (
  answer: string,
  moved: readonly Moved[],
): Contradiction | undefined => {
  const sentences = answer.split('\n').flatMap(splitSentences);
  const named = sentences.filter((one) => moved.some(({ measure }) => names(measure, one)));
  const others = sentences.filter((one) => !named.includes(one));
  const compared = moved.flatMap(({ measure, verdict }) =>
    verdict.kind === 'compared' && verdict.movement !== 'level'
      ? [{ measure, movement: verdict.movement, printed: verdict.printed }]
      : [],
  );
  const [first] = compared;
  const allAlike =
    compared.length === moved.length && compared.every((one) => one.movement === first?.movement);
  for (const { measure, movement, printed } of compared) {
    const own = named.filter((one) => names(measure, one));
    const said = wayOf(own, ofAnything) ?? (allAlike ? wayOf(others, ofTheFigure) : undefined);
    if (said && said.way !== movement)
      return {
        code: measure.code,
        text: `This says “${said.words}”, but ${measure.code} ${measure.shortName} ${went[movement]}: ${printed.earlier} → ${printed.later}.`,
      };
  }
  return undefined;
};
