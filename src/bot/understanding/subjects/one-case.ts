import { type Catalogue, measuresNamed } from '../../../domain/catalogue.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isOfTime } from './kind-asked.ts';
import { isSuperlative } from './lines-of-breakdown.ts';

/** "The longest anybody waited", where a time is an average. */
const ofAnybody = /\b(\p{L}+est) (?:any|some) ?(?:body|one)\b/iu;

const ways =
  'road|rd|street|st|lane|avenue|ave|close|drive|crescent|terrace|gardens|court|grove|row';
const name = "(?!(?:on|of|in|for|the|and|by|to|per)\\b)\\p{L}[\\p{L}'’]+";
/** "At 14 Larch Road"; not "from 12 main road defects". */
const address = new RegExp(
  `\\b(?:at|outside|opposite|near) (\\d{1,4}[a-z]? (?:${name} ){1,2}(?:${ways}))(?=$|[^ \\p{L}]| (?:is|was|were|has|had|have)(?:n|\\b))`,
  'iu',
);

/** "The case notes for Mrs Hallett", "the concern about Mr Dawes" */
const ofPerson = new RegExp(
  `\\b(?:notes?|files?|records?|details|referral|concern|complaint|case|plan) (?:for|about|on|of|re|regarding) ((?:mr|mrs|ms|miss|dr)\\.? ${name})`,
  'iu',
);

/** What a member stands for is no single case. */
const ofPost = '(?!(?:ward|division|area|patch|part|team|service|committee|outcome)s?\\b)';
const oneself = `\\b(?:(?:my|his|her) (?:own )?${ofPost}\\p{L}+|mine|hers|(?:she|he) (?:get|be|have|pay|move|hear|start)\\b|(?:to|for|round|see|visit|meet|ring|call|assess) (?:her|him)\\b|(?:mum|dad|mother|father|nan|gran)\\b)`;

/** "When is the crew going back for hers", "on what date will his father be seen", "when will someone come out to her" */
const ofOnesFuture = [
  new RegExp(
    `\\b(?:(?:when|what (?:date|day|time)) (?:is|are|will|do|does)|how soon)\\b[^.?!]{0,90}?(${oneself})`,
    'iu',
  ),
  new RegExp(
    `\\b(?:what|how (?:much|long|many))\\b[^.?!]{0,40}\\b(?:will|would|going to)\\b[^.?!]{0,90}?(${oneself})`,
    'iu',
  ),
];

/** What an officer owes is of the round: "when is my relet time figure due". */
const ofRound =
  /\b(?:figures?|returns?|updates?|commentary|narrative|targets?|due|report(?:s|ed)?|publish\p{L}*|sign(?:s|ed|ing|-off)?|submi\p{L}*|deadline|round|data|numbers?|indicators?|actions?|milestones?|risks?)\b/iu;

/** "What am I meant to pay", "how much do I still owe" */
const payingOneself = /\b((?:am|do|did|will|would|should|must) i\b[^.?!]{0,25}\b(?:pay|owe))\b/iu;

/** "My own place on the register", "modules left for me": nothing is counted of one reader. */
const ofReader = new RegExp(
  `\\b(my own ${ofPost}\\p{L}+)|(?<=left|still|outstanding|,) (for me)\\s*\\?`,
  'iu',
);

/** Where an order begins: "and", "please", "can you". */
const ordering =
  '(?:^|[.!?;,] *|\\b(?:and|please|pls|(?:will|can|could|would) (?:you|we|someone|somebody|they)(?: please| kindly| also)?) )(?:please |pls |kindly )?';
const forWhom = '[^.?!]{0,70}\\bfor (?:me|us|it|him|her|them)\\b';
const ofPaper =
  '(?![^.?!]{0,40}\\b(?:figures?|numbers?|percent\\w*|tables?|lists?|charts?|data|commentary|summary|trend)\\b)';

/**
 * "Log a report for it", "will you send somebody round", "report the hole on Quay Road": nothing is done but in the
 * round. A figure may be got, sent and reported, too.
 */
const ordersWork = new RegExp(
  `${ordering}(${[
    `(?:get|send)\\b(?= (?:somebody|someone|an? (?:\\p{L}+ )?(?:engineer|crew|team|plumber|officer)) (?:out|round|over)\\b)`,
    `(?:log|raise)\\b${ofPaper}(?= an? (?:\\p{L}+ ){0,4}(?:report|job|repair|request|complaint)\\b${forWhom})`,
    `report\\b(?= (?:the|an?|this|that) [^.?!]{1,60}\\b(?:on|at|in|outside|opposite|near) (?:${name} ){1,2}(?:${ways})\\b)`,
    `(?:book|arrange|order|chase up|fix|repair)\\b${ofPaper}(?= (?:an?|the|this|that|my|his|her|their|it)\\b${forWhom})`,
  ].join('|')})`,
  'iu',
);

/** The sentence in which something was found. */
const sentenceAt = (text: string, at: number): string => {
  const before = text.slice(0, at).split(/[.?!]/).at(-1) ?? '';
  return before + (text.slice(at).split(/[.?!]/)[0] ?? '');
};

/**
 * The words by which a message asks of one person or one house: figures are of all of them.
 *
 * @example “14 larch road” of “my brown bin at 14 larch road wasn't emptied”
 */
export const wordsOfOneCase = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const measures = codes.flatMap((code) => measuresNamed(catalogue, code));
  if (measures.length === 0) return [];
  const [, extreme = ''] = ofAnybody.exec(text) ?? [];
  const [, house] = address.exec(text) ?? [];
  const [, person] = ofPerson.exec(text) ?? [];
  const [, order] = ordersWork.exec(text) ?? [];
  const own = [...ofOnesFuture, payingOneself, ofReader].flatMap((one) => {
    const found = one.exec(text);
    const words = found?.slice(1).find(Boolean);
    return found && words && !ofRound.test(sentenceAt(text, found.index)) ? [words] : [];
  });
  return [
    ...own.slice(0, 1).map((one) => one.toLowerCase()),
    ...(isOfTime(measures) && isSuperlative(extreme.toLowerCase()) ? [extreme] : []),
    ...(house ? [house] : []),
    ...(person ? [person] : []),
    ...(order ? [order.toLowerCase()] : []),
  ];
};
