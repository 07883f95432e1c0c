import type { Request, RequestOf } from '../request.ts';
import type { Asked } from './asked.ts';
import { says } from './cues.ts';
import type { SpokenBefore } from './spoken-before.ts';

type Given = NonNullable<RequestOf<'update'>['given']>;

const isFormOf = (before: SpokenBefore, { code, round }: RequestOf<'update'>): boolean =>
  before.query.aspect === 'update' &&
  before.codes.length === 1 &&
  before.codes[0] === code &&
  before.query.detail.round === round;

/**
 * A correction is of one figure: the others that the last message gave for the same form stay.
 *
 * @example after "crime 6105, ASB 2710": "oops, ASB should be 2701" gives 6105 and 2701
 */
export const withFiguresBefore = (
  request: Request,
  before: SpokenBefore | undefined,
  asked: Asked,
): Request => {
  if (request.kind !== 'update' || !request.given || !before) return request;
  const isCorrection = asked.aspect === 'correct' || says(asked.reading, 'correcting');
  if (!isCorrection || !isFormOf(before, request)) return request;
  const { given } = request;
  const earlier = (before.query.detail.given ?? []) as Given;
  const kept = earlier.filter(({ measure }) => !given.some((one) => one.measure === measure));
  return { ...request, given: [...kept, ...given] };
};
