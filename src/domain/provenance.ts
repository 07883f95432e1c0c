import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { describePeriod, type Period } from './period/period.ts';

/** Who did something with a figure, by name, and when; the audit trail has their ids. */
export type Act = { readonly by: string; readonly at: Date };

/** A figure that officers handed in, and the round that they handed it in for. */
type HandedIn = { readonly round: Period; readonly submitted: Act };

/**
 * How a figure differs from what was published for its quarter, and when that was. `changed`: another
 * value; `added`: none had been published; `withheld`: it may no longer be shown.
 */
export type SincePublication =
  | { readonly kind: 'changed'; readonly at: Date; readonly was: string }
  | { readonly kind: 'added' | 'withheld'; readonly at: Date };

/** Where a figure comes from. Every figure bears one, and is shown with {@link formatProvenance}. */
export type Provenance = Source & {
  /** Worked out when a figure is read, and never stored with it. */
  readonly sincePublication?: SincePublication;
};

type Source =
  /** Printed in a report; `month` is that of its publication: "2018-12". */
  | { readonly kind: 'published'; readonly report: string; readonly month: string }
  /** `on`: ISO date of publication, where the source gives one. */
  | { readonly kind: 'official'; readonly publisher: string; readonly on?: string }
  /** Not signed off yet. */
  | (HandedIn & { readonly kind: 'submitted' })
  /** Sent back by the outcome lead: seen by the people of the round alone. */
  | (HandedIn & { readonly kind: 'returned'; readonly returned: Act })
  | (HandedIn & { readonly kind: 'signed-off'; readonly signedOff: Act })
  /** `file`: its name without its folder. */
  | { readonly kind: 'imported'; readonly file: string; readonly at: Date }
  /** Worked out here; `from` says from what: "four quarters". */
  | { readonly kind: 'derived'; readonly from: string; readonly parts: readonly Provenance[] };

const day = (at: Date): string =>
  format(new TZDate(at.getTime(), 'Europe/London'), 'd MMM yyyy').replace('Sept', 'Sep');

const monthAndYear = (date: string, pattern: string): string => format(parseISO(date), pattern);

/**
 * Whether a figure is agreed: published, official, imported or signed off. What is derived is agreed
 * if all its parts are.
 *
 * @example isAgreed({ kind: 'submitted', … }) // false
 */
export const isAgreed = (one: Provenance): boolean =>
  one.kind === 'derived'
    ? one.parts.every(isAgreed)
    : one.kind !== 'submitted' && one.kind !== 'returned';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const formatSince = (since: SincePublication): string => {
  const on = day(since.at);
  switch (since.kind) {
    case 'changed':
      return `revised since publication on ${on}, was ${since.was}`;
    case 'added':
      return `not in the figures published on ${on}`;
    case 'withheld':
      return `withheld since publication on ${on}`;
  }
};

/**
 * How a commentary differs from what was published for its quarter; empty where it does not.
 *
 * @example formatTextSince({ kind: 'changed', at }) // 'revised since publication on 12 Feb 2019'
 */
export const formatTextSince = (
  since: { readonly kind: 'added' | 'changed'; readonly at: Date } | undefined,
): string => {
  if (!since) return '';
  const on = day(since.at);
  return since.kind === 'added'
    ? `not in what was published on ${on}`
    : `revised since publication on ${on}`;
};

/** What officers wrote in a round, as far as its mark goes. */
export type MarkedText = {
  readonly period: Period;
  readonly provenance?: Provenance;
  readonly sincePublication?: { readonly kind: 'added' | 'changed'; readonly at: Date };
};

/** Words of an earlier quarter were agreed then; that they still apply is what waits for a sign-off. */
const openMark = ({ period, provenance }: MarkedText, isKept: boolean): string => {
  if (!provenance || isAgreed(provenance)) return '';
  const mark = formatSource(provenance);
  return isKept
    ? `kept for ${describePeriod(period)}, ${provenance.kind === 'returned' ? 'returned' : 'not signed off'}`
    : `${mark.charAt(0).toLowerCase()}${mark.slice(1)}`;
};

/**
 * The short mark of what officers wrote, wherever it is shown or quoted: that it is not agreed yet, and how it differs
 * from what was published.
 *
 * @param written undefined where nothing was written
 * @param answer the one that is quoted, where it is one: its words may be those of an earlier quarter
 * @returns empty where it is agreed and as it was published
 * @example formatTextMark({ period: q3, provenance: submitted }) // 'submitted 4 Jan 2019, not signed off'
 * @example formatTextMark({ period: q3, provenance: submitted }, { since: q2 }) // 'kept for Q3 2018/19, not signed off'
 */
export const formatTextMark = (
  written: MarkedText | undefined,
  answer: { readonly since?: Period } = {},
): string =>
  written
    ? [openMark(written, answer.since !== undefined), formatTextSince(written.sincePublication)]
        .filter((one) => one !== '')
        .join('; ')
    : '';

/** Whether a figure, or something that it is worked out from, is no longer as it was published. */
const isPartRevised = (one: Provenance): boolean =>
  one.sincePublication !== undefined || (one.kind === 'derived' && one.parts.some(isPartRevised));

const sinceOf = (one: Provenance): string => {
  if (one.sincePublication) return `; ${formatSince(one.sincePublication)}`;
  return isPartRevised(one) ? '; a part was revised since publication' : '';
};

/**
 * When an official figure was published; empty where the source does not say.
 *
 * @example formatPublication({ on: '2018-10-18' }) // 'published Oct 2018'
 */
export const formatPublication = ({ on }: { readonly on?: string }): string =>
  on ? `published ${monthAndYear(on, 'MMM yyyy')}` : '';

/**
 * The short mark that stands beside a figure wherever it is shown, on cards and in exports.
 *
 * @example formatProvenance({ kind: 'published', report: '…', month: '2018-12' }) // 'Report, December 2018'
 * @example formatProvenance({ kind: 'official', publisher: 'Home Office', on: '2018-10-18' })
 *   // 'Official: Home Office, Oct 2018'
 * @example formatProvenance(submitted) // 'Submitted 4 Jan 2019, not signed off'
 * @example formatProvenance({ ...signedOff, sincePublication: { kind: 'changed', at, was: '6,100' } })
 *   // 'Signed off 4 Mar 2019; revised since publication on 12 Feb 2019, was 6,100'
 */
export const formatProvenance = (one: Provenance): string => `${formatSource(one)}${sinceOf(one)}`;

const formatSource = (one: Provenance): string => {
  switch (one.kind) {
    case 'published':
      return `Report, ${monthAndYear(`${one.month}-01`, 'MMMM yyyy')}`;
    case 'official':
      return `Official: ${one.publisher}${one.on ? `, ${monthAndYear(one.on, 'MMM yyyy')}` : ''}`;
    case 'submitted':
      return `Submitted ${day(one.submitted.at)}, not signed off`;
    case 'returned':
      return `Submitted ${day(one.submitted.at)}, returned ${day(one.returned.at)}`;
    case 'signed-off':
      return `Signed off ${day(one.signedOff.at)}`;
    case 'imported':
      return `Imported from ${one.file}, ${day(one.at)}`;
    case 'derived':
      return `${capitalised(`worked out from ${one.from}`)}${isAgreed(one) ? '' : ', not all signed off'}`;
  }
};
