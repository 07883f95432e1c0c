import type { MessageReading } from './read-message.ts';

/**
 * Words that say how figures are counted, put in order or worked out. They are few, they say what is asked, and so
 * they narrow nothing.
 */
const groups = {
  most: /^(?:most|biggest|largest|greatest|highest|steepest|sharpest|fastest|worst|gravest|best|top|bigger|larger|greater)$/,
  least: /^(?:least|smallest|lowest|slowest|bottom|smaller)$/,
  order: /^(?:rank|ranks|ranked|ranking|sort|sorted|order|ordered|first)$/,
  worse: /^(?:worse|worst|worsen|worsens|worsened|worsening|deteriorat\w*)$/,
  better: /^(?:better|best|improv\w*)$/,
  up: /^(?:up|rise|rises|rising|risen|rose|increas\w*|higher|grow|grows|growing|grew|grown|growth|climb\w*|jump\w*)$/,
  down: /^(?:down|fall|falls|falling|fell|fallen|drop|drops|dropped|dropping|decreas\w*|reduc\w*|lower|decline\w*|declining)$/,
  same: /^(?:same|unchanged|stable|flat|steady|level)$/,
  moved:
    /^(?:move|moves|moved|mover|movers|movement|movements|moving|change|changes|changed|changing|shift|shifts|shifted)$/,
  sum: /^(?:sum|together|combin\w*|altogether|total|totals|totalled)$/,
  adding: /^(?:add|adds|added|adding)$/,
  difference: /^(?:differ\w*|diff|gap|minus|less|subtract\w*|variance|delta)$/,
  share: /^(?:share|proportion|percentage|percent|%)$/,
  average: /^(?:average|avg|mean)$/,
  ratio: /^(?:twice|double|times|ratio|triple)$/,
  size: /^(?:percent|percentage|proportion\w*|relative|absolute|points?|terms?|third|thirds|half|quarter|doubl\w*|tripl\w*|halv\w*|%)$/,
  gap: /^(?:clos\w*|narrow\w*|widen\w*|wider)$/,
  going: /^(?:go|goes|went|gone|going|got|get|gets|getting|gotten|become|became)$/,
  thing:
    /^(?:one|ones|headlines?|indicators?|measures?|figures?|numbers?|risks?|parts?|things?|lines?|rows?|two|three|four|five|six|seven|eight|nine|ten)$/,
} as const;

type Group = keyof typeof groups;

/** Whether a message has a word of any of these groups that is no part of a name. */
export const says = ({ tokens, mentions }: MessageReading, ...names: readonly Group[]): boolean => {
  const named = new Set(mentions.filter(({ how }) => how !== 'loose').flatMap(({ at }) => at));
  return tokens.some(
    ({ word, mark }, at) =>
      !mark && !named.has(at) && names.some((name) => groups[name].test(word)),
  );
};

/** Whether a word says how figures are counted, put in order or worked out. */
export const isFigureWord = (word: string): boolean =>
  Object.values(groups).some((group) => group.test(word));

const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The whole numbers of a message, in digits or in words. */
export const wholeNumbers = ({ tokens }: MessageReading): number[] =>
  tokens.flatMap(({ word, mark }) => {
    if (mark) return mark.kind === 'number' && Number.isInteger(mark.value) ? [mark.value] : [];
    const at = numerals.indexOf(word);
    return at >= 0 ? [at + 1] : [];
  });

/** Where "how many" or "the number of" ends; -1 where neither stands in it. */
const manyAt = ({ tokens }: MessageReading): number =>
  tokens.findIndex(
    ({ word }, at) =>
      (word === 'many' && tokens[at - 1]?.word === 'how') ||
      (word === 'of' && tokens[at - 1]?.word === 'number'),
  );

/** "How many went up": what is counted is left out. */
export const countsWays = (reading: MessageReading): boolean =>
  manyAt(reading) >= 0 && says(reading, 'up', 'down', 'worse', 'better', 'same');

/** What is counted by "how many …": something that the report has a list of. */
export const countedThing = (
  reading: MessageReading,
): 'indicators' | 'measures' | 'risks' | 'people' | undefined => {
  const many = manyAt(reading);
  if (many < 0) return undefined;
  for (const { word } of reading.tokens.slice(many + 1, many + 6)) {
    if (/^risks?$/.test(word)) return 'risks';
    if (/^indicators?$/.test(word)) return 'indicators';
    if (/^(?:measures?|figures?|numbers?)$/.test(word)) return 'measures';
    if (/^(?:officers?|leads?)$/.test(word)) return 'people';
  }
  return undefined;
};

const fractions: Readonly<Record<string, number>> = {
  third: 33,
  half: 50,
  quarter: 25,
  thirds: 67,
  doubled: 100,
  tripled: 200,
  halved: 50,
};

/** The size of a change that somebody says: "by a third", "by 10%", "doubled". */
export const saidSize = ({
  tokens,
}: MessageReading): { readonly byPercent: number } | { readonly by: number } | undefined => {
  for (const [at, { word, mark }] of tokens.entries()) {
    const isBy = tokens.slice(Math.max(0, at - 3), at).some((before) => before.word === 'by');
    const next = tokens[at + 1]?.word ?? '';
    if (mark?.kind === 'number' && /^(?:%|percent|per)$/.test(next))
      return { byPercent: mark.value };
    if (mark?.kind === 'number' && isBy) return { by: mark.value };
    const fraction = mark ? undefined : fractions[word];
    if (fraction !== undefined && (isBy || /ed$/.test(word))) return { byPercent: fraction };
  }
  return undefined;
};
