import { hash } from 'node:crypto';
import { z } from 'zod';
import { favours } from '../domain/round/appeal.ts';
import { watchedEvents } from '../domain/round/watch.ts';
import { saidSchema } from './said-figures.ts';

/** Texts as they were typed, by the id of the input. */
export type Inputs = Readonly<Record<string, string>>;

/**
 * A client may send a figure as a number and a tick as a boolean; anything else it sends is kept as
 * JSON.
 */
const toText = (sent: unknown): string | undefined => {
  if (typeof sent === 'string') return sent;
  if (sent === null || sent === undefined) return undefined;
  return typeof sent === 'object' ? JSON.stringify(sent) : String(sent);
};

/** A card breaks a client's own `{{DATE(…)}}` with a word joiner, and typed text comes back with it. */
export const asTyped = (text: string): string => text.replaceAll('{\u2060{', '{{');

/**
 * Everything in the inputs of a card, in full; the code that reads it decides what is too long.
 *
 * @example readInputs({ 'value~S05A': 6270 }) // { 'value~S05A': '6270' }
 */
export const readInputs = (sent: Readonly<Record<string, unknown>>): Inputs => {
  const inputs = new Map<string, string>();
  for (const id of Object.keys(sent)) {
    const text = toText(sent[id]);
    if (text !== undefined) inputs.set(id, asTyped(text));
  }
  return Object.fromEntries(inputs);
};

/** A short text that is the same for the same content, by which a second press is recognised. */
export const digestOf = (content: unknown): string =>
  hash('sha256', JSON.stringify(content)).slice(0, 32);

/** No figure is longer; a longer text could not be read as one. */
const longestAsked = 200;

const id = z.string().min(1).max(100);
/** The quarter of a round by its label: "Q3 2018/19". */
const round = id;
const version = z.number().int().min(0);
const place = z.number().int().min(0).max(1_000_000);
/** More than the measures of any indicator; checking more would be pointless. */
const mostAsked = 200;

/** More would take longer than a turn may. */
export const mostSignedOff = 50;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasFewKeys = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).length <= mostAsked;

const form = {
  indicator: id,
  round,
  seen: version,
  noChange: z.boolean(),
  /** Far values that were already asked about, as typed, by code of the measure. */
  asked: z.custom<object>(hasFewKeys).pipe(z.record(id, z.string().max(longestAsked))),
  /** Id of the draft that the card was built from. */
  draft: id.optional(),
  /** What the message that asked for the form said of its figures. */
  said: saidSchema.optional(),
  /** Which pieces of that draft the card asked for; absent where it asked for all of the form. */
  part: z
    .array(z.strictObject({ field: id, from: place, to: place }))
    .max(100)
    .optional(),
};

/** A word that is taught, by what tells it from others. */
export const taughtWord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('synonym'), of: id, phrase: id }),
  z.strictObject({ kind: z.literal('term'), term: id }),
  z.strictObject({ kind: z.literal('answer'), question: z.string().min(1).max(300) }),
  z.strictObject({ kind: z.literal('help'), entry: id }),
  z.strictObject({ kind: z.literal('example'), text: id }),
]);

/** A question that was not answered, by what tells it from others. */
export const questionKey = z.string().regex(/^[0-9a-f]{1,64}$/);

/** A file in the chat whose dry run was shown: where it is, and what it held then. */
const droppedFileKey = z.strictObject({
  name: z.string().min(1).max(400),
  url: z.string().max(4_000),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Its dry run passed over columns that are not known. */
  ignoreOthers: z.literal(true).optional(),
});

/** Reminders on a later day: to these people, or to everyone who owes something then. */
const planned = { round, on: z.iso.date(), people: z.array(id).min(1).max(mostAsked).optional() };

