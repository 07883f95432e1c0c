import { monthAlone } from '../../../domain/period/month-names.ts';
import { lineOf } from '../evidence/cues.ts';
import { isOfMeasures, type Mention } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isWeekday } from '../message/spoken-day.ts';
import { isGrammar, type Token } from '../message/tokens.ts';
import { withoutWholes, withSharedLines } from './lines-and-wholes.ts';

/** What a message is about. */
export type Subjects = {
  /** Codes of outcomes, indicators, parts and performance measures, in the order in which they are named. */
  readonly codes: readonly string[];
  readonly risks: readonly string[];
  readonly milestones: readonly string[];
  /** Ids of all whom the names may mean. */
  readonly people: readonly string[];
  /** Those of them whom one name may mean, one group for each such name. */
  readonly unsurePeople: readonly (readonly string[])[];
  /** Codes that the same words may mean, one group for each such name. */
  readonly unsure: readonly (readonly string[])[];
  /** Codes that name nothing, as typed. */
  readonly unknown: readonly {
    readonly of: 'indicator' | 'risk' | 'outcome';
    readonly typed: string;
  }[];
  /** A whole name, or only a word or two of one. */
  readonly how: 'sure' | 'likely' | 'none';
};

const peopleIn = (mentions: readonly Mention[]): Pick<Subjects, 'people' | 'unsurePeople'> => {
  const groups = mentions
    .filter(({ named }) => named.every(({ kind }) => kind === 'person'))
    .map(({ named }) => named.map(({ id }) => id));
  // "Clare Stone" leaves one of the two whom "Clare" names.
  const sure = groups.filter((ids) => ids.length === 1).flat();
  const unsurePeople = groups.filter(
    (ids) => ids.length > 1 && !ids.some((id) => sure.includes(id)),
  );
  return { people: [...new Set([...sure, ...unsurePeople.flat()])], unsurePeople };
};

const correcting = / (?:scratch|i mean(?:t)?|no sorry|sorry no|no wait|make that|oops) /g;

/** Of "crime, no sorry, absence" only what stands behind the correction is meant: the place where that begins. */
const correctedFrom = ({ tokens, mentions }: MessageReading): number => {
  const line = lineOf({ tokens });
  const [last] = [...line.matchAll(correcting)].slice(-1);
  if (!last) return 0;
  const from = line
    .slice(0, last.index + last[0].length)
    .trim()
    .split(' ').length;
  const names = [
    ...mentions.filter(isOfMeasures).map(({ at: [at = 0] }) => at),
    ...tokens.flatMap(({ mark }, at) => (mark?.kind === 'code' ? [at] : [])),
  ];
  // "I mean the whole of it" takes nothing back: the name follows at once.
  const first = Math.min(...names.filter((at) => at >= from));
  const isNext = tokens.slice(from, first).every(({ word }) => isGrammar(word));
  return Number.isFinite(first) && isNext ? from : 0;
};

/** Finds what a message is about, by codes and by names. */
export const findSubjects = (reading: MessageReading): Subjects => {
  const from = correctedFrom(reading);
  const mentions = reading.mentions.filter(({ at: [at = 0] }) => at >= from);
  const typed = reading.tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'code' && at >= from ? [mark] : [],
  );
  const all = mentions.filter((one) => isOfMeasures(one) && one.how !== 'near');
  const strong = all.filter(({ how }) => how !== 'loose');
  const codesTyped = typed.flatMap(({ of, code, also = [] }) =>
    (of === 'indicator' || of === 'outcome') && code ? [code, ...also] : [],
  );
  // A single word that only one indicator bears counts where nothing is named.
  const used = strong.length > 0 || codesTyped.length > 0 ? strong : all.slice(0, 1);
  const meant = used.flatMap(({ named, how }) => {
    const ids = named.map(({ id }) => id);
    return how === 'topic' ? ids.map((id) => [id]) : [ids];
  });
  const named = meant.flatMap((ids) => (ids.length === 1 ? ids : []));
  const wholes = [...new Set([...codesTyped, ...named])];
  const codes = withoutWholes(reading, used, withSharedLines(reading, used, wholes));
  const unsure = meant.filter((ids) => ids.length > 1 && !ids.some((id) => codes.includes(id)));
  const idsOf = (kind: 'risk' | 'milestone', by: readonly Mention[]): string[] => [
    ...new Set([
      ...typed.flatMap(({ of, code }) => (of === kind && code ? [code] : [])),
      ...by.flatMap(({ named: all }) => all.flatMap((one) => (one.kind === kind ? [one.id] : []))),
    ]),
  ];
  return {
    codes,
    risks: idsOf(
      'risk',
      mentions.filter(({ how }) => how === 'sure'),
    ),
    milestones: idsOf('milestone', mentions),
    ...peopleIn(mentions),
    unsure,
    unknown: typed.flatMap(({ of, code, typed: text }) =>
      !code && of !== 'milestone' ? [{ of, typed: text }] : [],
    ),
    how:
      codesTyped.length > 0 || strong.some(({ how }) => how === 'sure')
        ? 'sure'
        : used.length > 0
          ? 'likely'
          : 'none',
  };
};

const mayBeName = ({ word, mark, capital }: Token): boolean =>
  capital && !mark && !isGrammar(word) && !isWeekday(word) && monthAlone(word) === 0;

/**
 * The name of somebody whom the report does not know, where a message names no officer: the first words that have a
 * capital within a sentence and name nothing.
 *
 * @example "Let Priya Nair do S02" has "Priya Nair"
 */
export const unknownName = ({
  reading,
  subjects,
}: {
  readonly reading: MessageReading;
  readonly subjects: Subjects;
}): string | undefined => {
  if (subjects.people.length > 0) return undefined;
  const { tokens, mentions, text } = reading;
  const named = new Set(mentions.flatMap(({ at }) => at));
  const is = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && !named.has(at) && mayBeName(token);
  };
  const first = tokens.findIndex((_, at) => is(at));
  if (first < 0) return undefined;
  const after = tokens.findIndex((_, at) => at > first && !is(at));
  const words = tokens.slice(first, after < 0 ? undefined : after).map(({ word }) => word);
  const typed = new RegExp(words.map((one) => RegExp.escape(one)).join('\\W+'), 'iu').exec(text);
  return (typed?.[0] ?? words.join(' ')).slice(0, longestName);
};

/** A longer run of capitals is no name. */
const longestName = 60;
