import { inPlaceVerb } from '../../src/cards/buttons.ts';

/** What an activity is made of beyond what every one has. */
type Changes = Readonly<Record<string, unknown>>;

/** An activity that grows with a size, and stays of one kind; built from a text of some signs. */
export type HostileShape = {
  readonly name: string;
  readonly build: (size: number, signs: string) => Changes;
};

const bot = { id: '28:bot', name: 'Outcomes' };

const fill = (size: number, signs: string): string =>
  signs.repeat(Math.ceil(size / signs.length)).slice(0, size);

const many = <T>(size: number, each: number, make: (at: number) => T): T[] =>
  Array.from({ length: Math.floor(size / each) }, (_, at) => make(at));

const keyed = (size: number, each: number, prefix: string): Record<string, string> =>
  Object.fromEntries(many(size, each, (at) => [`${prefix}${at}`, 'x']));

const mention = (text: string) => ({ type: 'mention', text, mentioned: bot });

/** JSON.stringify goes no deeper than the stack, so what is nested is put in once the rest is text. */
const nested = (depth: number, open: string, close: string) => {
  const many = Math.floor(depth);
  return { nested: `${open}*${many}*${close}` };
};

const placeOfNested = /\{"nested":("(?:[^"\\]|\\.)*")\}/g;

/** The body of an activity, as a channel would send it. */
export const toBody = (activity: object): string =>
  JSON.stringify(activity).replace(placeOfNested, (_, text: string) => {
    const [open = '', depth = '', close = ''] = String(JSON.parse(text)).split('*');
    return `${open.repeat(Number(depth))}0${close.repeat(Number(depth))}`;
  });

const round = { indicator: 'S05', round: 'Q3 2018/19' };
const form = { ...round, seen: 0, noChange: false, asked: {} };

const press = (action: object, typed: object = {}): Changes => ({ value: { ...typed, action } });
const ask = (request: unknown): Changes => ({ value: { request } });

const answers = (size: number, signs: string) => ({
  'answer~telling-us': fill(size / 3, signs),
  'answer~changed-and-why': fill(size / 3, `- a${signs}`),
  'answer~issues': `a${fill(size / 3, signs)}b`,
});

const ofText: readonly HostileShape[] = [
  { name: 'a long text', build: (size, signs) => ({ text: fill(size, signs) }) },
  { name: 'a text of one long word', build: (size) => ({ text: 'crmie'.repeat(size / 5) }) },
  {
    name: 'a text of many days',
    build: (size) => ({ text: `extend S05 to ${'a week on monday, '.repeat(size / 18)}` }),
  },
  {
    name: 'many mentions of the bot in a long text',
    build: (size, signs) => ({
      text: `${'<at>Outcomes</at>'.repeat(size / 50)}${fill(size / 3, signs)}`,
      entities: many(size / 3, 90, () => mention('<at>Outcomes</at>')),
    }),
  },
  {
    name: 'many names of the bot in a long text',
    build: (size, signs) => ({
      text: fill(size / 2, signs),
      entities: many(size / 2, 100, (at) => mention(`<at>Outcomes ${at}</at>`)),
    }),
  },
  {
    name: 'many mentions without tags',
    build: (size, signs) => ({
      text: fill(size / 2, signs),
      entities: many(size / 2, 80, (at) => mention(`x${at}`)),
    }),
  },
  {
    name: 'a long mention without tags',
    build: (size) => ({
      text: fill(size * 0.6, 'a'),
      entities: [mention(`b${fill(size * 0.3, 'a')}`), mention(`${fill(size * 0.05, 'a')}b`)],
    }),
  },
  {
    name: 'a long edit',
    build: (size, signs) => ({
      type: 'messageUpdate',
      channelData: { eventType: 'editMessage' },
      text: fill(size / 2, signs),
      timestamp: fill(size / 2, signs),
    }),
  },
  {
    name: 'entities that are none',
    build: (size) => ({ text: 'show S05', entities: many(size, 3, () => ({})) }),
  },
  {
    name: 'members without end',
    build: (size) => ({
      type: 'conversationUpdate',
      membersAdded: many(size, 14, (at) => ({ id: `x${at}` })),
    }),
  },
  {
    name: 'members that are none',
    build: (size) => ({ type: 'conversationUpdate', membersAdded: many(size, 3, () => ({})) }),
  },
];

