import { findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { type Asked, codesOf, countedPeriods, has } from './asked.ts';
import { saidSize, says } from './cues.ts';

const sideIn = (asked: Asked): 'above' | 'below' | 'around' => {
  if (has(asked, 'over', 'abov', 'exceed', 'higher', 'greater', 'past', 'more', 'top'))
    return 'above';
  return has(asked, 'under', 'below', 'lower', 'less', 'fewer') ? 'below' : 'around';
};

/** "Over 6,000", "more than 40", "at or above 200": a side stands before the number. */
export const testsNumber = ({ reading: { tokens } }: Asked): boolean =>
  tokens.some(({ mark }, at) => {
    if (mark?.kind !== 'number') return false;
    const before = tokens.slice(Math.max(0, at - 3), at).map(({ word }) => word);
    return before.some((word) =>
      /^(?:over|above|under|below|exceeds?|exceeded|than|past)$/.test(word),
    );
  });

const askingWhether =
  /^(?:over|under|above|below|more|less|is|are|was|were|did|does|do|has|have|so)$/;

/** Whether something that is said is held against the figures. */
const isAskedWhether = (asked: Asked): boolean =>
  askingWhether.test(asked.reading.tokens[0]?.word ?? '') ||
  has(asked, 'exceed', 'true', 'right', 'correct') ||
  asked.wishes.has('yesno');

/** Whether a figure is held against a number: "children under 5" are children of an age. */
export const isTested = (asked: Asked): boolean =>
  asked.wishes.has('threshold')
    ? testsNumber(asked) || isAskedWhether(asked)
    : testsNumber(asked) && isAskedWhether(asked);

/** "Is crime over 6,000?" */
const askChecked = (asked: Asked): Request[] => {
  const [code, ...more] = codesOf(asked);
  const [value] = asked.numbers;
  const [period, ...others] = countedPeriods(asked);
  if (!isTested(asked) || !code || more.length > 0 || value === undefined || others.length > 0)
    return [];
  return [{ kind: 'check', code, side: sideIn(asked), value, ...(period ? { period } : {}) }];
};

/** "Did S01 go up by a third?" */
const askClaimed = (asked: Asked): Request[] => {
  const [code, ...more] = codesOf(asked);
  const [from, to] = countedPeriods(asked);
  const size = saidSize(asked.reading);
  const isDown = says(asked.reading, 'down') || has(asked, 'halv');
  const isUp = says(asked.reading, 'up') || has(asked, 'doubl', 'tripl');
  if (!code || more.length > 0 || !size || isUp === isDown || !isAskedWhether(asked)) return [];
  const claim = isDown ? 'down' : 'up';
  return [
    { kind: 'check', code, claim, ...size, ...(from ? { from } : {}), ...(to ? { to } : {}) },
  ];
};

type Operation = Extract<Request, { kind: 'calculate' }>['operation'];

/** One of them is a part of another, so that "percentage" asks for a share and not for a unit. */
const holdPart = (asked: Asked): boolean => {
  const codes = codesOf(asked);
  const measures = asked.catalogue.indicators.flatMap((one) => one.measures);
  return measures.some(
    ({ code, partOf }) => partOf && codes.includes(code) && codes.includes(partOf),
  );
};

const operationIn = (asked: Asked): Operation | undefined => {
  const { wishes, reading, periods } = asked;
  if (says(reading, 'ratio')) return 'ratio';
  if (says(reading, 'average') && periods.length > 1) return 'average';
  if (wishes.has('sum') || says(reading, 'sum')) return 'sum';
  if (wishes.has('difference') || says(reading, 'difference')) return 'difference';
  return wishes.has('share') || (says(reading, 'share') && holdPart(asked)) ? 'share' : undefined;
};

/** The parts of a whole indicator; itself where it has none. */
const partsOf = (code: string, { catalogue }: Asked): string[] => {
  const indicator = findIndicator(catalogue, code);
  return indicator?.code === code ? indicator.measures.map((one) => one.code) : [code];
};

/** "The gap between S03A and S03B", "Q1 and Q2 together", "twice as high as". */
const askCalculated = (asked: Asked): Request[] => {
  const periods = countedPeriods(asked).slice(0, 4);
  const operation = operationIn(asked);
  const codes = codesOf(asked)
    .flatMap((code) => partsOf(code, asked))
    .slice(0, 6);
  const isOfTwo = codes.length === 2 || (codes.length === 1 && periods.length === 2);
  const isOfOne = codes.length === 1 && periods.length < 2;
  const isAdded = operation === 'sum' || operation === 'average';
  // The figure of England is seldom known, so that nothing is worked out from it.
  if (asked.aspect === 'benchmark') return [];
  if (!operation || codes.length === 0 || (isAdded ? isOfOne : !isOfTwo)) return [];
  return [{ kind: 'calculate', operation, codes, ...(periods.length > 0 ? { periods } : {}) }];
};

const askText = (asked: Asked): Request[] => {
  const form = (['page', 'paragraph', 'line'] as const).find((one) => asked.wishes.has(one));
  // All that officers wrote is no text of figures.
  if (!form || (form === 'page' && asked.aspect === 'commentary')) return [];
  return [{ kind: 'paragraph', codes: codesOf(asked).slice(0, 6), form }];
};

/** What is computed or written of figures, where that is wished for. */
export const askWished = (asked: Asked): Request[] => {
  for (const ask of [askClaimed, askChecked, askCalculated, askText]) {
    const requests = ask(asked);
    if (requests.length > 0) return requests;
  }
  return [];
};
