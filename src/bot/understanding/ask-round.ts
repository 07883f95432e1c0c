import { stemOf } from '../../domain/find-words.ts';
import { longestReason } from '../../domain/round/appeal.ts';
import { longestNote } from '../../domain/submission/decide-sign-off.ts';
import type { Request } from '../request.ts';
import {
  givesFigure,
  indicatorGiven,
  indicatorMeant,
  readGiven,
  readMissing,
} from './ask-given.ts';
import {
  type Asked,
  codesOf,
  eachCode,
  eachForm,
  eachIndicator,
  has,
  indicatorOf,
  indicatorsOf,
  outcomeOf,
} from './asked.ts';
import { extensionDay } from './extension-order.ts';
import { isMissingClause, isStatement, saysWithheld } from './plain-statement.ts';
import { readDecision, readWatched } from './round-orders.ts';
import { readAdded } from './said-reason.ts';

/** What somebody leads is not what is asked about where the person is. */
export const withoutPeople = (asked: Asked): Asked => ({
  ...asked,
  subjects: { ...asked.subjects, people: [] },
});

/** The round that is named by its quarter. */
export const roundOf = ({ periods }: Asked): { round?: string } => {
  const [label] = periods.flatMap((period) => (period.kind === 'label' ? [period.label] : []));
  return label ? { round: label } : {};
};

/** The form of the round that is named, or of the round under way. */
const askForm = (asked: Asked): Request[] =>
  eachIndicator(asked, (code) => ({ kind: 'update', code, ...roundOf(asked) }), [
    { kind: 'mine' },
  ]).slice(0, 1);

/** The form with the figures of the message filled in. */
export const askGiven = (asked: Asked): Request[] => {
  const given = readGiven(asked);
  const code = indicatorGiven(given, asked);
  if (!code) return askForm(asked);
  const as = has(asked, stemOf('provisional'), stemOf('estimate'))
    ? { as: 'provisional' as const }
    : {};
  return [{ kind: 'update', code, ...roundOf(asked), given, ...as }];
};

/** The form, with the figure where the message gives one: "update S02 with 57.9". */
export const askUpdate = (asked: Asked): Request[] =>
  givesFigure(asked) ? askGiven(asked) : askForm(asked);

export const askNoChange = (asked: Asked): Request[] =>
  askForm(asked).map((one) => (one.kind === 'update' ? { ...one, as: 'no-change' } : one));

const stemsOfStep = (words: string): string[] => words.split(' ').map(stemOf);

const steps = [
  ['commentary', stemsOfStep('commentary comments words text narrative')],
  ['sign-off', stemsOfStep('sign signed signing signoff approve approval')],
  ['roll-up', stemsOfStep('roll rollup summary')],
  ['values', stemsOfStep('values figures numbers data')],
] as const;

/** The step of the round that the message names. */
const stepOf = (asked: Asked) => steps.find(([, stems]) => has(asked, ...stems))?.[0];

/** The same of each person whom the message names. */
const eachPerson = (
  { subjects: { people } }: Asked,
  toRequest: (of: { readonly person?: string }) => Request,
): Request[] =>
  people.length > 0 ? people.map((person) => toRequest({ person })) : [toRequest({})];

export const askStatus = (asked: Asked): Request[] =>
  eachForm(
    withoutPeople(asked),
    (code) => ({ kind: 'status', code }),
    eachPerson(asked, (of) => ({ kind: 'status', ...of })),
  );

export const askDeadlines = (asked: Asked): Request[] => {
  const step = stepOf(asked);
  const of = step ? { step } : {};
  return eachIndicator(
    withoutPeople(asked),
    (code) => ({ kind: 'deadlines', code, ...of }),
    eachPerson(asked, (person) => ({ kind: 'deadlines', ...person, ...of })),
  );
};

const deleting = ['delete', 'bin', 'scrap', 'discard', 'remove', 'clear', 'dump'].map(stemOf);

export const askDrafts = (asked: Asked): Request[] =>
  has(asked, ...deleting)
    ? eachIndicator(asked, (code) => ({ kind: 'delete-draft', code }), [{ kind: 'delete-draft' }])
    : [{ kind: 'drafts' }];

const unopened = ['open', 'start', 'touch', 'look'].map(stemOf);
const negations = ['not', 'no', 'never', 'nobody'];

export const askProgress = (asked: Asked): Request[] => {
  const step = stepOf(asked);
  const isUnopened = has(asked, ...unopened) && has(asked, ...negations);
  const isOwing = has(asked, ...['owe', 'missing', 'outstanding', 'late'].map(stemOf));
  return eachPerson(asked, (of) => ({
    kind: 'progress',
    ...of,
    ...outcomeOf(asked),
    ...(step && step !== 'roll-up' ? { step } : {}),
    ...(isUnopened ? { unopened: true } : {}),
    ...(isOwing ? { owing: true } : {}),
  }));
};

