import { type Catalogue, findIndicator, measuresNamed } from '../../domain/catalogue.ts';
import type { Request, RequestKind } from '../request.ts';
import type { Asked } from './asked/asked.ts';
import { fill } from './asked/fill-request.ts';
import { isNamed, type SpokenBefore } from './asked/spoken-before.ts';
import { lineOf } from './evidence/cues.ts';
import { isMeasuring } from './message/measuring-words.ts';
import { isGrammar } from './message/tokens.ts';
import type { Subjects } from './subjects/find-subjects.ts';

/** After these, a number is of the figure that was shown. */
const ofFigure: ReadonlySet<RequestKind> = new Set([
  ...(['show', 'compare', 'check', 'target', 'trend', 'benchmark'] as const),
]);

/** "Is that right?", "true or not?" */
const doubting =
  / (?:is|was|are|were) (?:that|it|this|they|he|she) (?:still |really |actually )?(?:right|true|correct|accurate) | (?:right|true|correct|accurate) $/;

/** How it is told that something was heard, and doubted. */
const telling =
  /^(?:hear\w*|say\w*|said|tell\w*|told|read\w*|reckon\w*|claim\w*|think\w*|thought|some(?:body|one)|people|folk|really|actually|right|true|correct|accurate)$/;

/** Whatever else is said, the number may be of that: "they say crime is up 12 per cent". */
const saysNoMore = ({ reading: { tokens } }: Asked): boolean =>
  tokens.every(
    ({ word, stem, mark }) => mark || isGrammar(word) || isMeasuring(stem) || telling.test(word),
  );

/** "59 per cent" is no number of households. */
const mayBeOfUnit = ({ reading: { text } }: Asked, code: string, catalogue: Catalogue): boolean =>
  !/%|\bper ?cent/i.test(text) ||
  measuresNamed(catalogue, code).some(({ series }) =>
    series.some(({ valueKind }) => valueKind === 'percentage'),
  );

/**
 * Whether the figure that was just shown is the number that somebody heard: "they say it is 59 per cent this quarter, is
 * that right?" Where there is no figure, the answer says so again.
 *
 * @param named what the message itself names
 */
export const checkHearsay = (
  asked: Asked,
  before: SpokenBefore | undefined,
  named: Subjects,
): Request | undefined => {
  const { reading, numbers, catalogue } = asked;
  const [code, ...others] = before?.codes ?? [];
  const [value, ...more] = numbers;
  const isOfOne = code !== undefined && others.length === 0 && findIndicator(catalogue, code);
  if (!before || !ofFigure.has(before.last.kind) || !isOfOne || isNamed(named)) return undefined;
  if (named.codes.length > 0 || value === undefined || more.length > 0) return undefined;
  const isDoubted = doubting.test(lineOf(reading)) && saysNoMore(asked);
  return isDoubted && mayBeOfUnit(asked, code, catalogue)
    ? fill('check', asked, { code, side: 'around', value })
    : undefined;
};
