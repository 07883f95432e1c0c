import type { ReminderItem } from '../../cards/reminder-card.ts';
import { lateValues } from '../../domain/round/missed-rounds.ts';
import { ownersOf } from '../../domain/round/owed.ts';
import { nameOfCode } from '../name-of-code.ts';
import { formatLate, lateButtons } from './late-values.ts';
import type { RoundState } from './read-round.ts';

/** What earlier rounds still wait for from a person, indicator by indicator. */
export const buildLateItems = (person: string, state: RoundState): ReminderItem[] =>
  state.catalogue.indicators
    .filter(({ code, indicatorLeads }) => ownersOf(indicatorLeads, code, state).includes(person))
    .flatMap((indicator) => {
      const { code } = indicator;
      const record = state.records.find((one) => one.indicator === code);
      const late = record ? lateValues(indicator, record, state.round) : [];
      if (late.length === 0) return [];
      return [
        {
          name: nameOfCode(state.catalogue, code),
          owed: [],
          last: formatLate(late, 'Still outstanding'),
          buttons: lateButtons(code, late),
        },
      ];
    });

/** Above what earlier rounds still wait for. */
export const lateHeading = 'From earlier rounds';
