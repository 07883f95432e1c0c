import { capitalise } from '../domain/format.ts';
import {
  levelsMeant,
  type RiskKey,
  sayLevels,
  severeLevels,
  severeWord,
} from '../domain/risks/risk-key.ts';
import { button } from './request.ts';

/**
 * The button for the risks that matter most: “High risks”, or by the name of the level where the council calls one
 * high that is below it.
 *
 * @param outcome its code, for its own alone
 */
export const highRisks = (
  outcomes: readonly { readonly riskKey: RiskKey }[],
  outcome?: string,
): ReturnType<typeof button> => {
  const severe = severeLevels(outcomes);
  const high = levelsMeant('HIGH', outcomes);
  const isBelow = severe.length > 0 && !high.some((level) => severe.includes(level));
  return button(isBelow ? `${capitalise(sayLevels(severe))} risks` : 'High risks', {
    ...{ kind: 'risks', level: isBelow ? severeWord : 'HIGH' },
    ...(outcome ? { outcome } : {}),
  });
};