/** Everything that a button can do. What was typed into the card comes separately. */
const action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submit'), ...form }),
  z.strictObject({ kind: z.literal('save-draft'), ...form }),
  z.strictObject({ kind: z.literal('no-change'), ...form }),
  /** The same form in a dialog, with what was typed so far. */
  z.strictObject({ kind: z.literal('open-window'), ...form }),
  /**
   * Another part, from 1, of a form that is too long for one card; what was typed into this part is
   * kept.
   */
  z.strictObject({ kind: z.literal('turn-part'), ...form, number: version }),
  /** The same form with the figures of the message in its fields. */
  z.strictObject({ kind: z.literal('use-said'), ...form }),
  z.strictObject({ kind: z.literal('discard-draft'), indicator: id, round, draft: id.optional() }),
  z.strictObject({ kind: z.literal('sign-off'), indicator: id, round, seen: version }),
  z.strictObject({
    kind: z.literal('sign-off-all'),
    waiting: z.array(z.strictObject({ indicator: id, round, seen: version })).max(mostSignedOff),
  }),
  z.strictObject({ kind: z.literal('withdraw-sign-off'), indicator: id, round }),
  z.strictObject({ kind: z.literal('return'), indicator: id, round, seen: version }),
  z.strictObject({
    kind: z.literal('ask-time'),
    indicator: id,
    /** For the same time and reason. */
    also: z.array(id).max(mostAsked).optional(),
    round,
  }),
  z.strictObject({
    kind: z.literal('extend-all'),
    round,
    until: z.iso.date(),
    indicators: z.array(id).min(1).max(mostAsked),
  }),
  z.strictObject({ kind: z.literal('allow-time'), round, appeal: id }),
  z.strictObject({ kind: z.literal('refuse-time'), round, appeal: id }),
  z.strictObject({ kind: z.literal('not-mine'), round }),
  /** Asks somebody who may do what the person may not. */
  z.strictObject({
    kind: z.literal('ask-favour'),
    favour: z.enum(favours),
    indicator: id,
    round,
  }),
  z.strictObject({
    kind: z.literal('waive'),
    indicator: id,
    round,
    end: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('publish'),
    outcome: id,
    quarter: round,
    /** What was shown, by its digest: nothing is published that nobody has seen. */
    seen: id,
  }),
  z.strictObject({ kind: z.literal('drop-channel'), channel: z.string().min(1).max(1_000) }),
  z.strictObject({ kind: z.literal('update-milestone'), milestone: id }),
  z.strictObject({ kind: z.literal('forget-me') }),
  z.strictObject({ kind: z.literal('import-file'), file: droppedFileKey }),
  z.strictObject({
    kind: z.literal('tell-me'),
    indicator: id,
    event: z.enum(watchedEvents),
    round,
  }),
  z.strictObject({ kind: z.literal('drop-watch'), watch: id, round }),
  z.strictObject({ kind: z.literal('snooze') }),
  z.strictObject({ kind: z.literal('delegate') }),
  z.strictObject({ kind: z.literal('end-delegation') }),
  z.strictObject({
    kind: z.literal('send-reminders'),
    round,
    /** Ids of those who get one; everyone who owes something when left out. */
    people: z.array(id).max(mostAsked).optional(),
  }),
  z.strictObject({ kind: z.literal('plan-reminders'), ...planned }),
  z.strictObject({ kind: z.literal('drop-reminders'), ...planned }),
  z.strictObject({ kind: z.literal('resend'), round }),
  z.strictObject({ kind: z.literal('add-synonym'), from: questionKey.optional() }),
  z.strictObject({ kind: z.literal('save-term') }),
  /** A question about filling in; one that is there already is named. */
  z.strictObject({ kind: z.literal('save-help'), entry: id.optional() }),
  /** A question that help offers, in the place of another where one is named. */
  z.strictObject({ kind: z.literal('save-example'), was: id.optional() }),
  z.strictObject({ kind: z.literal('remove-word'), word: taughtWord }),
  z.strictObject({ kind: z.literal('write-answer'), from: questionKey.optional() }),
  z.strictObject({ kind: z.literal('dismiss'), question: questionKey }),
]);

export type Action = z.infer<typeof action>;
export type ActionKind = Action['kind'];
export type ActionOf<K extends ActionKind> = Extract<Action, { kind: K }>;

/** What our buttons carry: what to do, and the inputs of the card. */
export type Pressed = { readonly action: Action; readonly inputs: Inputs };

/** Reads what a button carries; undefined when the button does nothing, or is not one of ours. */
export const readAction = (value: unknown): Pressed | undefined => {
  if (!isObject(value)) return undefined;
  const { data: read } = action.safeParse(value.action);
  if (!read) return undefined;
  const { action: _, ...rest } = value;
  return { action: read, inputs: readInputs(rest) };
};

/** Titles a button that does something; the compiler checks what. */
export const actionButton = (title: string, action: Action) => ({ title, action });
