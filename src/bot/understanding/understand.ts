import type { Catalogue } from '../../domain/catalogue.ts';
import { indicatorOf, isOutcomeCode, outcomeOf } from '../../domain/code.ts';
import { nameRequest } from '../name-request.ts';
import type { Request } from '../request.ts';
import { suggest } from '../suggest.ts';
import { findPeopleNamed, findRiskCodes, findTargets, hasLooseQualifier } from './find-subjects.ts';
import { type Reading, readText } from './read-text.ts';
import type { Understanding } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';

const asksForPeople = ({ kinds }: Reading): boolean =>
  (['people', 'everyone', 'sponsor', 'contact'] as const).some((kind) => kinds.has(kind));

type RisksAsked = Extract<Request, { kind: 'risks' }>;

/** Several levels or trends are several requests, and so a question back: none is dropped. */
const askRisks = (about: Partial<RisksAsked>, { levels, trends }: Reading): Request[] => {
  const byLevel = levels.length > 0 ? levels.map((level) => ({ level })) : [{}];
  const byTrend = trends.length > 0 ? trends.map((trend) => ({ trend })) : [{}];
  return byLevel.flatMap((level) =>
    byTrend.map((trend): Request => ({ kind: 'risks', ...about, ...level, ...trend })),
  );
};

const askOutcome = (outcome: string, reading: Reading): Request[] => {
  const { kinds } = reading;
  const asked: Request[] = [
    ...(kinds.has('risks') ? askRisks({ outcome }, reading) : []),
    ...(asksForPeople(reading) ? [{ kind: 'people', outcome } as const] : []),
  ];
  return asked.length > 0 ? asked : [{ kind: 'overview', outcome }];
};

/** The commentary is of the whole indicator, whichever part was named. */
const askCommentary = (code: string, { kinds }: Reading): Request[] => [
  ...(kinds.has('commentary') ? [{ kind: 'commentary', code } as const] : []),
  ...(kinds.has('why') ? [{ kind: 'commentary', code, question: 'changed-and-why' } as const] : []),
  ...(kinds.has('issues') ? [{ kind: 'commentary', code, question: 'issues' } as const] : []),
];

const roundKinds = [
  ...([
    'mine',
    'progress',
    'rollUp',
    'history',
    'remind',
    'receipt',
    'extend',
    'signOff',
    'snooze',
  ] as const),
  ...(['delegate', 'update', 'due'] as const),
];

/** Words of the quarter-end round say what is wanted, whatever stands beside them. */
const asksOfRound = ({ kinds }: Reading): boolean => roundKinds.some((kind) => kinds.has(kind));

const askUpdate = (code: string, { quarters: [round, ...more] }: Reading): Request[] =>
  more.length > 0 ? [] : [{ kind: 'update', code, ...(round ? { round } : {}) }];

const askOfRound = (code: string, reading: Reading): Request[] => {
  const { kinds, dates } = reading;
  const indicator = indicatorOf(code);
  const [until, ...more] = dates;
  if (kinds.has('extend'))
    return more.length > 0
      ? []
      : [{ kind: 'extend', code: indicator, ...(until ? { until } : {}) }];
  if (kinds.has('update')) return askUpdate(indicator, reading);
  if (kinds.has('signOff')) return [{ kind: 'sign-off', code: indicator }];
  if (kinds.has('history')) return [{ kind: 'history', code: indicator }];
  return kinds.has('due') ? [{ kind: 'due', code }] : [];
};

/** An indicator has leads; its sponsor and contact are the outcome's. */
const askWhoLeads = (code: string, reading: Reading): Request[] => {
  const { kinds } = reading;
  if (kinds.has('sponsor') || kinds.has('contact'))
    return [{ kind: 'people', outcome: outcomeOf(code) }];
  return asksForPeople(reading) ? [{ kind: 'people', indicator: indicatorOf(code) }] : [];
};

/** What the words around a code ask about it; without any, the figure itself. */
const askAbout = (code: string, reading: Reading): Request[] => {
  const { kinds } = reading;
  if (asksOfRound(reading)) return isOutcomeCode(code) ? [] : askOfRound(code, reading);
  if (isOutcomeCode(code)) return askOutcome(code, reading);
  // "Crime outcomes" are not the crimes.
  if (kinds.has('whole')) return [];
  const indicator = indicatorOf(code);
  const asked: Request[] = [
    ...(kinds.has('risks') ? askRisks({ indicator }, reading) : []),
    ...askWhoLeads(code, reading),
    ...askCommentary(indicator, reading),
  ];
  return asked.length > 0 ? asked : [{ kind: 'show', code }];
};

