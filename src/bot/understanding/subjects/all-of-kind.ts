import { stemOf } from '../../../domain/find-words.ts';
import type { Breakdown } from '../../../domain/measure.ts';
import { isFigureWord, says } from '../evidence/cues.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { smallNumberOf } from '../message/number-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar, type Token } from '../message/tokens.ts';
import { isNoLine, isSuperlative } from './lines-of-breakdown.ts';

type Read = Pick<MessageReading, 'tokens'>;

const asking = /^(?:by|per|each|every|any|which|what|whichever|across|between|different)$/;
const pointing = /^(?:our|my|your|their|his|her|the|this|that|whole|council)$/;

/** So many words may stand between: "which old folks' home". */
const furthest = 3;

/** The place of "each" in "each leisure centre" and of "which" in "which old folks' home", if anything asks so for a word. */
const askedFrom = ({ tokens }: Read, at: number): number | undefined => {
  for (let place = at - 1; place >= Math.max(0, at - 1 - furthest); place--) {
    const { word = '', mark, sentence } = tokens[place] ?? {};
    if (sentence !== tokens[at]?.sentence) return undefined;
    if (asking.test(word)) return place;
    if (mark || pointing.test(word) || (isGrammar(word) && place < at - 1)) return undefined;
  }
  return undefined;
};

/**
 * The places of the words that ask for all of the kind that a word names: "by area", "which age group", "the areas", "the
 * worst area", "each leisure centre". None where it asks for one: "in our area".
 */
export const placesAskingForAll = (reading: Read, at: number): readonly number[] => {
  const { tokens } = reading;
  const before = tokens[at - 1]?.word ?? '';
  const from = askedFrom(reading, at);
  if (from !== undefined) return [from, at];
  const { word = '' } = tokens[at] ?? {};
  const isSeveral =
    /(?<!s)s$/.test(word) || /^(?:groups?|bands?)$/.test(tokens[at + 1]?.word ?? '');
  if (isSuperlative(before)) return [at - 1, at];
  return isFigureWord(before) || (isSeveral && before !== 'some') ? [at] : [];
};

/** The words for any part of an area, whatever the council calls its own. */
const ofAnyPlace = new Set('area place locality neighbourhood patch spot'.split(' ').map(stemOf));
const dividing = new Set(
  'area place locality neighbourhood patch district town ward parish village community'
    .split(' ')
    .map(stemOf),
);
/** Where something may be beside: in one of several buildings. */
const buildings = new Set(
  'centre home site beach depot hub school library pool'.split(' ').map(stemOf),
);

const isOf = (by: string, kinds: ReadonlySet<string>): boolean =>
  tellingStems(by).some((one) => kinds.has(one));

/** Whether a word for any part of an area leads to what a figure is broken down by. */
export const isPlaceOf = (stem: string, { by }: Breakdown): boolean =>
  ofAnyPlace.has(stem) && isOf(by, dividing);

/** Whether the lines of a breakdown say where something is. */
export const saysWhere = ({ by }: Breakdown): boolean => isOf(by, dividing) || isOf(by, buildings);

/** Whether an end is asked for: "the fewest", "worst". */
export const asksForAnEnd = (reading: MessageReading): boolean =>
  says(reading, 'most', 'least') || reading.tokens.some(({ word }) => isSuperlative(word));

/** "Where is it worst", "whereabouts is it dumped the most". */
export const asksWhereMost = (reading: MessageReading): boolean =>
  reading.tokens.some(({ word }) => word === 'where' || word === 'whereabouts') &&
  asksForAnEnd(reading);

const ofSeveral = /^(?:the|our|your|all|these|those|both)$/;
const countIn = ({ word, mark }: Token): number =>
  mark ? (mark.kind === 'number' ? mark.value : 0) : (smallNumberOf(word) ?? 0);

/**
 * How many of a kind a message asks for together, and where it says so: "our five areas", "all three beaches", "which of
 * the two tips", "the five SEND teams".
 */
export const countAsked = ({
  tokens,
}: Read): { readonly count: number; readonly at: readonly number[] } | undefined => {
  const isSeveral = (at: number): boolean =>
    /(?<!s)s$/.test(tokens[at]?.word ?? '') && !isNoLine(tokens[at]?.stem ?? '');
  const found = tokens.flatMap((token, place) => {
    const count = countIn(token);
    const [next, further] = [place + 1, place + 2];
    if (count < 2 || !ofSeveral.test(tokens[place - 1]?.word ?? '')) return [];
    if (isSeveral(next)) return [{ count, at: [place, next] }];
    const isKind = !isNoLine(tokens[next]?.stem ?? '') && isSeveral(further);
    return isKind ? [{ count, at: [place, next, further] }] : [];
  });
  return found[0];
};
