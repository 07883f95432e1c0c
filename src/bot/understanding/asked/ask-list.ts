import type { Request } from '../../request.ts';
import { lineOf, meaningsIn } from '../evidence/cues.ts';
import { saysDirection } from '../message/direction-words.ts';
import { findStatuses } from '../subjects/catalogue-words.ts';
import { distanceAsked } from '../subjects/distance-asked.ts';
import { type Asked, codesNamed, codesOf, has, indicatorsOf } from './asked.ts';
import { fill, filled } from './fill-request.ts';
import { denial, sideOf, targetStateOf, wayOf } from './said-fields.ts';

/** Words or colours for statuses, without those that are denied: "improving, but not green". */
const wordsIn = ({ reading, catalogue }: Asked) => {
  const said = findStatuses(reading, catalogue, 'figures');
  const line = lineOf(reading);
  const isDenied = (one: string): boolean =>
    new RegExp(`${denial}${RegExp.escape(one)}s? `).test(line);
  return { statuses: said.filter((one) => !isDenied(one)), notStatuses: said.filter(isDenied) };
};

/** Without a word or a colour, whether targets were met, where a message speaks of targets. */
const statusesIn = (asked: Asked) => {
  const said = wordsIn(asked);
  const isOfTarget = has(asked, 'target', 'goal') && said.notStatuses.length === 0;
  const state = said.statuses.length === 0 && isOfTarget ? targetStateOf(asked) : undefined;
  return state ? { ...said, statuses: [state] } : said;
};

const going =
  / (?:improv\w*|worsen\w*|deteriorat\w*|(?:get|gets|getting|got|gone|going|went|became|become) (?:\w+ )?(?:better|worse|up|down)|slipped|ris(?:en|ing)|rose|fall(?:en|ing)|fell|declin\w*|slid(?:e|ing)?|(?:right|wrong) (?:way|direction)) /;
/** "Gone up or down" asks which way it was. */
const eitherWay =
  / (?:up|down|better|worse|improving|worsening) or (?:up|down|better|worse|improving|worsening|not) /;
const comparing = / (?:better|worse) /;

const ways = {
  better: /improv|better|right/,
  worse: /worse|deterior|slip|slid|declin|wrong/,
  up: / up |ris|rose/,
  down: / down |fall|fell/,
} as const;

/** Which way figures went, in so many words; beside a comparator, "better" says on which side of it they are. */
const wayIn = (asked: Asked, isCompared: boolean): string | undefined => {
  const { tokens, statuses } = asked.reading;
  const line = lineOf({ tokens: tokens.filter((_, at) => !statuses.has(at)) });
  const [said] = eitherWay.test(line) ? [] : (going.exec(line) ?? []);
  if (said) return meaningsIn(said, ways)[0];
  if (saysDirection(tokens)) return wayOf(asked);
  return !isCompared && comparing.test(line) ? wayOf(asked) : undefined;
};

/** Two or more comparators that are all meant, each with the side that is asked for. */
const sidesIn = (asked: Asked): object[] => {
  const { comparators } = asked.reading;
  // "Getting worse" says nothing of the side.
  const line = lineOf(asked.reading).replace(going, ' ');
  const side = comparators.length > 0 ? sideOf({ ...asked, aspect: 'benchmark' }, line) : undefined;
  const isAny = / (?:or|either) /.test(lineOf(asked.reading));
  const meant = isAny ? comparators.slice(0, 1) : comparators;
  return side
    ? meant.map(({ name, isOnly }) => filled({ side, against: isOnly ? undefined : name }))
    : [];
};

/** As many as these are all that there are: they are counted in the list of all. */
const allStatuses = 3;

/** The overview counts the statuses of each. */
const eachOutcome = / (?:each|every|per|by|both|two) (?:of )?(?:the )?(?:\w+ )?outcomes? /;

/** Of what several things may be said at once. */
export const ofSeveral: ReadonlySet<string> = new Set([
  'movers',
  'target',
  'benchmark',
  'overview',
  'compare',
  'change',
  'count',
]);

/** Several of these ask several things. */
const questions = / (?:which|what|where|how many)(?= )/g;

/** What has lists of its own. */
const elsewhere = ['risk', 'mileston', 'action'] as const;

/**
 * The measures of which several things are said at once: "improving but still red", "worse than England and off target",
 * "red or amber". One thing alone is asked for in its own way.
 */
export const askList = (asked: Asked): Request[] => {
  const { statuses, notStatuses } = statusesIn(asked);
  const asksMore = (lineOf(asked.reading).match(questions) ?? []).length > 1;
  // "How many green, amber and red, and which" is one list.
  if (asksMore && statuses.length < allStatuses) return [];
  if (codesNamed(asked).length > 0 || has(asked, ...elsewhere)) return [];
  // "Which fell furthest behind its target" asks of no movement.
  if (distanceAsked(asked.reading, asked.catalogue)?.order === 'most') return [];
  const sides = sidesIn(asked);
  const way = wayIn(asked, sides.length > 0);
  const conditions = Number(way !== undefined) + Number(statuses.length > 0) + sides.length;
  if (conditions === 1 && statuses.length >= allStatuses && eachOutcome.test(lineOf(asked.reading)))
    return [{ kind: 'overview' }];
  if (conditions === 1 && statuses.length >= allStatuses)
    return [fill('target', asked, { status: undefined })];
  // What somebody leads has a list of its own for one condition too.
  const codes = indicatorsOf(
    { ...asked, subjects: { ...asked.subjects, risks: [] } },
    codesOf(asked),
  );
  const isOfAll = codes.length === 0 || conditions === 0;
  if (isOfAll && conditions < 2 && statuses.length < 2 && notStatuses.length === 0) return [];
  return [
    fill('list', asked, {
      codes,
      statuses,
      notStatuses,
      way,
      sides,
      ...(way ? {} : { since: undefined }),
    }),
  ];
};