const ofNames: readonly HostileShape[] = [
  {
    name: 'a long name',
    build: (size, signs) => ({ from: { id: '29:bench', name: fill(size, signs) } }),
  },
  { name: 'a long id', build: (size, signs) => ({ id: fill(size, signs) }) },
  { name: 'a long type', build: (size, signs) => ({ type: fill(size, signs) }) },
  {
    name: 'a long address',
    build: (size, signs) => ({ serviceUrl: `http://127.0.0.1:9/${fill(size, signs)}` }),
  },
  { name: 'a long time', build: (size, signs) => ({ timestamp: fill(size, signs) }) },
  {
    name: 'a long tenant',
    build: (size, signs) => ({ channelData: { tenant: { id: fill(size, signs) } } }),
  },
  {
    name: 'many unknown properties',
    build: (size) => ({ text: 'show S05', ...keyed(size, 14, 'p') }),
  },
];

const ofNesting: readonly HostileShape[] = [
  { name: 'a value of nested lists', build: (size) => ({ value: nested(size / 2, '[', ']') }) },
  { name: 'a request of nested lists', build: (size) => ask(nested(size / 2, '[', ']')) },
  {
    name: 'a request within requests',
    build: (size) => ({ value: nested(size / 12, '{"request":', '}') }),
  },
  {
    name: 'searches of nested lists',
    build: (size) => ask({ kind: 'fact', searches: nested(size / 2, '[', ']') }),
  },
  {
    name: 'otherwise within otherwise',
    build: (size) => ask(nested(size / 40, '{"kind":"fact","searches":[["a"]],"otherwise":', '}')),
  },
  {
    name: 'an action of nested objects',
    build: (size) => ({ value: { action: nested(size / 6, '{"a":', '}') } }),
  },
  {
    name: 'channel data of nested lists',
    build: (size) => ({ text: 'show S05', channelData: { a: nested(size / 2, '[', ']') } }),
  },
];

const ofRequests: readonly HostileShape[] = [
  { name: 'a long code', build: (size, signs) => ask({ kind: 'show', code: fill(size, signs) }) },
  {
    name: 'a long date',
    build: (size) =>
      ask({ kind: 'show', code: 'S05', period: { kind: 'ends', date: fill(size, '1') } }),
  },
  {
    name: 'many searches',
    build: (size) => ask({ kind: 'fact', searches: many(size, 6, () => ['']) }),
  },
  {
    name: 'many words in a search',
    build: (size) => ask({ kind: 'fact', searches: [many(size, 3, () => '')] }),
  },
  { name: 'many codes', build: (size) => ask({ kind: 'risks', codes: many(size, 2, () => 0) }) },
  {
    name: 'many aspects',
    build: (size) => ask({ kind: 'risks', aspects: many(size, 3, () => '') }),
  },
  {
    name: 'a form with many figures',
    build: (size) =>
      ask({
        kind: 'update',
        code: 'S05',
        given: many(size, 30, () => ({ measure: 'S05A', value: '1' })),
      }),
  },
  {
    name: 'a form with long figures',
    build: (size, signs) =>
      ask({
        kind: 'update',
        code: 'S05',
        given: many(10, 1, () => ({
          measure: 'S05A',
          value: fill(Math.min(size / 10, 80), signs),
        })),
      }),
  },
  {
    name: 'a request of many unknown keys',
    build: (size) => ask({ kind: 'help', ...keyed(size, 14, 'k') }),
  },
  {
    name: 'a button in place with many keys',
    build: (size) => ({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: inPlaceVerb, data: keyed(size, 14, 'k') } },
    }),
  },
  {
    name: 'a dialog with many keys',
    build: (size) => ({
      type: 'invoke',
      name: 'task/fetch',
      value: { data: keyed(size, 14, 'k') },
    }),
  },
];

const thumb = (feedback: unknown, value: object = {}): Changes => ({
  type: 'invoke',
  name: 'message/submitAction',
  replyToId: 'sent-1',
  value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback }, ...value },
});

const ofFeedback: readonly HostileShape[] = [
  {
    name: 'a long text beside a thumb',
    build: (size, signs) => thumb(JSON.stringify({ feedbackText: fill(size / 2, signs) })),
  },
  {
    name: 'a text beside a thumb that is nested lists',
    build: (size) => thumb('['.repeat(size / 2) + ']'.repeat(size / 2)),
  },
  {
    name: 'a thumb of many keys',
    build: (size) => thumb(keyed(size, 14, 'k'), { actionValue: keyed(size, 14, 'k') }),
  },
];

