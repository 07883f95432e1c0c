import type { Request } from '../request.ts';
import { type Asked, codesNamed, has } from './asked.ts';
import { fill } from './fill-request.ts';
import type { RequestRules } from './request-rules.ts';
import type { SpokenBefore } from './spoken-before.ts';

type Milestones = Extract<Request, { kind: 'milestones' }>;

const pointing = /^(?:them|they|those|these|ones)$/;

/** Longer messages ask something of their own. */
const shortEnough = 12;

/** Words for something else that has a state or a status of its own. */
const otherThings = ['risk', 'indic', 'measur', 'target', 'figur', 'outcom'] as const;

const namesNothing = (asked: Asked): boolean =>
  asked.reading.mentions.length === 0 &&
  !asked.reading.marks.some(({ kind }) => kind === 'code') &&
  !has(asked, ...otherThings);

/**
 * "Any of them red?" and "which are late?" after milestones: the same ones, in another state or status.
 *
 * @param list what was listed before
 */
const narrowList = (asked: Asked, list: Milestones): Milestones | undefined => {
  const { tokens } = asked.reading;
  if (!namesNothing(asked) || tokens.length > shortEnough) return undefined;
  const now = fill('milestones', asked) as Milestones;
  const pointsBack = tokens.some(({ word }) => pointing.test(word));
  if (!now.which && !now.status && !pointsBack) return undefined;
  const { which: _, status: __, milestones: ___, page: ____, ...place } = list;
  return { ...place, ...now };
};

/** The milestones that are named, whatever is asked of them: one card says all that is known of them. */
export const askNamedMilestones = (
  asked: Asked,
  before: SpokenBefore | undefined,
  rules: Pick<RequestRules, 'toRequest'>,
): Request | undefined => {
  const { milestones, risks } = asked.subjects;
  const list = before?.query.aspect === 'milestones' ? rules.toRequest(before.query) : undefined;
  const narrowed = list?.kind === 'milestones' ? narrowList(asked, list) : undefined;
  if (narrowed) return narrowed;
  const isOther = codesNamed(asked).length > 0 || risks.length > 0 || asked.aspect === 'risks';
  return milestones.length === 0 || isOther
    ? undefined
    : { kind: 'milestones', milestones: [...milestones] };
};
