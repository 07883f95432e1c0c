import { z } from 'zod';
import { stemsOf } from '../domain/find-words.ts';
import {
  type HelpEntry,
  helpRights,
  helpSteps,
  longestTaught,
  mostTaught,
  type TaughtHelp,
} from '../domain/words.ts';

const phrase = z.string().trim().min(1).max(longestTaught.name);

const entry: z.ZodType<HelpEntry> = z.strictObject({
  id: z.string().regex(/^[a-z-]{1,40}$/),
  group: phrase,
  question: phrase,
  answer: z.string().trim().min(1).max(longestTaught.helpAnswer),
  names: z.array(phrase).max(mostTaught.names),
  next: z.array(z.enum(helpSteps)).max(mostTaught.next),
  right: z.enum(helpRights).optional(),
});

const findRepeated = (entries: readonly HelpEntry[]): string[] => {
  const ids = entries.map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
};

const schema = z
  .array(entry)
  .min(1)
  .superRefine((entries, context) => {
    for (const id of findRepeated(entries))
      context.addIssue({ code: 'custom', message: `two questions have the id “${id}”` });
  });

/**
 * Reads the questions and answers about filling in that come with the bot.
 *
 * @param json what data/round-help.json holds
 * @throws ZodError that names every fault
 */
export const readRoundHelpFrom = (json: unknown): readonly HelpEntry[] => schema.parse(json);

/** What comes with the bot, with what the council has changed, taken out or added. */
export const teachHelp = (
  delivered: readonly HelpEntry[],
  taught: readonly TaughtHelp[],
): readonly HelpEntry[] => {
  const byId = new Map(taught.map((one) => [one.id, one]));
  const known = new Set(delivered.map(({ id }) => id));
  return [
    // In other words it still asks leave for the same.
    ...delivered.map((one) => ({ ...one, ...byId.get(one.id) })),
    ...taught
      .filter(({ id }) => !known.has(id))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  ].filter((one) => !('removed' in one && one.removed));
};

/** The help about filling in. */
export type RoundHelp = {
  readonly entries: readonly HelpEntry[];
  /** The entries that a text may ask for, the best first; none where nothing comes near. */
  readonly find: (topic: string) => readonly HelpEntry[];
  /** The few entries that come nearest to a text for which none is found; none where it shares no telling word. */
  readonly near: (topic: string) => readonly HelpEntry[];
};

type Stems = ReadonlySet<string>;

/** How much a word tells: one that few questions have tells most. */
const weigh = (all: readonly Stems[]): ((stem: string) => number) => {
  const counts = new Map<string, number>();
  for (const stems of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => {
    const count = counts.get(stem);
    // What no question has is about something else, and says nothing of which one is meant.
    return count === undefined ? 0 : Math.log(1 + all.length / count);
  };
};

/** Less of a phrase than this is chance. */
const least = 0.45;

/** Less than this is nothing in common. */
const leastNear = 0.1;

/** More are no help to choose from. */
const mostNear = 3;

/** A question that comes this near to the best one is offered too. */
const besideBest = 0.6;

/** What is asked may be one sentence of several. */
const sentenceEnds = /[.?!;:]\s/;

/** Finds the answers by the words of their questions. */
export const openRoundHelp = (entries: readonly HelpEntry[]): RoundHelp => {
  const phrases = entries.map(({ question, names }) => [question, ...names].map(stemsOf));
  const weight = weigh(phrases.map((own) => new Set(own.flatMap((stems) => [...stems]))));
  const sum = (stems: Iterable<string>): number =>
    [...stems].reduce((total, stem) => total + weight(stem), 0);
  /** From 0, nothing in common, to 1, the same words. */
  const likeness = (topic: Stems, own: Stems): number => {
    const shared = sum(topic.intersection(own));
    return shared === 0 ? 0 : (2 * shared) / (sum(topic) + sum(own));
  };
  const rank = (text: string, from: number) => {
    const topics = [text, ...text.split(sentenceEnds)].map(stemsOf);
    return entries
      .map((one, at) => ({
        one,
        score: Math.max(
          ...(phrases[at] ?? []).flatMap((own) => topics.map((topic) => likeness(topic, own))),
        ),
      }))
      .filter(({ score }) => score >= from)
      .toSorted((a, b) => b.score - a.score);
  };
  const find = (text: string): readonly HelpEntry[] => {
    const scored = rank(text, least);
    const best = scored[0]?.score ?? 0;
    return scored.filter(({ score }) => score >= best * besideBest).map(({ one }) => one);
  };
  const near = (text: string): readonly HelpEntry[] =>
    rank(text, leastNear)
      .slice(0, mostNear)
      .map(({ one }) => one);
  return { entries, find, near };
};