const ofForms: readonly HostileShape[] = [
  {
    name: 'a form with many inputs',
    build: (size) => press({ kind: 'submit', ...form }, keyed(size, 14, 'i')),
  },
  {
    name: 'a form that was asked about many measures',
    build: (size) => press({ kind: 'submit', ...form, asked: keyed(size, 14, 'm') }),
  },
  {
    name: 'a form that was asked about nothing real',
    build: (size) => press({ kind: 'submit', ...form, asked: { ...many(size, 9, () => 0) } }),
  },
  {
    name: 'a form that was asked about a long name',
    build: (size, signs) => press({ kind: 'submit', ...form, asked: { [fill(size, signs)]: 'x' } }),
  },
  {
    name: 'a form of a message with many figures',
    build: (size) =>
      press(
        { kind: 'use-said', ...form, said: { values: keyed(size, 14, 'm') } },
        { 'value~S05A': '1' },
      ),
  },
  ...(['submit', 'save-draft', 'no-change', 'open-window'] as const).map((kind) => ({
    name: `long answers, ${kind}`,
    build: (size: number, signs: string) => press({ kind, ...form }, answers(size, signs)),
  })),
  {
    name: 'long answers that fit, submit',
    build: (size, signs) =>
      press({ kind: 'submit', ...form }, answers(Math.min(size, 11_900), signs)),
  },
  {
    name: 'long figures',
    build: (size, signs) =>
      press(
        { kind: 'submit', ...form },
        Object.fromEntries(
          ['S05A', 'S05B', 'S05C', 'S05D'].map((code) => [
            `value~${code}`,
            fill(size / 4, `1${signs}`),
          ]),
        ),
      ),
  },
  {
    name: 'a long reason',
    build: (size, signs) =>
      press({ kind: 'submit', ...form }, { reason: `a${fill(size, signs)}b` }),
  },
  {
    name: 'a long note',
    build: (size, signs) =>
      press({ kind: 'return', ...round, seen: 0 }, { note: `a${fill(size, signs)}b` }),
  },
  {
    name: 'many to sign off',
    build: (size) =>
      press({ kind: 'sign-off-all', waiting: many(size, 52, () => ({ ...round, seen: 0 })) }),
  },
  {
    name: 'many to remind',
    build: (size) =>
      press({ kind: 'send-reminders', round: round.round, people: many(size, 4, () => 'x') }),
  },
  {
    name: 'a long wish for more time',
    build: (size, signs) =>
      press(
        { kind: 'ask-time', ...round },
        { until: fill(size / 3, signs), reason: fill(size, signs) },
      ),
  },
  {
    name: 'a long text about who has it now',
    build: (size, signs) =>
      press(
        { kind: 'not-mine', round: round.round },
        { indicator: 'S05', reason: fill(size, signs) },
      ),
  },
  {
    name: 'a long topic',
    build: (size, signs) => ask({ kind: 'round-help', topic: fill(size, signs) }),
  },
  {
    name: 'a long note in a request',
    build: (size, signs) => ask({ kind: 'return', code: 'S05', note: fill(size, signs) }),
  },
  ...(['snooze', 'delegate'] as const).map((kind) => ({
    name: `a long ${kind}`,
    build: (size: number, signs: string) =>
      press(
        { kind },
        { until: fill(size / 3, signs), from: fill(size / 3, signs), to: fill(size / 3, signs) },
      ),
  })),
  {
    name: 'a long synonym',
    build: (size, signs) =>
      press({ kind: 'add-synonym' }, { phrase: fill(size / 2, signs), of: fill(size / 2, signs) }),
  },
  {
    name: 'a long term',
    build: (size, signs) =>
      press(
        { kind: 'save-term' },
        Object.fromEntries(
          ['term', 'standsFor', 'names', 'text', 'source'].map((field) => [
            field,
            fill(size / 5, signs),
          ]),
        ),
      ),
  },
  {
    name: 'a long answer',
    build: (size, signs) =>
      press(
        { kind: 'write-answer' },
        { question: fill(size / 2, signs), answer: fill(size / 2, signs) },
      ),
  },
  {
    name: 'a long word to remove',
    build: (size, signs) =>
      press({
        kind: 'remove-word',
        word: { kind: 'synonym', of: 'S05', phrase: fill(size, signs) },
      }),
  },
  {
    name: 'a long round',
    build: (size, signs) => press({ kind: 'save-draft', ...form, round: fill(size, signs) }),
  },
];

/** Kinds of activities that somebody may send to keep the bot busy. */
export const hostileShapes: readonly HostileShape[] = [
  ...ofText,
  ...ofNames,
  ...ofNesting,
  ...ofRequests,
  ...ofFeedback,
  ...ofForms,
];

/** Signs that a pattern may go back over. */
export const hostileSigns = [
  ...[
    ' ',
    '\n',
    'a',
    ' \n',
    '\u200b',
    '<',
    '<at ',
    '&',
    '&#',
    '.',
    ', ',
    '1',
    '1,',
    '\ufdfa',
    '\u3000',
  ],
  ...['a ', 'i , ', '**', '- ', '\\', '{{', '[a](', 'not ', 'in the last ', 'a.', "'s"],
];
