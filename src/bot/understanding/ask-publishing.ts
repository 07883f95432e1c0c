import { parsePeriod, periodLabel } from '../../domain/period/period.ts';
import type { Request } from '../request.ts';

/** A whole message of these words, whatever the case and however politely it is put. */
const whole = (words: string): RegExp =>
  new RegExp(
    `^(?:please )?(?:(?:can|could|will) (?:you|i|we) (?:please )?)?(?:${words})(?:,? please)?[.!?]*$`,
    'i',
  );

/** What may be a quarter; {@link readQuarter} decides whether it is one. */
const quarter = '(?<quarter>(?:quarter )?q?[1-4]\\b.{0,14}?|\\d{4}\\b.{0,14}?)';
const it = '(?:(?:the |this )?(?:figures|report|results|quarter)(?: (?:of|for))? ?)?';
const thing =
  '(?: (?:(?:the )?(?:reports?|summary|summaries)|what is published|anything|it|them))?';
const here = '(?: here| (?:to|in|into) this channel)';

const postsHere = whole(`(?:post|publish)${thing}${here}(?: from now on)?`);

const stopsHere = whole(
  `(?:stop (?:posting|publishing)|(?:do not|don['’]?t|no longer) (?:post|publish))${thing}${here}(?: any ?(?:more|longer))?`,
);

const publishing = whole(`(?:publish|release|freeze) ?${it}${quarter}?`);

const published = [
  whole('(?:(?:list|show)(?: me)? )?(?:the |all )?publications'),
  whole(
    'what (?:was|is|has been|have we|did we|did you) (?:already )?publish(?:ed)?(?: so far| already)?',
  ),
  whole(`who published ${it}${quarter}`),
  whole(`when (?:was|were|is|are|will) ${it}${quarter} (?:be )?published`),
  whole(`when (?:did|do|will) (?:we|you) publish ${it}${quarter}`),
  whole(`(?:was|were|is|has|have) ${it}${quarter}(?: been)? published(?: yet| already)?`),
];

const calendars = [
  whole(
    '(?:(?:show|give)(?: me)? )?(?:the |our )?(?:publication|publishing|release) (?:calendar|dates?|schedule|timetable)',
  ),
  whole("what(?: is|['’]?s)? due when"),
  whole('when (?:is|will) the next (?:publication|report)(?: be)?(?: due| published)?'),
];

/** A quarter by its label, or by its number where that is all there is. */
const readQuarter = (typed: string): string | undefined => {
  const [, number] = /^(?:quarter )?q?([1-4])$/i.exec(typed.trim()) ?? [];
  if (number) return `Q${number}`;
  const period = parsePeriod('financial-quarter', typed);
  return period && periodLabel(period);
};

/** A request with the quarter that a message names; undefined where what it names is none. */
const withQuarter = (
  found: RegExpExecArray | null | undefined,
  kind: 'publish' | 'publications',
): Request | undefined => {
  if (!found) return undefined;
  const named = found.groups?.quarter;
  if (named === undefined) return { kind };
  const read = readQuarter(named);
  return read === undefined ? undefined : { kind, quarter: read };
};

/**
 * A message about publishing quarters, by its own words alone.
 *
 * @param typed with single spaces
 * @returns undefined for anything else
 * @example askPublishing('publish Q3 2018/19') // { kind: 'publish', quarter: 'Q3 2018/19' }
 */
export const askPublishing = (typed: string): Request | undefined => {
  if (postsHere.test(typed)) return { kind: 'post-here' };
  if (stopsHere.test(typed)) return { kind: 'post-here', stop: true };
  if (calendars.some((one) => one.test(typed))) return { kind: 'publication-calendar' };
  const asked = published.map((one) => one.exec(typed)).find((one) => one !== null);
  return withQuarter(publishing.exec(typed), 'publish') ?? withQuarter(asked, 'publications');
};
