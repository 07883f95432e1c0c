import { findIndicator } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { maySignOff, mayUpdate, whoMay } from '../../../domain/rights.ts';
import type { HelpEntry } from '../../../domain/words.ts';
import type { RequestContext } from '../../request-context.ts';
import { readRights, sayWhoMay } from '../../rights.ts';
import { leadRole, nameOfTeam } from '../../roles-of.ts';

type Right = NonNullable<HelpEntry['right']>;

const rights = {
  update: { may: mayUpdate, doing: 'submit figures and commentary for' },
  'sign-off': { may: maySignOff, doing: 'sign off' },
} as const satisfies Record<Right, unknown>;

const and = new Intl.ListFormat('en-GB');

/** Of more indicators than these only the number is said. */
const mostNamed = 8;

/** Why somebody may, and who else may. */
const sayBasis = (indicator: Indicator, right: Right, context: RequestContext): string => {
  const {
    catalogue,
    user: {
      actor: { person, team },
    },
  } = context;
  const named = whoMay(catalogue, indicator, right);
  const isNamed = named.some(({ id }) => id === person?.id);
  const basis = isNamed
    ? `, as its ${leadRole(indicator, person?.id ?? '', catalogue)}`
    : team
      ? `, as one of ${nameOfTeam(catalogue)}`
      : ' while you stand in';
  const isAlone = isNamed && named.length === 1;
  return `${basis}.${isAlone ? '' : ` ${sayWhoMay(indicator, right, catalogue)}`}`;
};

const sayOf = (
  indicator: Indicator,
  right: Right,
  { may, context }: { readonly may: boolean; readonly context: RequestContext },
): string => {
  const what = `${rights[right].doing} ${indicator.code}`;
  return may
    ? `You may ${what}${sayBasis(indicator, right, context)}`
    : `You may not ${what}. ${sayWhoMay(indicator, right, context.catalogue)}`;
};

/**
 * What the person who asks may do: of each indicator that the question names, with who else may; where it names
 * none, of theirs.
 *
 * @param codes of the indicators that the question names
 */
export const sayOwnRights = async (
  right: Right,
  codes: readonly string[],
  context: RequestContext,
): Promise<string[]> => {
  const {
    catalogue,
    user: { actor },
  } = context;
  // Who somebody is must be known before it is said what they may do.
  if (actor.doubt) return [];
  const held = await readRights(context);
  const { may, doing } = rights[right];
  const isHeld = (one: Indicator): boolean => may(actor, one, held);
  const named = codes.flatMap((code) => findIndicator(catalogue, code) ?? []);
  if (named.length > 0) return named.map((one) => sayOf(one, right, { may: isHeld(one), context }));
  if (actor.team) return [`As one of ${nameOfTeam(catalogue)} you may ${doing} every indicator.`];
  const own = catalogue.indicators.filter((one) => mayUpdate(actor, one, held));
  if (own.length === 0) return [`You may not ${doing} any indicator.`];
  if (!own.every(isHeld) && own.length <= mostNamed)
    return own.map((one) => sayOf(one, right, { may: isHeld(one), context }));
  const all = own.filter(isHeld);
  if (all.length === 0) return [`You may not ${doing} any of your indicators.`];
  const which =
    all.length <= mostNamed
      ? and.format(all.map(({ code }) => code))
      : `${all.length} of the indicators`;
  return [`You may ${doing} ${which}.`];
};
