import type { Request } from '../request.ts';
import { type Asked, codesNamed } from './asked.ts';
import { fill } from './fill-request.ts';
import type { SpokenBefore } from './spoken-before.ts';

const pointing = /^(?:them|they|those|these|ones)$/;

/** "Any of them red?" after milestones. */
const pointsBack = ({ reading: { tokens, mentions, marks } }: Asked): boolean =>
  mentions.length === 0 &&
  !marks.some(({ kind }) => kind === 'code') &&
  tokens.some(({ word }) => pointing.test(word)) &&
  !tokens.some(({ stem }) => stem === 'risk');

/** The milestones that are named, whatever is asked of them: one card says all that is known of them. */
export const askNamedMilestones = (
  asked: Asked,
  before: SpokenBefore | undefined,
): Request | undefined => {
  const { milestones, risks } = asked.subjects;
  if (before?.query.aspect === 'milestones' && pointsBack(asked)) return fill('milestones', asked);
  const isOther = codesNamed(asked).length > 0 || risks.length > 0 || asked.aspect === 'risks';
  return milestones.length === 0 || isOther
    ? undefined
    : { kind: 'milestones', milestones: [...milestones] };
};
