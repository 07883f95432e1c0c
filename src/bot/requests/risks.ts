import type { Card } from '../../cards/card.ts';
import { risksCard } from '../../cards/risks-card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Risk } from '../../domain/risk.ts';
import { nameOfCode } from '../understanding/name-of-code.ts';
import type { Asking } from './asking.ts';
import { findIndicator } from './find-named.ts';
import { noSuchThing } from './gone.ts';
import { button, type RequestOf } from './request.ts';

type Asked = RequestOf<'risks'>;

const matches =
  ({ code, level, indicator }: Asked) =>
  (risk: Risk): boolean =>
    (code === undefined || risk.code === code) &&
    (level === undefined || risk.level === level) &&
    (indicator === undefined || risk.featuresUnder.includes(indicator));

const titleOf = ({ code, level, indicator }: Asked): string => {
  if (code) return `Risk ${code}`;
  const what = level ? `${level} risks` : 'Corporate risks';
  return indicator ? `${what} for ${indicator}` : what;
};

const nothingOf = (asked: Asked, catalogue: Catalogue): string => {
  const indicator = findIndicator(catalogue, asked.indicator ?? '');
  const listed = catalogue.risks.some(({ featuresUnder }) =>
    featuresUnder.includes(indicator?.code ?? ''),
  );
  if (indicator?.noRisksStatement && !listed) return indicator.noRisksStatement;
  return asked.level ? `No risk here is at level ${asked.level}.` : 'No risks are listed.';
};

const placesOf = (risk: Risk, catalogue: Catalogue): string[] =>
  risk.featuresUnder.map((code) =>
    code.length === 1
      ? `${nameOfCode(catalogue, code)}, not under one indicator`
      : nameOfCode(catalogue, code),
  );

const nextSteps = (
  { code, level, indicator }: Asked,
  found: readonly Risk[],
  catalogue: Catalogue,
) => {
  const places = code ? (found[0]?.featuresUnder ?? []) : indicator ? [indicator] : [];
  const shown = places.filter((place) => place.length > 1);
  return [
    ...shown.map((place) =>
      button(`Show ${nameOfCode(catalogue, place)}`, { kind: 'show', code: place }),
    ),
    ...(level === 'HIGH' ? [] : [button('High risks', { kind: 'risks', level: 'HIGH' })]),
    ...(code || level || indicator ? [button('All risks', { kind: 'risks' })] : []),
    button('Overview', { kind: 'overview' }),
  ].slice(0, 6);
};

/** Risks of the corporate register: all, one, of a level, of an indicator. */
export const risks = async (asked: Asked, { catalogue }: Asking): Promise<Card> => {
  const found = catalogue.risks.filter(matches(asked));
  const [outcome] = catalogue.outcomes;
  if (asked.code && found.length === 0) return noSuchThing('risk', asked.code, catalogue);
  if (asked.indicator && !findIndicator(catalogue, asked.indicator))
    return noSuchThing('indicator', asked.indicator, catalogue);
  return risksCard({
    title: titleOf(asked),
    ...(asked.indicator ? { intro: nameOfCode(catalogue, asked.indicator) } : {}),
    risks: found.map((risk) => ({ risk, places: placesOf(risk, catalogue) })),
    nothing: nothingOf(asked, catalogue),
    riskKey: outcome?.riskKey ?? { HIGH: '', MEDIUM: '', LOW: '' },
    next: nextSteps(asked, found, catalogue),
  });
};
