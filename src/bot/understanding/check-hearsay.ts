import { findIndicator } from '../../domain/catalogue.ts';
import type { Request, RequestKind } from '../request.ts';
import type { Asked } from './asked/asked.ts';
import { fill } from './asked/fill-request.ts';
import { isNamed, type SpokenBefore } from './asked/spoken-before.ts';
import { lineOf } from './evidence/cues.ts';
import type { Subjects } from './subjects/find-subjects.ts';

/** After these, a number is of the figure that was shown. */
const ofFigure: ReadonlySet<RequestKind> = new Set([
  ...(['show', 'compare', 'check', 'target', 'trend', 'benchmark'] as const),
]);

/** "Is that right?", "true or not?" */
const doubting =
  / (?:is|was|are|were) (?:that|it|this|they|he|she) (?:still |really |actually )?(?:right|true|correct|so|accurate) | (?:right|true|correct|accurate) $/;

/** A longer message tells a story of its own. */
const longest = 18;

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
  const isDoubted = reading.tokens.length <= longest && doubting.test(lineOf(reading));
  return isDoubted ? fill('check', asked, { code, side: 'around', value }) : undefined;
};
