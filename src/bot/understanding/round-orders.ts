import type { MessageReading } from './read-message.ts';

/** What is told by the words alone, and not by what was learned. */
export type RoundOrder = 'requests' | 'unsign' | 'tellme' | 'settings';

type Words = string | RegExp;

const pattern = (words: Words): RegExp =>
  typeof words === 'string' ? new RegExp(`\\b(?:${words})\\b`) : words;

/** Whether the words stand in a text in this order, whatever stands between. */
const inOrder = (text: string, ...all: readonly RegExp[]): boolean => {
  let rest = text;
  return all.every((words) => {
    const found = words.exec(rest);
    if (found) rest = rest.slice(found.index + found[0].length);
    return found !== null;
  });
};

const moreTime = 'more time|extra time|extensions?|longer|another week|later deadlines?';
const wish = pattern(`requests?|wish|wishes|appeals?|${moreTime}`);
const somebody = pattern('anyone|anybody|someone|somebody|who|officers?|people');
const wanting = pattern('asked|asking|asks|ask|wants?|wanted|needs?|requested');

/** "Has anyone asked for more time?", "open requests". */
const asking: readonly (readonly RegExp[])[] = [
  [somebody, wanting, wish],
  [pattern(`asked(?: me| us)? for (?:an? )?(?:${moreTime})`)],
  [
    pattern('open|pending|outstanding|unanswered|undecided|new|any|my|all|what|which'),
    pattern('requests?'),
  ],
  [pattern('extension requests?|requests? for (?:an? )?(?:extensions?|more time|time)')],
  [
    pattern('what'),
    pattern('officers|people|they|i|have i'),
    pattern('asked for|ask for|want from us'),
  ],
  [/^(?:the )?requests?(?: please)?$/],
];

const lead = '^(?:please |ok |yes |just |right )?';
const allowing = new RegExp(`${lead}(?:allow|grant|permit|approve|accept|agree to|say yes to)\\b`);
const refusing = new RegExp(
  `${lead}(?:refuse|decline|deny|reject|turn down|say no to|do not allow|don t allow)\\b`,
);
/** Of a submission other words are used: it is approved, rejected, accepted. */
const ofRequestsAlone = new RegExp(
  `${lead}(?:allow|grant|permit|refuse|decline|deny|do not allow|don t allow)\\b`,
);
const pointing = pattern('it|that|this|him|her|them|both|one');

const undoing = pattern(
  'undo|take back|taking back|took back|take my|take the|withdraw|revoke|cancel|retract|reverse|rescind|remove|un',
);
const signing = pattern('sign|sign off|sign offs|signing off|signature|signed');
const mistaken = pattern(
  'in error|by mistake|by accident|accidentally|too early|too soon|wrongly|should not have|shouldn t have',
);

/** "Unsign S05", "take back my sign-off", "I signed it by mistake". */
const unsigning: readonly (readonly RegExp[])[] = [
  [pattern('unsign|unsigned|unsigning')],
  [undoing, signing],
  [pattern('signed'), mistaken],
  [pattern('should not have signed|shouldn t have signed')],
];

const telling = pattern(
  'tell me|let me know|remind me|notify me|ping me|alert me|message me|inform me|give me a shout|shout|drop me a line|say|i want to know|i would like to know|i d like to know|nudge me|text me|email me|can i know|warn me',
);
const atWhich = pattern('when|once|as soon as|the moment|if');
/** What is still to come, and nothing that has been: "when was it submitted", "when it is due". */
const coming = pattern(
  'is in|s in|are in|comes in|come in|has come in|arrives|arrived|lands|gets here|is submitted|are submitted|gets submitted|has been submitted|s been submitted|have been submitted|submits|submit|submitted|is handed in|is received|is done|is complete|is ready|has done|has sent|sends|is signed|are signed|s signed|gets signed|has been signed|signs|sign|signed',
);
const past = pattern('was|were|did|due');
const ofSignOff = pattern('signed|signs|sign|sign off|signing off|approved');

const settings: readonly (readonly RegExp[])[] = [
  [/^(?:show )?(?:me )?(?:my |the )?settings(?: please)?$/],
  [pattern('my settings|my notifications|my alerts|my notices')],
  [
    pattern('what'),
    pattern('will you tell me|are you going to tell me|am i told about|have you got set for me'),
  ],
  [pattern('am i|have i|are my reminders|did i'), pattern('snoozed|snooze|snoozing')],
];

const textOf = ({ tokens }: MessageReading): string => tokens.map(({ word }) => word).join(' ');

const isAny = (text: string, ways: readonly (readonly RegExp[])[]): boolean =>
  ways.some((way) => inOrder(text, ...way));

/** Longer messages tell of something, and ask it of nobody here. */
const mostWords = 20;

/**
 * What a message plainly wants of the round, whatever else it resembles.
 *
 * @param said `lastKind` is what was last answered: "approve it" is about the requests that were just listed
 * @example readRoundOrder(read('refuse Mike’s request'), { byOfficer: true }) // 'requests'
 */
export const readRoundOrder = (
  reading: MessageReading,
  { byOfficer, lastKind }: { readonly byOfficer: boolean; readonly lastKind?: string | undefined },
): RoundOrder | undefined => {
  if (reading.tokens.length > mostWords) return undefined;
  const text = textOf(reading);
  if (isAny(text, unsigning)) return 'unsign';
  if (inOrder(text, telling, atWhich, coming) && !past.test(text)) return 'tellme';
  if (!byOfficer) return undefined;
  if (isAny(text, settings)) return 'settings';
  const decides = allowing.test(text) || refusing.test(text);
  const isOfRequest =
    ofRequestsAlone.test(text) ||
    wish.test(text) ||
    (lastKind === 'open-requests' && pointing.test(text));
  return (decides && isOfRequest) || isAny(text, asking) ? 'requests' : undefined;
};

/** How requests are to be decided, where the message says so. */
export const readDecision = (reading: MessageReading): 'allow' | 'refuse' | undefined => {
  const text = textOf(reading);
  if (refusing.test(text)) return 'refuse';
  return allowing.test(text) ? 'allow' : undefined;
};

/** What somebody wants to be told of. */
export const readWatched = (reading: MessageReading): 'submitted' | 'signed-off' =>
  ofSignOff.test(textOf(reading)) ? 'signed-off' : 'submitted';
