import type { Card } from '../../../cards/card.ts';
import { risksCard } from '../../../cards/risks-card.ts';
import { concernsOutcome } from '../../../domain/catalogue.ts';
import { pageOf } from '../../../domain/page.ts';
import { byLevel, type Risk } from '../../../domain/risks/risk.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { placeRisk } from '../risks/place-risk.ts';
import { beyondByKey, sayUnjudged } from '../risks/risk-limits.ts';
import {
  type Asked,
  among,
  type Filter,
  filterOf,
  isLike,
  isOrAre,
  riskWords,
  under,
} from './count-words.ts';

const risksIn = ({ indicator, outcome }: Filter, { catalogue }: RequestContext): Risk[] =>
  catalogue.risks.filter(
    ({ featuresUnder }) =>
      (!indicator || featuresUnder.includes(indicator)) &&
      (!outcome || featuresUnder.some((one) => concernsOutcome(catalogue, one, outcome))),
  );

/** "8 HIGH, 5 MEDIUM, 2 LOW" */
const sayLevels = (risks: readonly Risk[]): string =>
  [...new Set(risks.map(({ latest }) => latest.level))]
    .map((level) => `${risks.filter(({ latest }) => latest.level === level).length} ${level}`)
    .join(', ');

/** How many risks there are, or are of a level or a trend, with the list. */
export const countRisks = (asked: Asked, context: RequestContext): Card => {
  const filter = beyondByKey(filterOf(asked), context);
  const { catalogue } = context;
  const all = risksIn(filter, context);
  const found = byLevel(all.filter((risk) => isLike(filter, risk, context)));
  const what = riskWords(filter, catalogue.outcomes);
  const where = under(filter, context);
  const listed = found.map((risk) => placeRisk(risk, context));
  const { rows, ...place } = pageOf(listed, asked.page);
  const [first] = catalogue.outcomes.filter(
    ({ code }) => !filter.outcome || code === filter.outcome,
  );
  if (!first) return noSuchThing('outcome', filter.outcome ?? '', catalogue);
  const intro = [
    ...(filter.level || found.length === 0 ? [] : [sayLevels(found)]),
    ...sayUnjudged(filter, all, context.settings.riskMatrix),
  ];
  return risksCard({
    title: what
      ? `${among(found.length, all.length, 'risks')}${where} ${isOrAre(found.length)} ${what}`
      : `${all.length} risks${where}`,
    ...(intro.length > 0 ? { intro: `${intro.join(' · ')}.` } : {}),
    risks: listed,
    onPage: rows,
    ...rowsPager(place, 'risks', (turned) => ({ ...asked, page: turned })),
    nothing: 'None in the register.',
    riskKey: first.riskKey,
    next: [
      button('All risks', { kind: 'risks' }),
      button('What the levels mean', { kind: 'risk-levels' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};
