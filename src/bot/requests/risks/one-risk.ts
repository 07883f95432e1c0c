import type { Card } from '../../../cards/card.ts';
import { type RiskView, riskCard } from '../../../cards/risk-card.ts';
import {
  type Catalogue,
  findPeople,
  isOutcome,
  outcomeOf,
  placesOf,
} from '../../../domain/catalogue.ts';
import { sharedReportWord } from '../../../domain/report-words.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { meaningOf } from '../../../domain/risks/risk-key.ts';
import { riskMovement } from '../../../domain/risks/risk-movement.ts';
import { checkLevel, formatMark, formatReview } from '../../../domain/risks/risk-words.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { highRisks } from '../../high-risks.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';

/** What is needed to show a risk. */
export type RiskNeeds = Pick<RequestContext, 'catalogue'> & {
  readonly clock: Pick<RequestContext['clock'], 'today'>;
  readonly settings: Pick<RequestContext['settings'], 'riskMatrix'>;
};

type Aspect = NonNullable<RequestOf<'risks'>['aspects']>[number];

/** Texts for what was asked but is not recorded; what is recorded is on the card. */
const missing: Readonly<Record<Aspect, (risk: Risk) => string | undefined>> = {
  owner: ({ owner }) => (owner ? undefined : 'No owner is recorded in the report.'),
  review: ({ reviewBy }) => (reviewBy ? undefined : 'No date of review is recorded in the report.'),
  score: ({ latest }) =>
    formatMark(latest) ? undefined : 'No likelihood and impact are recorded, only the level.',
  target: ({ target }) =>
    target ? undefined : 'No target score is recorded for it in the report.',
  history: () => undefined,
  appetite: ({ appetite }) =>
    appetite === undefined ? 'No appetite is recorded for it in the report.' : undefined,
  controls: ({ controls = [] }) =>
    controls.length > 0 ? undefined : 'No controls are recorded in the report.',
};

const placeButtons = (risk: Risk, catalogue: Catalogue) =>
  placesOf(catalogue, risk).map((code) =>
    isOutcome(catalogue, code)
      ? button(`${nameOfCode(catalogue, code)}, not tied to an indicator`, {
          kind: 'overview',
          outcome: code,
        })
      : button(`Show ${nameOfCode(catalogue, code)}`, { kind: 'show', code }),
  );

const findMeaning = ({ featuresUnder: [place = ''], latest }: Risk, catalogue: Catalogue) => {
  const under = outcomeOf(catalogue, place);
  return meaningOf(
    latest.level,
    catalogue.outcomes.find(({ code }) => code === under)?.riskKey ?? [],
  );
};

const recordedOf = (
  risk: Risk,
  { catalogue, clock: { today }, settings: { riskMatrix } }: RiskNeeds,
): Partial<RiskView> => {
  const [owner] = findPeople(catalogue, risk.owner ? [risk.owner] : []);
  const levelNote = checkLevel(risk.latest, riskMatrix);
  return {
    ...(owner && { owner }),
    ...(risk.reviewBy && { review: formatReview(risk.reviewBy, today) }),
    ...(levelNote && { levelNote }),
    ...(riskMatrix && { matrix: riskMatrix }),
  };
};

/** One risk with everything that is recorded about it. */
export const oneRisk = (code: string, aspects: readonly Aspect[], context: RiskNeeds): Card => {
  const {
    catalogue,
    settings: { riskMatrix },
  } = context;
  const risk = catalogue.risks.find((one) => one.code === code);
  if (!risk) return noSuchThing('risk', code, catalogue);
  const answer = aspects.flatMap((aspect) => missing[aspect](risk) ?? []).join(' ');
  const register = sharedReportWord('risks', catalogue.outcomes);
  return riskCard({
    risk,
    ...(register && { register }),
    meaning: findMeaning(risk, catalogue),
    movement: riskMovement(risk, { matrix: riskMatrix }),
    places: placeButtons(risk, catalogue),
    ...recordedOf(risk, context),
    ...(answer && { answer }),
    next: [
      highRisks(catalogue.outcomes),
      button('All risks', { kind: 'risks' }),
      button('What the levels mean', { kind: 'risk-levels' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};
