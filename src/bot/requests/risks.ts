import type { Card } from '../../cards/card.ts';
import { risksCard } from '../../cards/risks-card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { isOutcomeCode, outcomeOf } from '../../domain/code.ts';
import { findIndicator } from '../../domain/find-named.ts';
import { holdsWords, type SameWords } from '../../domain/find-words.ts';
import type { Risk } from '../../domain/risk.ts';
import type { Asking } from '../asking.ts';
import { nameOfCode } from '../name-of-code.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button, type RequestOf } from '../request.ts';

type Asked = RequestOf<'risks'>;

const matches =
  ({ code, codes, about, unassigned, level, trend, indicator, outcome }: Asked, words: SameWords) =>
  (risk: Risk): boolean =>
    (code === undefined || risk.code === code) &&
    (codes === undefined || codes.includes(risk.code)) &&
    (about === undefined || holdsWords(risk.title, about, words)) &&
    (unassigned === undefined || risk.featuresUnder.every(isOutcomeCode)) &&
    (level === undefined || risk.level === level) &&
    (trend === undefined || risk.trend === trend) &&
    (outcome === undefined || risk.featuresUnder.some((place) => outcomeOf(place) === outcome)) &&
    (indicator === undefined || risk.featuresUnder.includes(indicator));

const titleOf = ({ code, level, trend, indicator, unassigned }: Asked): string => {
  if (code) return `Risk ${code}`;
  if (unassigned) return 'Risks not under one indicator';
  const narrowed = [level, trend?.toLowerCase()].filter(Boolean).join(' ');
  const what = narrowed ? `Risks: ${narrowed}` : 'Corporate risks';
  return indicator ? `${what}, for ${indicator}` : what;
};

const nothingOf = (asked: Asked, catalogue: Catalogue): string => {
  const indicator = findIndicator(catalogue, asked.indicator ?? '');
  const listed = catalogue.risks.some(({ featuresUnder }) =>
    featuresUnder.includes(indicator?.code ?? ''),
  );
  if (indicator?.noRisksStatement && !listed) return indicator.noRisksStatement;
  return asked.level || asked.trend
    ? 'No risk in the register is like that.'
    : 'No risks are listed.';
};

/** What a risk features under, by name. */
export const placesOf = (risk: Risk, catalogue: Catalogue): string[] =>
  risk.featuresUnder.map((code) =>
    isOutcomeCode(code)
      ? `${nameOfCode(catalogue, code)}, not under one indicator`
      : nameOfCode(catalogue, code),
  );

const nextSteps = (
  { code, codes, about, unassigned, level, trend, indicator }: Asked,
  found: readonly Risk[],
  catalogue: Catalogue,
) => {
  const narrowed = code ?? codes ?? about ?? unassigned ?? level ?? trend ?? indicator;
  const places = code ? (found[0]?.featuresUnder ?? []) : indicator ? [indicator] : [];
  const shown = places.filter((place) => !isOutcomeCode(place));
  return [
    ...shown.map((place) =>
      button(`Show ${nameOfCode(catalogue, place)}`, { kind: 'show', code: place }),
    ),
    ...(level === 'HIGH' ? [] : [button('High risks', { kind: 'risks', level: 'HIGH' })]),
    ...(narrowed ? [button('All risks', { kind: 'risks' })] : []),
    button('What the levels mean', { kind: 'risk-levels' }),
    button('Overview', { kind: 'overview' }),
  ].slice(0, 6);
};

/** Whose key explains the levels: the outcome asked about, or that of the first risk found. */
const outcomeOfRisks = (asked: Asked, found: readonly Risk[], { outcomes }: Catalogue) => {
  const place = asked.outcome ?? asked.indicator ?? found[0]?.featuresUnder[0];
  return outcomes.find(({ code }) => place && outcomeOf(place) === code) ?? outcomes[0];
};

/** Risks of the corporate register: all, one, of a level, trend or topic, of an indicator or outcome, of none. */
export const risks = async (asked: Asked, { catalogue, sameWords }: Asking): Promise<Card> => {
  const found = catalogue.risks.filter(matches(asked, sameWords));
  const outcome = outcomeOfRisks(asked, found, catalogue);
  if (asked.code && found.length === 0) return noSuchThing('risk', asked.code, catalogue);
  if (!outcome) return noSuchThing('outcome', asked.outcome ?? '', catalogue);
  if (asked.outcome && asked.outcome !== outcome.code)
    return noSuchThing('outcome', asked.outcome, catalogue);
  if (asked.indicator && !findIndicator(catalogue, asked.indicator))
    return noSuchThing('indicator', asked.indicator, catalogue);
  const place = asked.indicator ?? asked.outcome;
  return risksCard({
    title: titleOf(asked),
    ...(place ? { intro: nameOfCode(catalogue, place) } : {}),
    risks: found.map((risk) => ({ risk, places: placesOf(risk, catalogue) })),
    nothing: nothingOf(asked, catalogue),
    riskKey: outcome.riskKey,
    next: nextSteps(asked, found, catalogue),
  });
};
