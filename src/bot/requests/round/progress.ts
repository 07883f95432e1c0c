import type { Card } from '../../../cards/card.ts';
import type { OwingItem } from '../../../cards/owing-item.ts';
import { progressCard } from '../../../cards/progress-card.ts';
import { capitalise } from '../../../domain/capitalise.ts';
import { expectedOf } from '../../../domain/cycle/owed.ts';
import type { OwedPart } from '../../../domain/cycle/schedule.ts';
import type { Snooze } from '../../../domain/cycle/snooze.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { describePeriod } from '../../../domain/period.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import { sayDate, sayInstant } from '../../../domain/say-date.ts';
import { findRound } from '../../../domain/submission/indicator-round.ts';
import type { Asking } from '../../asking.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import { forTeamOnly, personalOnly } from '../../rights/not-allowed.ts';
import { type RoundState, readRound } from '../../round/read-round.ts';
import { sayDue } from '../../round/say-due.ts';
import { sayStanding } from '../../round/say-round.ts';

const askedIndicators = ({ catalogue, round }: RoundState): Indicator[] =>
  catalogue.indicators.filter((one) => expectedOf(one, round).length > 0);

const owes = ({ owed }: RoundState, code: string, part: OwedPart): boolean =>
  owed.some((item) => item.indicator === code && item.part === part);

const sayItem = (indicator: Indicator, state: RoundState): OwingItem => {
  const { code } = indicator;
  const items = state.owed.filter((item) => item.indicator === code);
  const record = state.records.find((one) => one.indicator === code);
  const found = findRound(record, state.round);
  const status = found && found.status !== 'open' ? capitalise(sayStanding(found)) : '';
  return {
    name: nameOfCode(state.catalogue, code),
    owed: sayDue(items, state),
    status: status || (items.length > 0 ? '' : 'All in.'),
  };
};

const noteOn = (
  person: string,
  { delegations, today, catalogue }: RoundState,
  snoozes: readonly Snooze[],
) => {
  const away = delegations.find((one) => one.person === person && today <= one.until);
  const snooze = snoozes.find((one) => one.person === person);
  const notes = [
    ...(away
      ? [`away until ${sayDate(away.until)}: ${nameOfCode(catalogue, away.to)} stands in`]
      : []),
    ...(snooze ? [`snoozed until ${sayInstant(snooze.until)}`] : []),
  ];
  return notes.length > 0 ? { note: capitalise(notes.join('; ')) } : {};
};

const officersOf = (outcome: string, state: RoundState, snoozes: readonly Snooze[]) => {
  const indicators = askedIndicators(state).filter((one) => one.outcome === outcome);
  const leads = [...new Set(indicators.flatMap(({ indicatorLeads }) => indicatorLeads))];
  return leads.map((person) => ({
    name: nameOfCode(state.catalogue, person),
    ...noteOn(person, state, snoozes),
    items: indicators
      .filter(({ indicatorLeads }) => indicatorLeads.includes(person))
      .map((indicator) => sayItem(indicator, state)),
  }));
};

const sharesOf = (state: RoundState) => {
  const asked = askedIndicators(state);
  const isIn = (part: OwedPart) => asked.filter(({ code }) => !owes(state, code, part)).length;
  const signedOff = state.records.filter(
    (record) =>
      findRound(record, state.round)?.status === 'signed-off' &&
      asked.some(({ code }) => code === record.indicator),
  );
  return [
    { label: 'Values', done: isIn('values'), of: asked.length },
    { label: 'Commentary', done: isIn('commentary'), of: asked.length },
    { label: 'Sign-off', done: signedOff.length, of: asked.length },
  ];
};

const sayAsked = (many: number): string =>
  many === 1 ? 'One indicator is due in this round.' : `${many} indicators are due in this round.`;

/** Who owes what in the round under way, by outcome and officer, and how much is in. */
export const progress = async (_: RequestOf<'progress'>, asking: Asking): Promise<Card> => {
  if (!maySeeProgress(asking.actor)) return forTeamOnly('see who owes what', asking);
  if (!asking.personal) return personalOnly();
  const [state, all] = await Promise.all([readRound(asking, asking), asking.people.readSnoozes()]);
  const snoozes = all.filter(({ until }) => asking.now < until);
  return progressCard({
    title: `Progress for ${describePeriod(asking.round)}`,
    intro: sayAsked(askedIndicators(state).length),
    shares: sharesOf(state),
    outcomes: asking.catalogue.outcomes.map(({ code, name }) => ({
      name,
      officers: officersOf(code, state, snoozes),
    })),
    next: [
      ...(asking.actor.team
        ? [button('Remind now', { kind: 'remind' }), button('Receipt', { kind: 'receipt' })]
        : []),
      button('My updates', { kind: 'mine' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};
