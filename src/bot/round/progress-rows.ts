import type { OfficerView } from '../../cards/officer-row.ts';
import type { ProgressView } from '../../cards/progress-card.ts';
import { capitalise, formatDate, formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { pageOf } from '../../domain/page.ts';
import { mayUpdate } from '../../domain/rights.ts';
import { cameWithReport } from '../../domain/round/loaded-round.ts';
import type { OwedItem } from '../../domain/round/owed.ts';
import type { PersonOwes } from '../../domain/round/owed-by-person.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { nameBriefly, nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { sayLateRounds } from './late-rounds.ts';
import { formatOwedLine, type LineContext } from './owed-line.ts';
import { allWritten, isIn, sayFormsOpened } from './progress-words.ts';
import type { Progress } from './read-progress.ts';
import { sayReason } from './round-words.ts';
import { forIndicator } from './stand-in-words.ts';

const list = new Intl.ListFormat('en-GB');

type RowContext = LineContext & {
  readonly user: { readonly actor: RequestContext['user']['actor'] };
};

type Group = 'Overdue' | 'Still due' | 'Will be asked' | 'Others' | 'Done';

/** Their order on the card. */
const groups: readonly Group[] = ['Overdue', 'Still due', 'Will be asked', 'Others', 'Done'];

type Row = { readonly group: Group; readonly officer: OfficerView };

/** Who is asked in somebody's place, and for whom somebody stands in. */
const sayStandIns = (person: string, { state }: Progress): string[] =>
  state.delegations
    .filter(({ until }) => state.today <= until)
    .flatMap((one) => {
      const until = `until ${formatDate(one.until)}`;
      if (one.person === person)
        return `${one.indicator ? '' : 'away '}${until}: ${nameOfCode(state.catalogue, one.to)} is asked instead${forIndicator(one)}`;
      return one.to === person
        ? `stands in for ${nameOfCode(state.catalogue, one.person)}${forIndicator(one)} ${until}`
        : [];
    });

const saySnoozed = (person: string, { snoozes }: Progress): string[] =>
  snoozes
    .filter((one) => one.person === person)
    .map(({ until }) => `snoozed until ${formatInstant(until)}`);

/** Why something was returned, for those who fill it in or sign it off. */
const sayReasons = (
  items: readonly OwedItem[],
  { listed, state }: Progress,
  { user }: RowContext,
): string[] =>
  items.flatMap(({ indicator, returned }) => {
    const its = listed.find(({ code }) => code === indicator);
    return returned && its && mayUpdate(user.actor, its, state) ? sayReason(returned) : [];
  });

/** What of an officer's own is in, or is due from somebody else. */
const sayStanding = (indicator: Indicator, person: string, { asked, state }: Progress): string => {
  const { code } = indicator;
  const namesOf = (ids: readonly string[]) =>
    list.format([...new Set(ids)].map((id) => nameOfCode(state.catalogue, id)));
  const found = findRound(
    state.records.find((one) => one.indicator === code),
    state.round,
  );
  if (found?.status === 'signed-off') return 'signed off';
  if (cameWithReport(indicator, state)) return 'came with the report';
  if (found?.returned) return 'returned';
  const owed = state.owed.filter((one) => one.indicator === code);
  const signers = owed.filter(({ part }) => part === 'sign-off').flatMap(({ owners }) => owners);
  if (signers.length > 0)
    return `${found?.corrects ? 'corrected' : 'submitted'}, to be signed off by ${namesOf(signers)}`;
  if (isIn(indicator, asked.step, state)) return `${asked.step ?? 'all'} submitted`;
  const others = owed.flatMap(({ owners }) => owners).filter((id) => id !== person);
  if (others.length > 0) return `due from ${namesOf(others)}`;
  return state.begins === undefined ? 'not submitted yet' : 'to be submitted first';
};

/** "S01 and S02: signed off; S03: all submitted" */
const sayOwn = (person: string, indicators: readonly Indicator[], progress: Progress): string[] => {
  const byStanding = Map.groupBy(indicators, (one) => sayStanding(one, person, progress));
  return [...byStanding].map(([standing, own]) => {
    const names = own.map(({ code }) => nameBriefly(progress.state.catalogue, code));
    return `${list.format(names)}: ${standing}`;
  });
};

const ledBy = (person: string, { listed }: Progress): Indicator[] =>
  listed.filter(({ indicatorLeads }) => indicatorLeads.includes(person));

/** A button on the officer's own row, which asks before anything is sent. */
const remindOf = (person: string, { written, state }: Progress, { user }: RowContext) =>
  user.actor.team && !written.has(person) && state.begins === undefined
    ? { remind: button('Remind', { kind: 'remind', person }) }
    : {};

const noteOf = (notes: readonly string[]) =>
  notes.length > 0 ? { note: capitalise(notes.join('; ')) } : {};

const groupOf = (first: OwedItem | undefined, { today, begins }: Progress['state']): Group => {
  if (begins !== undefined) return 'Will be asked';
  return first && first.due < today ? 'Overdue' : 'Still due';
};

const owingRow = ({ person, items }: PersonOwes, progress: Progress, context: RowContext): Row => {
  const { state, written } = progress;
  const [first] = items;
  const codes = new Set(items.map(({ indicator }) => indicator));
  const rest = ledBy(person, progress).filter(({ code }) => !codes.has(code));
  return {
    group: groupOf(first, state),
    officer: {
      name: nameOfCode(state.catalogue, person),
      line: formatOwedLine(items, 'to come', context),
      ...noteOf([
        ...sayLateRounds(person, progress),
        ...sayReasons(items, progress, context),
        ...(state.begins === undefined ? sayFormsOpened({ person, items }, progress) : []),
        ...sayOwn(person, rest, progress),
        ...sayStandIns(person, progress),
        ...saySnoozed(person, progress),
        ...(context.user.actor.team && written.has(person) && !allWritten(progress)
          ? ['had a message today already']
          : []),
      ]),
      ...remindOf(person, progress, context),
    },
  };
};

/** Officers from whom nothing that is asked about is outstanding. */
const restRows = (progress: Progress): Row[] => {
  const { asked, listed, owing, state } = progress;
  if (asked.owing || asked.unopened) return [];
  const leads = new Set(listed.flatMap(({ indicatorLeads }) => indicatorLeads));
  return [...leads]
    .filter((id) => !owing.some(({ person }) => person === id))
    .map((id) => {
      const own = ledBy(id, progress);
      return {
        group: own.every((one) => isIn(one, asked.step, state)) ? 'Done' : 'Others',
        officer: {
          name: nameOfCode(state.catalogue, id),
          line: [{ text: sayOwn(id, own, progress).join('; '), late: false }],
          ...noteOf([
            ...sayLateRounds(id, progress),
            ...sayStandIns(id, progress),
            ...saySnoozed(id, progress),
          ]),
        },
      };
    });
};

/**
 * A page of the officers: those who are late first, then those whose deadline comes first, then the others, if
 * there are any.
 */
export const progressRows = (progress: Progress, context: RowContext) => {
  const all = [
    ...progress.owing.map((one) => owingRow(one, progress, context)),
    ...restRows(progress),
  ].toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  const { rows, ...place } = pageOf(all, progress.asked.page);
  const shown: ProgressView['groups'] = groups.flatMap((group) => {
    const officers = rows.filter((row) => row.group === group).map(({ officer }) => officer);
    const { length } = all.filter((row) => row.group === group);
    return officers.length > 0
      ? [{ heading: `${group} (${length} ${length === 1 ? 'person' : 'people'})`, officers }]
      : [];
  });
  return { groups: shown, place, hasOthers: all.length > progress.owing.length };
};
