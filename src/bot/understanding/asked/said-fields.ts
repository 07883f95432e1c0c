import { findIndicator, statusWordsIn } from '../../../domain/catalogue.ts';
import type { WentWay } from '../../../domain/figures/went.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { firstSaid, lineOf, meaningsIn, says } from '../evidence/cues.ts';
import { nameMeant } from '../message/comparators.ts';
import { isOfMeasures, placesNamed } from '../message/mention.ts';
import { smallNumberOf } from '../message/number-words.ts';
import { isGrammar } from '../message/tokens.ts';
import { findStatus, withoutStatus } from '../subjects/catalogue-words.ts';
import { type Asked, codesOf } from './asked.ts';

/** Which way things went. */
export const wayOf = ({ wishes, reading }: Asked): WentWay => {
  if (wishes.has('worsening') || says(reading, 'worse')) return 'worse';
  if (wishes.has('improving') || says(reading, 'better')) return 'better';
  return (['up', 'down', 'same'] as const).find((way) => says(reading, way)) ?? 'changed';
};

/** "At least" and "at most" say of no order. */
const withoutAtLeast = (reading: Asked['reading']): Asked['reading'] => ({
  ...reading,
  tokens: reading.tokens.map((one, at) =>
    /^(?:least|most)$/.test(one.word) && reading.tokens[at - 1]?.word === 'at'
      ? { ...one, stem: '' }
      : one,
  ),
});

/** Whether a message asks for the most or the least of something. */
export const orderIn = ({
  wishes,
  reading,
}: Pick<Asked, 'wishes' | 'reading'>): 'most' | 'least' | undefined => {
  const own = withoutAtLeast(reading);
  if (/ at (?:least|most) /.test(lineOf(reading)) && !says(own, 'most', 'least')) return undefined;
  if (says(own, 'most') || wishes.has('most')) return 'most';
  return says(own, 'least') || wishes.has('least') ? 'least' : undefined;
};

export const steps = {
  commentary: / (?:comment|word|text|narrative)/,
  'sign-off': / (?:sign|approv)/,
  'roll-up': / (?:roll|summar)/,
  values: / (?:value|figure|number|data )/,
} as const;

/** "Isn't", "haven t": count and current deny nothing. */
const shortNot = '(?:is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|should|ai)n ?t';

/** Before a word, at most two words away, it is not what is meant. */
export const denial = ` (?:not|without|never|except|excluding|${shortNot}) (?:\\w+ ){0,2}?`;

const milestoneStates = {
  'done-late':
    / (?:done|completed?|finished|achieved|delivered|closed) (?:(?:too|a day|\w+ days) )?(?:late|after (?:(?:its|their|the) )?(?:due )?(?:dates?|days?|deadlines?)) | late(?:ly)? (?:done|completed|finished|delivered|closed) /,
  overdue: / (?:overdue|past due) /,
  slipped: new RegExp(
    ` (?:slipped|slipping|put (?:off|back)|pushed back|postponed|rescheduled|deferred|re ?dated|missed|past (?:(?:its|their|the) )?(?:dates?|deadlines?)|late|behind|delayed|off (?:track|schedule|course)) |${denial}(?:on|in|to) (?:time|schedule|track|plan|course) `,
  ),
  'due-soon': / (?:due|coming|upcoming|next|soon|deadlines?) /,
  'not-started': new RegExp(
    `(?:${denial}| (?:nobody|nothing|none|yet to) (?:\\w+ ){0,2}?)(?:start\\w*|beg[aiu]n\\w*) `,
  ),
  'under-way': / (?:under ?way|in progress|in hand|ongoing|started|begun|being done) /,
  open: / (?:open|outstanding|unfinished|incomplete|not \w+|left|remaining|still) /,
  complete: / (?:done|completed?|finished|achieved|delivered|closed) /,
  paused: / (?:paused|on hold|suspended) /,
  stopped: / (?:stopped|cancelled|dropped|abandoned) /,
} as const;

const targetStates = {
  missed: new RegExp(
    ` (?:off|miss\\w*|behind|fail\\w*|outside|short of|(?:not|never|${shortNot}) (?:\\w+ ){0,3}?(?:on|at|met|meet|hit|reach|achiev|within)\\w*) `,
  ),
  met: / (?:on|met|meet\w*|hit\w*|reach\w*|achiev\w*|within) /,
} as const;

/** Whether those are asked for that met their targets, or that missed them. */
export const targetStateOf = ({ reading }: Pick<Asked, 'reading'>): 'missed' | 'met' | undefined =>
  firstSaid(reading, targetStates);