/** "Not before the 9th" is on the 9th. */
const notBefore = /\b(?:do not|don['’]t|dont|but not|not|never|before|until|till)\b/giu;

/** "On 9 January" plans; "due on the 21st" only says since when or until when something is owed. */
const dayToRemind = (asked: Asked): { notBefore?: string } => {
  const day = asked.readDay(notBefore);
  const isOfDeadline = has(asked, 'due', 'since', 'overdue', stemOf('deadline'));
  return day?.kind === 'day' && !isOfDeadline ? { notBefore: day.day } : {};
};

/** The one person whom a message names, or all of them. */
const whomOf = ({ subjects: { people } }: Asked): { person?: string; people?: string[] } => {
  const [person, ...more] = people;
  if (more.length > 0) return { people: [...people] };
  return person ? { person } : {};
};

export const askReminder = (asked: Asked): Request[] => {
  const [code, ...more] = indicatorsOf(asked);
  const of = code && more.length === 0 ? { code } : {};
  return [
    {
      kind: 'remind',
      ...(asked.subjects.people.length > 0 ? whomOf(asked) : of),
      ...dayToRemind(asked),
    },
  ];
};

/** The form, which says that there is no figure, and why. */
const askMissing = (asked: Asked): Request[] => {
  const code = indicatorMeant(asked);
  if (!code) return [{ kind: 'mine' }];
  const given = readGiven(asked);
  const all = [...given, ...readMissing(asked, given)];
  const why = readAdded(asked.reading.text, isMissingClause);
  return [
    {
      ...{ kind: 'update', code, ...roundOf(asked) },
      ...(all.length > 0 ? { given: all } : {}),
      as: saysWithheld(asked.reading) ? 'withheld' : 'unavailable',
      ...(why ? { why } : {}),
    },
  ];
};

/** "Why is there none" is a question; "not there yet" is said by whoever owes it. */
export const askUnavailable = (asked: Asked): Request[] =>
  asked.byOfficer && isStatement(asked.reading)
    ? askMissing(asked)
    : eachCode(asked, (code) => ({ kind: 'due', code }), [{ kind: 'mine' }]);

const isExtensionClause = (words: string): boolean =>
  /\b(?:until|till|til|to|by|more|extra|extend|extension|another|longer|deadline|time|need)\b/i.test(
    words,
  );

export const askExtension = (asked: Asked): Request[] => {
  const codes = indicatorsOf({ ...asked, subjects: { ...asked.subjects, codes: codesOf(asked) } });
  const said = readAdded(asked.reading.text, isExtensionClause, longestReason);
  const reason = said ? { reason: said } : {};
  if (codes.length === 0) return [{ kind: 'ask-time', ...dayOf(asked, said), ...reason }];
  return codes.map((code) => ({
    kind: 'extend',
    code,
    ...extensionDay(asked, said),
    ...reason,
  }));
};

const failed = ['fail', 'failed', 'bounce', 'bounced', 'blocked', 'resend'].map(stemOf);

/** "Just the failed ones", "resend to the failed": a button of the answer sends them again. */
export const askReceipt = (asked: Asked): Request[] => [
  { kind: 'receipt', ...(has(asked, ...failed) ? { failed: true } : {}) },
];

const dayOf = (asked: Asked, reason?: string): { until?: string } => {
  const day = asked.readDay(reason);
  return day?.kind === 'day' ? { until: day.day } : {};
};

const ending = ['end', 'stop', 'cancel', 'resume', 'unsnooze', 'again', 'back'].map(stemOf);
const absent = ['off', 'leave', 'holiday', 'away', 'sick', 'ill', 'annual'].map(stemOf);
const reminding = ['remind', 'reminder', 'snooze', 'ping', 'nudge', 'chase', 'message'].map(stemOf);

/** The day stands in the form, where it can be seen and changed. */
export const askSnooze = (asked: Asked): Request[] => {
  if (has(asked, ...ending)) return [{ kind: 'end-snooze' }];
  const wantsPeace = /\bleave me (?:alone|be|in peace)\b/i.test(asked.reading.text);
  const isAway = has(asked, ...absent) && !has(asked, ...reminding) && !wantsPeace;
  return [{ kind: isAway ? 'away' : 'snooze', ...dayOf(asked) }];
};

const takingBack = ['back', 'cancel', 'end', 'undo'].map(stemOf);

const forGood = /\b(?:any ?more|no longer|any longer|for good|now)\b/i;

/** "Not mine any more" names nobody who stands in; "not my job any more, Claire does it" names who has it now. */
const isOthers = (asked: Asked): boolean =>
  has(asked, 'mine', 'my') &&
  has(asked, ...negations, 'longer') &&
  (asked.subjects.people.length === 0 || forGood.test(asked.reading.text));

export const askDelegation = (asked: Asked): Request[] => {
  const [to, ...more] = asked.subjects.people;
  if (has(asked, ...takingBack) && !to) return [{ kind: 'take-back' }];
  if (isOthers(asked)) {
    const [code] = indicatorsOf(withoutPeople(asked));
    return [{ kind: 'not-mine', ...(code ? { code } : {}) }];
  }
  return [{ kind: 'delegate', ...(to && more.length === 0 ? { to } : {}), ...dayOf(asked) }];
};

/** "Who signed it off" and "has it been signed off" look back: they are no order. */
const isAboutSignedOff = ({ reading: { tokens } }: Asked): boolean => {
  const [first, ...more] = tokens.map(({ word }) => word);
  if (first === 'did') return more.includes('sign');
  return /^(?:who|when|has|have|was|were|is|are)$/.test(first ?? '') && more.includes('signed');
};

const askSignedOff = (asked: Asked): Request[] =>
  has(asked, 'all', stemOf('everything'), stemOf('everybody'), stemOf('everyone'))
    ? [{ kind: 'progress', step: 'sign-off' }]
    : askStatus(asked);

export const askSignOff = (asked: Asked): Request[] => {
  if (isAboutSignedOff(asked)) return askSignedOff(asked);
  const all = has(asked, 'all', stemOf('everything'), 'both') ? { all: true as const } : {};
  return eachIndicator(
    withoutPeople(asked),
    (code) => ({ kind: 'sign-off', code, ...roundOf(asked) }),
    [{ kind: 'sign-off', ...all }],
  );
};

const isReturnClause = (words: string): boolean =>
  /\b(?:return|returned|back|bounce|reject|rejected|again|redo|note|saying|won[’']t do|not good)\b/i.test(
    words,
  );

const undoing = ['undo', 'cancel', 'withdraw', 'revoke', 'retract', 'reverse', 'mistake'].map(
  stemOf,
);

/** "Undo the return", "take back the return of S05". */
const undoesReturn = (asked: Asked): boolean =>
  has(asked, ...undoing) ||
  /\btake (?:\w+ )?back\b|\b(?:did not|didn[’']?t|never) mean\b/i.test(asked.reading.text);

export const askReturn = (asked: Asked): Request[] => {
  const note = readAdded(asked.reading.text, isReturnClause, longestNote);
  const how = undoesReturn(asked) ? { undo: true as const } : note ? { note } : {};
  return eachIndicator(asked, (code) => ({ kind: 'return', code, ...how }), [
    { kind: 'return', ...how },
  ]).slice(0, 1);
};

const longestTopic = 200;

/** The questions about filling in are found by the words of the message. */
export const askRoundHelp = ({ reading }: Asked): Request[] => [
  { kind: 'round-help', topic: reading.text.trim().slice(0, longestTopic) },
];

const grateful = ['thank', 'thanks', 'cheers', 'ta', 'appreciate', 'grateful'].map(stemOf);

/** "Ok" and "done" thank for nothing. */
export const askCourtesy = (asked: Asked): Request[] => {
  const isDone = has(asked, 'ok', 'okay', 'done', 'sorted', 'noted') && !has(asked, ...grateful);
  return [{ kind: 'small-talk', said: isDone ? 'ok' : 'thanks' }];
};

/** What officers ask of the performance team, or how what one of them asks is to be decided. */
export const askOpenRequests = (asked: Asked): Request[] => {
  const [code] = indicatorsOf(asked);
  const [person] = asked.subjects.people;
  const decide = readDecision(asked.reading);
  return [
    {
      kind: 'open-requests',
      ...(person ? { person } : {}),
      ...(code ? { code } : {}),
      ...(decide ? { decide } : {}),
    },
  ];
};

/** A sign-off that somebody wants back. */
export const askUnsign = (asked: Asked): Request[] =>
  eachIndicator(
    withoutPeople(asked),
    (code) => ({ kind: 'sign-off', code, ...roundOf(asked), undo: true }),
    [{ kind: 'sign-off', undo: true }],
  ).slice(0, 1);

/** Something of which somebody wants to be told once; "mine" is what they lead. */
export const askToBeTold = (asked: Asked): Request[] => {
  const event = readWatched(asked.reading);
  const named = codesOf(asked);
  const codes = named.length === 0 && has(asked, 'mine', 'my') ? asked.own : named;
  const meant = new Set(codes.map((code) => indicatorOf(code, asked.catalogue)));
  return meant.size > 0
    ? [...meant].map((code) => ({ kind: 'tell-me', code, event }))
    : [{ kind: 'tell-me', event }];
};
