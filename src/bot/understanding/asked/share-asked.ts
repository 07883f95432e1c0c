import type { RequestOf } from '../../request.ts';
import { lineOf } from '../evidence/cues.ts';
import { smallNumberOf } from '../message/number-words.ts';
import { marksOf } from '../message/tokens.ts';
import type { Asked } from './asked.ts';

type Share = NonNullable<RequestOf<'milestones'>['percent']>;

const shares: Readonly<Record<string, number>> = { half: 50, third: 33, quarter: 25 };

/** "Half", "two thirds" */
export const shareInWords = (share: string, times = ''): number => {
  const part = (shares[share] ?? 0) * (smallNumberOf(times) ?? 1);
  return part === 66 ? 67 : part;
};

const done =
  '(?:(?:or|and) (?:more|over|above|less|under|below) )?(?:done|completed?|finished|there|through)';
const words = new RegExp(` (?:(a|one|two|three) )?(half|third|quarter)s? ${done} `);
const figure = / number (?:%|percent|per cent|pc|pct) /;

const sides: readonly (readonly [keyof Share, RegExp])[] = [
  ['least', / at least | or (?:more|over|above|higher) /],
  ['most', / at most | up to | or (?:less|under|below|lower|fewer) /],
  ['below', / (?:less|fewer|lower) than | (?:below|under|beneath) /],
  ['above', / (?:more|greater|higher) than | (?:above|over|past) /],
];

/** How much is done of the milestones that are asked for: "below 50%", "more than half done". */
export const shareAsked = ({ reading }: Pick<Asked, 'reading'>): Share | undefined => {
  const line = lineOf(reading);
  const [, times, share = ''] = words.exec(line) ?? [];
  const [number, ...more] = marksOf(reading, 'number');
  const typed = figure.test(line) && more.length === 0 ? number?.value : undefined;
  const value = share ? shareInWords(share, times) : typed;
  if (value === undefined || value < 0 || value > 100) return undefined;
  const side = sides.find(([, said]) => said.test(line))?.[0];
  return side ? { [side]: value } : { least: value, most: value };
};

/** "Actions without an owner" */
export const asksUnowned = ({ reading }: Pick<Asked, 'reading'>): true | undefined =>
  / (?:without|no|lack\w*|missing|not) (?:\w+ ){0,2}?(?:an )?(?:owner|owners|owned|lead|leads|assigned|allocated) | (?:unowned|ownerless|unassigned|unallocated) |nobody (?:owns|leads) /.test(
    lineOf(reading),
  ) || undefined;