/** The sponsor or the contact, by name; everyone when neither word was used. */
const askPost = ({ kinds }: Reading, { outcomes }: Catalogue): Request[] => {
  const posts = (['sponsor', 'contact'] as const).filter((post) => kinds.has(post));
  return posts.flatMap((post) =>
    outcomes.map((outcome): Request => ({ kind: 'people', person: outcome[post] })),
  );
};

/** Nothing is named: what the words of the quarter-end round alone ask for. */
const askRoundAtLarge = ({ kinds }: Reading): Request[] => {
  if (kinds.has('mine')) return [{ kind: 'mine' }];
  if (kinds.has('rollUp')) return [{ kind: 'roll-up' }];
  const asked = (['progress', 'remind', 'receipt', 'snooze', 'delegate'] as const).filter((kind) =>
    kinds.has(kind),
  );
  if (asked.length > 0) return asked.map((kind) => ({ kind }));
  // "Update" and "sign off" want something to be chosen, and that is listed there.
  return kinds.has('update') || kinds.has('signOff') ? [{ kind: 'mine' }] : [];
};

/** Nothing is named: what the words alone ask for. A greeting before a request is only that. */
const askAtLarge = (reading: Reading, catalogue: Catalogue): Request[] => {
  const { kinds, empty } = reading;
  if (asksOfRound(reading)) return askRoundAtLarge(reading);
  // Whose commentary is not said, and a guess would answer something else.
  if (kinds.has('commentary') || kinds.has('why') || kinds.has('issues')) return [];
  const post = askPost(reading, catalogue);
  const asked: Request[] = [
    ...(kinds.has('risks') ? askRisks({}, reading) : []),
    ...(post.length === 0 && asksForPeople(reading) ? [{ kind: 'people' } as const] : post),
  ];
  if (asked.length > 0) return asked;
  if (kinds.has('overview') || kinds.has('whole')) return [{ kind: 'overview' }];
  return kinds.has('help') || empty ? [{ kind: 'help' }] : [];
};

const askPeople = (reading: Reading): Request[] => {
  // "Chase Claire Shiels" is not a wish for her telephone number.
  if (asksOfRound(reading)) return [];
  const { kinds } = reading;
  const other = (['risks', 'commentary', 'why', 'issues'] as const).some((kind) => kinds.has(kind));
  if (other) return [];
  return findPeopleNamed(reading).map((person) => ({ kind: 'people', person }));
};

const distinct = (requests: readonly Request[]): Request[] => [
  ...new Map(requests.map((one) => [JSON.stringify(one), one])).values(),
];

const findRequests = (reading: Reading, catalogue: Catalogue): Request[] => {
  const risks = findRiskCodes(reading).map((code): Request => ({ kind: 'risks', code }));
  const targets = findTargets(reading);
  // "risk 02a": the word belongs to the code, and asks for no further risks.
  const kinds = new Set(
    [...reading.kinds].filter((kind) => risks.length === 0 || kind !== 'risks'),
  );
  const asked = targets.flatMap((target) => askAbout(target, { ...reading, kinds }));
  const named = [...risks, ...asked, ...askPeople(reading)];
  const unnamed = targets.length === 0 && reading.people.length === 0;
  return distinct(named.length === 0 && unnamed ? askAtLarge(reading, catalogue) : named);
};

/**
 * Turns a typed text into a request, a question back, or an honest "no". Every word must be
 * accounted for: one that means nothing here ("show crime in Bournemouth") refuses the whole
 * sentence, so that no figure is shown for something else than was asked; and two things asked at
 * once are put as a choice, so that neither is dropped.
 */
export const understand = (
  text: string,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
): Understanding => {
  const reading = readText(text, catalogue, vocabulary);
  const suggestions = suggest(catalogue, findTargets(reading));
  const unknown = reading.codes.find(({ code }) => code === undefined);
  if (unknown)
    return { kind: 'no-such-code', what: unknown.kind, typed: unknown.typed, suggestions };
  if (reading.leftOver.length > 0 || hasLooseQualifier(reading))
    return { kind: 'not-understood', suggestions };
  const [request, ...others] = findRequests(reading, catalogue);
  if (!request) return { kind: 'not-understood', suggestions };
  if (others.length === 0) return { kind: 'request', request };
  const choices = [request, ...others].map((one) => ({
    title: nameRequest(one, catalogue),
    request: one,
  }));
  return { kind: 'choice', choices };
};
