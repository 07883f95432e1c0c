import { findIndicator, measuresNamed } from '../../domain/catalogue.ts';
import type { ConversationState } from './conversation-state.ts';
import { ofFigures } from './evidence/aspects.ts';
import { lineOf } from './evidence/cues.ts';
import type { Judged } from './judge-message.ts';

/** The category of the line of a breakdown that was spoken of, where what is asked about now has none of it. */
const categoryBefore = (
  { last }: ConversationState,
  { subjects, catalogue }: Judged['asked'],
): readonly string[] | undefined => {
  const [line, ...others] = last?.kind === 'show' ? measuresNamed(catalogue, last.code) : [];
  const category = others.length === 0 ? line?.breakdown?.category : undefined;
  const hasOne = subjects.codes
    .flatMap((code) => findIndicator(catalogue, code)?.performanceMeasures ?? [])
    .some(({ breakdown }) => breakdown?.category === category);
  return category === undefined || hasOne ? undefined : [category];
};

const asksSameOfOther = ({ named, asked: { reading, aspect } }: Judged): boolean =>
  named.how !== 'none' &&
  ofFigures.has(aspect) &&
  / same (?:for|of|with|on) /.test(lineOf(reading));

/**
 * What narrowed the question before, where the same part of something else is asked for.
 *
 * @example of “same for EHC plans” after a figure for the Upper Valley, where nothing is known of its EHC plans: [“Upper Valley”]
 */
export const narrowedAsBefore = (
  state: ConversationState,
  judged: Judged,
): readonly string[] | undefined =>
  asksSameOfOther(judged) ? (state.beyond ?? categoryBefore(state, judged.asked)) : undefined;
