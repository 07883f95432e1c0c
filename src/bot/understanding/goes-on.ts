import type { Request, RequestKind, RequestOf } from '../request.ts';
import type { Asked } from './asked.ts';
import type { Subjects } from './find-subjects.ts';
import { hasWord, isNamed, type SpokenBefore } from './spoken-before.ts';

/** What is asked until a day, or for one: another day is said in as many words as "make that the Wednesday". */
const ofDays: ReadonlySet<RequestKind> = new Set([
  ...(['snooze', 'away', 'delegate', 'ask-time', 'extend', 'extend-all', 'remind'] as const),
]);

const days = ['until', 'mayBe', 'byDays', 'notBefore'] as const;

const daysIn = (request: Request): object =>
  Object.fromEntries(
    Object.entries(request).filter(([field]) => days.some((one) => one === field)),
  );

const withoutDays = (request: Request): Request =>
  Object.fromEntries(
    Object.entries(request).filter(([field]) => !days.some((one) => one === field)),
  ) as Request;

/** Of whom else a reminder is kept: "leave Andy out as well" goes on from those who are left out already. */
const withMoreExcept = (
  request: RequestOf<'remind'>,
  last: RequestOf<'remind'>,
): RequestOf<'remind'> => {
  const { except = [] } = request;
  const people = last.people?.filter((id) => !except.includes(id));
  return {
    ...last,
    ...(people ? { people } : {}),
    except: [...new Set([...(last.except ?? []), ...except])],
  };
};

/** "Then delegate it to Paul" hands over what was spoken of; who says nothing of that means everything. */
const withColleague = (
  request: RequestOf<'delegate'>,
  { code, part }: RequestOf<'delegate'>,
  { reading }: Asked,
): RequestOf<'delegate'> => {
  const pointsBack = hasWord(reading, /^(?:it|that|this|one)$/);
  if (!pointsBack || request.to === undefined || request.code || !code) return request;
  return { ...request, code, ...(part ? { part } : {}) };
};

/**
 * What goes on from the request before, which has not been done yet: on another day, or without somebody else.
 *
 * @param named what the message itself names
 * @example after "chase everyone bar Mike": "leave Andy out too" is a reminder to everybody but these two
 */
export const goOnFrom = (
  request: Request,
  before: SpokenBefore | undefined,
  { asked, named }: { readonly asked: Asked; readonly named: Subjects },
): Request => {
  const last = before?.last;
  if (!last || last.kind !== request.kind) return request;
  if (request.kind === 'remind' && last.kind === 'remind' && asked.wishes.has('except'))
    return withMoreExcept(request, last);
  if (request.kind === 'delegate' && last.kind === 'delegate') {
    const joined = withColleague(request, last, asked);
    if (joined !== request) return joined;
  }
  const isOfDay = ofDays.has(request.kind) && Object.keys(daysIn(request)).length > 0;
  if (!isOfDay || isNamed(named) || named.codes.length > 0) return request;
  return { ...withoutDays(last), ...daysIn(request) } as Request;
};
