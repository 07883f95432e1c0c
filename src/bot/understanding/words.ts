import { z } from 'zod';
import { type RequestKind, riskAspects } from '../request.ts';

/**
 * What kinds of thing are asked for; data/words.json has the phrases for each. Those that ask for one
 * kind of request only come with its descriptor.
 */
const asks = [
  ...(['mine', 'progress', 'rollUp', 'history', 'remind', 'receipt', 'extend', 'signOff'] as const),
  ...(['snooze', 'delegate', 'update', 'due', 'when'] as const),
  ...(['risks', 'joined', 'unassigned', 'meaning'] as const),
  ...(['people', 'sponsor', 'contact', 'everyone'] as const),
  ...(['commentary', 'why', 'issues', 'telling'] as const),
  ...(['compare', 'trend', 'benchmark', 'travel'] as const),
  ...(['overview', 'whole', 'outcomes', 'focus', 'about'] as const),
  ...(['other', 'where', 'help', 'hello', 'thanks', 'bye', 'notHere'] as const),
] as const;
export type Ask = (typeof asks)[number] | RequestKind;

/** Which way something goes, in people's words. */
const ways = [
  ...(['up', 'down', 'worse', 'better', 'same', 'changed'] as const),
  ...(['above', 'below'] as const),
] as const;
export type Way = (typeof ways)[number];

export type RiskAspect = (typeof riskAspects)[number];

const phrases = z.array(z.string().min(1));

/** The words of questions, whatever they are about. (data/words.json) */
export const wordsSchema = z.strictObject({
  asks: z.record(z.enum(asks), phrases),
  ways: z.record(z.enum(ways), phrases),
  /** Ways that were gone, not those that are being gone: what a history answers. */
  happened: phrases,
  riskAspects: z.record(z.enum(riskAspects), phrases),
  levels: z.record(z.enum(['HIGH', 'MEDIUM', 'LOW']), phrases),
  /** A sentence that begins with one goes on from what was last spoken of: "and", "what about". */
  leadIns: phrases,
  /** Words that point back: "it", "that one", "she". */
  back: phrases,
  /** Places that the report has no figures for. */
  elsewhere: phrases,
  /** Outcomes of the council by name, for an honest "not loaded". */
  otherOutcomes: phrases,
  /** Words that count as the same when the commentary is searched. */
  sameWords: z.array(phrases),
  /** What looks like a code and is none: "s42" is a section of the Care Act. */
  notCodes: phrases,
  /** Words that change nothing about what is asked. */
  nothing: phrases,
});
export type Words = z.infer<typeof wordsSchema>;
