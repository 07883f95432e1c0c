import { levelNames, levelsMeant, severeWord } from '../../../domain/risks/risk-key.ts';
import type { RequestOf } from '../../request.ts';
import { lineOf, meaningsIn, says } from '../evidence/cues.ts';
import { smallNumberOf } from '../message/number-words.ts';
import type { Asked } from './asked.ts';

/** A letter or a number is a level only after the word. */
const isNamed = (level: string, line: string): boolean => {
  const name = level.toLowerCase();
  return line.includes(name.length < 3 ? ` level ${name} ` : ` ${name} `);
};

export const usualLevels = ['HIGH', 'MEDIUM', 'LOW'];
export const severeWords = ['severe', 'critical', 'extreme'];

/**
 * The level that is asked for: the only one that is named, by the council's own name or a usual one. “Very high” is
 * not “high” as well, and "how high is the risk" asks for its level.
 */
export const levelOf = ({
  wishes,
  reading,
  catalogue,
}: Pick<Asked, 'wishes' | 'reading' | 'catalogue'>): string | undefined => {
  const line = lineOf(reading).replace(/ how \S+/g, '');
  const named = (levels: readonly string[]) =>
    levels.filter((one) => isNamed(one, line)).toSorted((a, b) => b.length - a.length);
  const all = levelNames(catalogue.outcomes);
  const own = topLevel.test(line) ? all.slice(0, 1) : named(all);
  const [level, ...others] = own.length > 0 ? own : named(usualLevels);
  if (level && others.some((one) => !isNamed(one, ` ${level.toLowerCase()} `))) return undefined;
  const learned = usualLevels.find((one) => wishes.has(one.toLowerCase()));
  return level ?? learned ?? (named(severeWords).length > 0 ? severeWord : undefined);
};

const topLevel = / (?:top|highest|worst|gravest) (?:band|level|tier|category|rating) /;

/** "Not improving" leaves several ways, which are shown together. */
const denied =
  / (?:not|never|nor|no longer|neither|without) (?:\S+ )?(?:improv|better|worse|deteriorat)/;

/** The trend that is asked for, which each risk is reported with. */
export const trendOf = ({
  wishes,
  reading,
}: Asked): 'WORSENING' | 'NEW' | 'IMPROVING' | undefined => {
  if (denied.test(lineOf(reading))) return undefined;
  const [isWorse, isBetter] = [says(reading, 'worse'), says(reading, 'better')];
  if (wishes.has('worsening') || (isWorse && !isBetter)) return 'WORSENING';
  if (/ new /.test(lineOf(reading))) return 'NEW';
  return wishes.has('improving') || (isBetter && !isWorse) ? 'IMPROVING' : undefined;
};

const since =
  / (?:since|got|gone|went|ha[sv]e? (?:\w+ )?(?:been|become)|ha[sv]e? (?:\w+ )?\w+ed|changed|moved) /;

const ofGravest = / (?:top|highest|biggest|worst|gravest|greatest) (?:\S+ )?risk /;

const eitherWay =
  / up (?:or |and )?down | (?:better|improv\w*) (?:or|and) (?:worse|worsen\w*) | both (?:ways|directions) /;
const goneUp = / (?:up|risen|rose|worse) /;
const goneDown = / (?:down|fallen|fell|better) /;
const others = / (?:and|or) (?:which|what|any|ones|those|the) | any /;

/** "Which have gone up and which have come down" */
const asksEitherWay = (line: string): boolean =>
  eitherWay.test(line) || (goneUp.test(line) && goneDown.test(line) && others.test(line));

/** Ways that were gone since an earlier quarter, which the history of the risks answers. */
export const movedIn = (asked: Asked): 'worse' | 'better' | 'changed' | undefined => {
  const { wishes, reading, periods } = asked;
  const line = lineOf(reading);
  if (periods.length === 0 && !since.test(line)) return undefined;
  // "The top risk, and has it moved" is of one, whose card says how it moved.
  if (ofGravest.test(line) && / it /.test(line)) return undefined;
  if (asksEitherWay(line)) return 'changed';
  if (wishes.has('worsening') || says(reading, 'worse') || / up /.test(line)) return 'worse';
  if (wishes.has('improving') || says(reading, 'better') || / down /.test(line)) return 'better';
  return says(reading, 'moved') ? 'changed' : undefined;
};

/** "With owner and target score" asks for that of each. */
export const targetOfEach =
  / (?:and|with|plus|their) (?:\S+ )?targets? scores? | targets? (?:scores? )?(?:of|for) (?:each|every|all) /;

/** What stands around the number of a score; a bare number after "score" is exactly that. */
const scoreSides = {
  'at-least':
    /\d (?:\+|or (?:more|above|over|higher|greater)|and (?:above|over|up|higher))|\d\+|at least|>=|≥|no less than/,
  'at-most': /\d or (?:less|below|under|lower|fewer)|at most|<=|≤|no more than|up to/,
  above: /more than|over|above|greater than|higher than|exceed|>/,
  below: /less than|under|below|lower than|</,
  exactly: /scor|rated|rating|likelihood|impact/,
} as const;