const asStatus =
  / (?:status|rated|rating|marked|labelled|flagged|classed|printed|shown|reported|down) (?:(?:of|is|was|as|a) ){0,2}(met|missed) | (met|missed) (?:status|rating) /;

/** "With status Missed": not those that missed their targets, where the council has a status of that name. */
const printedState = ({ reading, catalogue }: Asked): string | undefined => {
  const [, before, behind] = asStatus.exec(lineOf(reading)) ?? [];
  const said = before ?? behind;
  return statusWordsIn(catalogue).find(({ word }) => word !== said && word.toLowerCase() === said)
    ?.word;
};

/** A word of the council's for a status or a colour, the longest first, or whether targets were met. */
export const statusOf = (asked: Asked): string | undefined =>
  printedState(asked) ?? figureStatus(asked) ?? targetStateOf(asked);

/** The council's word for a status of figures that a message says. */
export const figureStatus = ({
  reading,
  catalogue,
}: Pick<Asked, 'reading' | 'catalogue'>): string | undefined =>
  findStatus(reading, catalogue, 'figures');

/** The status of milestones that is asked for; none that is denied: "not on schedule". */
export const milestoneStatus = ({
  reading,
  catalogue,
}: Pick<Asked, 'reading' | 'catalogue'>): string | undefined => {
  const status = findStatus(reading, catalogue, 'milestones');
  const isDenied =
    status !== undefined && new RegExp(`${denial}${RegExp.escape(status)} `).test(lineOf(reading));
  return isDenied ? undefined : status;
};

/** "And are they finished": how far each is, and not those alone that are. */
const askingWhether =
  / (?:and|whether|if) (?:(?:are|is|were|was|have|has) (?:they|it|each|those)|(?:they|it) (?:are|is|were|was|have|has)) .*/;

/** "And when are they due" asks for the day of each, and not for those alone that are due soon. */
const askingWhen =
  / when (?:(?:is|are) )?(?:(?:they|it|each|those|these|mine) )?(?:(?:is|are|fall) )?due /;

/** Of which states those in either are asked for; that of others may only be said of when they are due. */
const apart: ReadonlySet<string | undefined> = new Set([
  ...['overdue', 'slipped', 'complete', 'done-late', 'paused', 'stopped'],
]);

/**
 * The states and statuses of milestones that a message joins.
 *
 * @returns none where it says one, or two of the same ones
 * @example of "those that are late, and anything stopped": one for “late” and one for “stopped”
 */
export const milestonesInEither = ({
  reading,
  catalogue,
}: Pick<Asked, 'reading' | 'catalogue'>): {
  readonly status: string | undefined;
  readonly which: string | undefined;
}[] => {
  const ends = reading.tokens.flatMap(({ word }, at) =>
    /^(?:and|or|plus)$/.test(word) ? [at] : [],
  );
  const pieces = [-1, ...ends].map((end, at) => reading.tokens.slice(end + 1, ends[at]));
  const said = pieces.flatMap((tokens) => {
    const of = { reading: { ...reading, tokens, mentions: [] }, catalogue };
    const [status, which] = [milestoneStatus(of), milestoneState(of)];
    return status !== undefined || apart.has(which) ? [{ status, which }] : [];
  });
  const distinct = new Set(said.map((one) => JSON.stringify(one)));
  return distinct.size === said.length && said.length > 1 ? said : [];
};

/** The words that are of no measure that is surely named: “Complaints answered late” says nothing of its milestones. */
const lineBesideNames = ({ tokens, mentions }: Asked['reading']): string => {
  const named = placesNamed(mentions.filter((one) => one.how === 'sure' && isOfMeasures(one)));
  return lineOf({ tokens: tokens.filter((_, at) => !named.has(at)) });
};

/** Which state of milestones a message says, besides a status. */
export const milestoneState = (
  asked: Pick<Asked, 'reading' | 'catalogue'>,
): keyof typeof milestoneStates | undefined =>
  meaningsIn(
    withoutStatus(
      lineBesideNames(asked.reading).replace(askingWhether, ' ').replace(askingWhen, ' '),
      milestoneStatus(asked),
    ),
    milestoneStates,
  )[0];

const ofMilestones: ReadonlySet<string> = new Set(['action', 'mileston']);
const listing = /^(?:show|list|give|see|view|who|own|owns|owner|how|many)$/;

