import { standsUnder } from '../../domain/indicator.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { lateValues } from '../../domain/round/missed-rounds.ts';
import { ownersOf } from '../../domain/round/owed.ts';
import { nameBriefly } from '../name-of-code.ts';
import type { Progress } from './read-progress.ts';

const list = new Intl.ListFormat('en-GB');

/** Indicators of which figures of earlier rounds are still waited for, by the quarter, the newest first. */
const lateByRound = (
  { asked, state }: Pick<Progress, 'asked' | 'state'>,
  person?: string,
): Map<string, string[]> => {
  const { step, outcome } = asked;
  const found = state.catalogue.indicators
    .filter((one) => !outcome || standsUnder(one, outcome))
    .filter(
      ({ code, indicatorLeads }) =>
        !person || ownersOf(indicatorLeads, code, state).includes(person),
    )
    .flatMap((indicator) => {
      const record = state.records.find((one) => one.indicator === indicator.code);
      const late = record ? lateValues(indicator, record, state.round) : [];
      return late.map(({ round }) => ({ round, code: indicator.code }));
    });
  const asksFigures = !step || step === 'values';
  const newestFirst = found.toSorted((a, b) => b.round.index - a.round.index);
  return new Map(
    [...Map.groupBy(asksFigures ? newestFirst : [], ({ round }) => describePeriod(round))].map(
      ([round, own]) => [round, [...new Set(own.map(({ code }) => code))]],
    ),
  );
};

/** Whether earlier rounds still wait for figures. */
export const hasLate = (progress: Pick<Progress, 'asked' | 'state'>): boolean =>
  lateByRound(progress, progress.asked.person).size > 0;

/**
 * What earlier rounds still wait for from a person.
 *
 * @example ['figures still outstanding for Q4 2018/19 (S01) and Q3 2018/19 (S01 and S02)']
 */
export const sayLateRounds = (person: string, progress: Progress): string[] => {
  const rounds = [...lateByRound(progress, person)].map(([round, codes]) => {
    const names = codes.map((code) => nameBriefly(progress.state.catalogue, code));
    return `${round} (${list.format(names)})`;
  });
  return rounds.length > 0 ? [`figures still outstanding for ${list.format(rounds)}`] : [];
};