/** "Between 9 and 12", "scoring 20 to 25" */
const scoreRange = /between \d+ and \d|(?:scor\w*|rated|from|between) (?:\w+ )?\d+ ?(?:to|-|–) ?\d/;

const scoredWords = {
  inherent: / (?:inherent|gross|initial|raw|untreated|uncontrolled|unmitigated) /,
  target: / (?:target|aimed|desired) (?:scores?|ratings?|risk|of) /,
  likelihood: / (?:likelihoods?|probabilit(?:y|ies)) /,
  impact: / (?:impacts?|severit(?:y|ies)) /,
} as const;

/** "Fifteen" as 15; "one of them" is no score. */
const inDigits = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => (word === 'one' ? word : String(smallNumberOf(word) ?? word)));

/** A number in words, which may be of many things: only beside what says that it is a score. */
const spelledScore =
  /(?:scor\w*|rated|ratings?|likelihood|impact)(?: (?:of|at|least|most|over|above|under|below|more|less|than|up|to|is)){0,4} (\d{1,2})(?![\d.])|(?<![\d.])(\d{1,2}) (?:or|and) (?:more|above|over|up|higher|less|below|under|lower|fewer)/;

/** @example "risks scoring 15 or more" → { side: 'at-least', value: 15 } */
export const scoringIn = ({ reading, numbers }: Asked): RequestOf<'risks'>['scoring'] => {
  const text = inDigits(reading.text.toLowerCase());
  const spelt = spelledScore.exec(text)?.slice(1).find(Boolean);
  const [value, upTo] = numbers.length > 0 || !spelt ? numbers : [Number(spelt)];
  if (value === undefined) return undefined;
  const [part] = meaningsIn(lineOf(reading), scoredWords);
  const of = part ? { of: part } : {};
  if (upTo !== undefined && value < upTo && scoreRange.test(text))
    return { side: 'at-least', value, upTo, ...of };
  const [side] = meaningsIn(text, scoreSides);
  // "The top 3 by score" are three of them.
  if (/(?:top|first|worst|highest|biggest|main) \d/.test(text)) return undefined;
  return side || part ? { side: side ?? 'exactly', value, ...of } : undefined;
};

const lackingWords = {
  owner: / (?:own\w*|responsible) /,
  controls: / (?:controls?|mitigat\w*) /,
  reviewBy: / review\w* /,
  appetite: / (?:appetites?|tolerances?) /,
  target: / targets? /,
  inherent: / inherent /,
} as const;
const lacks =
  / (?:no|without|lack\w*|missing|(?:not?|n t) (?:have|got)(?: an?y?)?|has not?|have not?) (?:\S+ ){1,3}/;

/** What a register is asked to have nothing of: "risks without an owner", "which have no controls". */
export const lackingIn = ({ reading }: Asked): RequestOf<'risks'>['lacking'] => {
  const line = lineOf(reading);
  if (/ (?:unowned|ownerless) /.test(line)) return 'owner';
  const [found = ''] = lacks.exec(line) ?? [];
  const [what] = meaningsIn(found, lackingWords);
  return what;
};

const fromLevel = {
  up: / (?:or|and) (?:above|over|higher|worse|up|upwards|more) | at least | no(?:t)? (?:less|lower) than /,
  down: / (?:or|and) (?:below|under|lower|less) | at most | no(?:t)? (?:more|higher) than /,
} as const;

/** All levels from the one that is named up, or down: "medium or higher", "severe or worse". */
export const levelsIn = (
  asked: Asked,
  level: string | undefined,
): { readonly levels: string[]; readonly isWorse: boolean } | undefined => {
  const { reading, catalogue } = asked;
  const line = lineOf(reading);
  const [way] = meaningsIn(line, fromLevel);
  if (level === undefined || way === undefined || asked.numbers.length > 0) return undefined;
  const meant = levelsMeant(level, catalogue.outcomes);
  const levels = catalogue.outcomes.flatMap(({ riskKey }) => {
    const all = riskKey.map((one) => one.level);
    const places = meant.map((one) => all.indexOf(one)).filter((at) => at >= 0);
    if (places.length === 0) return [];
    return way === 'up' ? all.slice(0, Math.max(...places) + 1) : all.slice(Math.min(...places));
  });
  return levels.length === 0
    ? undefined
    : { levels: [...new Set(levels)], isWorse: / (?:or|and) worse /.test(line) };
};

/** Whether those are asked for that are above what the council accepts, or that have not come down to their target. */
export const limitsIn = ({ reading }: Asked) => {
  const line = lineOf(reading);
  const isWithin = / (?:within|inside|under|below) /.test(line);
  const isMissed = / (?:not|above|over|beyond|off|miss\w*|still|yet|short) |n t /.test(line);
  const ofAppetite = / (?:appetite|tolerance) /.test(line);
  const isAtIt = / at (?:their|its|the) targets? /.test(line);
  const isMeant = !targetOfEach.test(line) || isMissed || isWithin || isAtIt;
  const ofTarget = / targets? /.test(line) && isMeant;
  return {
    appetite: ofAppetite ? (isWithin ? 'within' : 'above') : undefined,
    target: ofTarget ? (isMissed ? 'above' : 'reached') : undefined,
  };
};
