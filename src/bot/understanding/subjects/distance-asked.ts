import type { Catalogue } from '../../../domain/catalogue.ts';
import { firstSaid, lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';

/** In what order the list of targets is asked for, and of which of them. */
export type DistanceAsked = {
  readonly order: 'most' | 'least' | 'nearest';
  readonly status?: 'missed' | 'met';
};

const target = '(?:targets?|goals?|aims?|limits?|ambitions?)';
const missing =
  '(?:miss|misses|missed|missing|fail|fails|failed|failing|short|out|off|shortfalls?)';
const most = '(?:the |a )?(?:most|furthest|farthest|widest|largest|biggest|greatest)';
const least = '(?:the |a )?(?:least|smallest|narrowest|finest|slimmest|tiniest|whisker|hair)';
const performing = '(?:perform|performs|performing|performed|performers?|performance)';

/** The first that is said; those of what was missed stand before those of any distance. */
const asking = {
  'missed-most': new RegExp(
    [
      ` ${missing} (?:\\S+ ){0,3}by ${most} `,
      ` (?:worst|biggest|largest|widest|greatest|furthest) (?:missed|misses|miss|failed|shortfalls?) `,
      ` (?:worst|biggest|largest|widest|greatest) (?:target )?(?:gap|distance|shortfall) (?:to|from|against|on) (?:\\S+ ){0,2}${target} `,
    ].join('|'),
  ),
  'missed-least': new RegExp(
    ` ${missing} (?:\\S+ ){0,3}by ${least} | (?:only just|narrowly|just about) ${missing} | closest (?:near )?miss(?:es)? `,
  ),
  'met-most': new RegExp(
    ` (?:met|meet|meets|beat|beats|beaten|exceed|exceeds|exceeded|hit|passed) (?:\\S+ ){0,3}by ${most} `,
  ),
  most: new RegExp(
    ` (?:furthest|farthest|further|farther|worst) (?:away |adrift )?(?:\\S+ )?(?:from|behind|off|below|above|beyond|over|under|against|short of) (?:\\S+ ){0,2}${target} | worst ${performing} | ${performing} (?:\\S+ )?worst | (?:do|doing|does|did) (?:\\S+ )?worst | (?:worst|weakest) at `,
  ),
  least: new RegExp(
    ` best (?:\\S+ )?(?:against|on|for) (?:\\S+ ){0,2}${target} | (?:furthest|farthest|most|best) (?:within|inside|ahead of|clear of|to spare) | best ${performing} | ${performing} (?:\\S+ )?best | (?:do|doing|does|did) (?:\\S+ )?best | (?:best|strongest) at `,
  ),
  nearest: new RegExp(
    ` (?:closest|nearest) (?:\\S+ ){0,2}(?:to|from) (?:\\S+ ){0,3}${target} | (?:closest|nearest) (?:to )?(?:hitting|meeting|reaching) `,
  ),
} as const;

const meant: Readonly<Record<keyof typeof asking, DistanceAsked>> = {
  'missed-most': { order: 'most', status: 'missed' },
  'missed-least': { order: 'least', status: 'missed' },
  'met-most': { order: 'least', status: 'met' },
  most: { order: 'most' },
  least: { order: 'least' },
  nearest: { order: 'nearest' },
};

/** What moved is ordered by how far it moved, and risks, outcomes, places and people have no targets. */
const ofOthers =
  / (?:improv\w*|worsen\w*|deteriorat\w*|got|get|gets|getting|gone|going|moved|risks?|outcomes?|priorit\w*|objectives?|themes?|milestones?|actions?|projects?|teams?|wards?|areas?|services?|places?|towns?|schools?|months?|quarters?|years?|councils?|neighbours?|england|wales|scotland|average|national\w*) /;

/**
 * In what order measures are asked for by how far they are from their targets: "the worst missed target", "which missed by
 * most", "best performing". Nothing where no measure of the report has a target.
 */
export const distanceAsked = (
  reading: MessageReading,
  { indicators }: Pick<Catalogue, 'indicators'>,
): DistanceAsked | undefined => {
  const line = lineOf(reading);
  const isJudged = indicators.some(({ measures }) =>
    measures.some(({ targetRule, statuses = [] }) => targetRule || statuses.length > 0),
  );
  const said = isJudged && !ofOthers.test(line) ? firstSaid(reading, asking) : undefined;
  return said && meant[said];
};