/** "Overdue actions" and "who owns the at risk ones" are all of these, though one is to close all overdue actions. */
export const asksForMilestones = ({
  reading,
  catalogue,
}: Pick<Asked, 'reading' | 'catalogue'>): boolean => {
  if (!reading.tokens.some(({ stem }) => ofMilestones.has(stem))) return false;
  if (reading.tokens.some(({ mark }) => mark)) return false;
  const rest = withoutStatus(lineOf(reading), milestoneStatus({ reading, catalogue }));
  return rest
    .trim()
    .split(' ')
    .every(
      (word) =>
        isGrammar(word) ||
        listing.test(word) ||
        ofMilestones.has(stemOf(word)) ||
        meaningsIn(` ${word} `, milestoneStates).length > 0,
    );
};

/** The comparator that is named; the only one that there is leaves nothing out. */
export const comparatorSaid = (asked: Asked): string | undefined => {
  const { comparator } = asked.reading;
  if (!comparator || comparator.isOnly) return undefined;
  const indicators = codesOf(asked).flatMap((code) => findIndicator(asked.catalogue, code) ?? []);
  return nameMeant(
    comparator,
    indicators.flatMap(({ benchmarks }) => benchmarks.flatMap((one) => one.comparator ?? [])),
  );
};

const sides = {
  higher: / (?:above|over|higher) /,
  lower: / (?:below|under|lower|beneath) /,
  better: / (?:better|beat(?:ing)?|ahead|outperform\w*) /,
  worse: / (?:worse|beaten|behind|trail\w*|lag\w*) /,
} as const;

/** Whether a word says of two figures which is better, and nothing else. */
export const isSideWord = (word: string): boolean => meaningsIn(` ${word} `, sides).length > 0;

/** On which side of the comparator figures are asked for. */
export const sideOf = (
  { aspect, wishes, reading }: Asked,
  line = lineOf(reading),
): keyof typeof sides | undefined => {
  if (wishes.has('above-england')) return 'higher';
  if (wishes.has('below-england')) return 'lower';
  const said = aspect === 'benchmark' ? meaningsIn(line, sides) : [];
  // "Above or below" asks on which of the two sides it is.
  return said.length > 1 ? undefined : said[0];
};

/** What figures are asked for that lack something; without any of these, those that have no value. */
export const lackings = {
  shown: / (?:suppress\w*|withheld|withhold\w*|hidden|redacted|masked|starred|too small) /,
  // As tables mark it: "which carry a (p)".
  final:
    / (?:provisional\w*|estimate[ds]?|final\w*|unconfirmed|confirmed|unvalidated|validated|firm|(?:an?|the|with|marked|carry|carries|carrying|have|has) p) /,
  target: / (?:target\w*|goals?) /,
  status: / (?:status|statuses|rag|rated|ratings?|scores?|colou?rs?) /,
  benchmark: / (?:compar\w*|benchmark\w*|neighbours?|national\w*|peers?|elsewhere) /,
} as const;

export const distances = {
  least: / (?:closest|nearest|best) /,
  most: / (?:furthest|farthest|far|further|farther|rank|ranked) /,
} as const;

const severalLast = /\b(?:last|past|previous) (?:(\d|three|four)|two|couple|few)\b/i;
const andBefore = /\blast\b.*\band (?:\S+ )?(?:one|time|quarter|period) before\b/i;

/** "My last two returns", "last time and the one before": how many, and four at most. */
export const lastOnes = ({ reading: { text } }: Asked): number | undefined => {
  const [several, many = ''] = severalLast.exec(text) ?? [];
  if (several === undefined) return andBefore.test(text) ? 2 : undefined;
  return Math.max(2, Math.min(smallNumberOf(many.toLowerCase()) ?? (Number(many) || 2), 4));
};

const toCome =
  / (?:will|won t|gonna|going to|likely|expect\w*|forecast\w*|project(?:ed|ions?)|predict\w*|on (?:course|track) (?:for|to)|do(?:es)? (?:it|we|they) (?:hit|reach|make|get to|meet)|when (?:\S+ ){1,4}(?:it|we|they) (?:hit|reach|get|meet)) /;
const aims = / (?:targets?|goals?|get there) /;
/** "What do you expect for the whole year?" */
const outturn =
  / (?:expect\w*|forecast\w*|project(?:ed|ions?)|predict\w*) (?:\S+ ){0,3}(?:(?:whole|full|this|end of (?:the )?) ?year|year (?:end|as a whole)) /;

/**
 * Whether a message asks if something will be reached: "does it hit 240 this year". What it will be instead is a figure
 * that is not there yet.
 */
export const asksForecast = ({ reading }: Pick<Asked, 'reading'>): boolean => {
  const named = placesNamed(reading.mentions);
  const line = lineOf({ tokens: reading.tokens.filter((_, at) => !named.has(at)) });
  const isOfNumber = reading.marks.some(({ kind }) => kind === 'number');
  return (toCome.test(line) && (isOfNumber || aims.test(line))) || outturn.test(line);
};
