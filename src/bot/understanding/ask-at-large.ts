import type { Request } from '../request.ts';
import { askAbout, asksForPeople, movementsIn, sideOf } from './ask-about.ts';
import { askMoved } from './ask-moved-risks.ts';
import { askRisks } from './ask-risks.ts';
import { askRoundAtLarge, asksOfRound } from './ask-round.ts';
import { hasCue } from './follow-up.ts';
import type { LanguageContext } from './language-context.ts';
import type { Reading } from './read-text.ts';
import type { Ask } from './words.ts';

/** What is of one indicator only, so that its choice is a question back. */
const inWords: readonly Ask[] = ['commentary', 'why', 'issues', 'telling'];
const ofOneIndicator: readonly Ask[] = ['compare', 'trend'];

const askEach = (reading: Reading, { catalogue, rules }: LanguageContext): Request[] =>
  catalogue.indicators.flatMap(({ code }) => [...askAbout(code, reading, rules)]);

/** The sponsor or the contact, by name; everyone when all are wanted; else the leads of one indicator. */
const askPeople = (reading: Reading, language: LanguageContext): Request[] => {
  const { asks } = reading;
  const { outcomes } = language.catalogue;
  const posts = (['sponsor', 'contact'] as const).filter((post) => asks.has(post));
  if (posts.length > 0)
    return posts.flatMap((post) =>
      outcomes.map((outcome): Request => ({ kind: 'people', person: outcome[post] })),
    );
  return asks.has('everyone') ? [{ kind: 'people' }] : askEach(reading, language);
};

const smallTalk = (['hello', 'thanks', 'bye'] as const).toReversed();

const askNothing = ({ asks, empty }: Reading): Request[] => {
  if (asks.has('help') || empty) return [{ kind: 'help' }];
  const said = smallTalk.find((one) => asks.has(one));
  return said ? [{ kind: 'small-talk', said }] : [];
};

const askAcross = (reading: Reading, language: LanguageContext): Request[] => {
  const { asks, ways } = reading;
  if (asks.has('benchmark')) return [{ kind: 'benchmark', ...sideOf(reading) }];
  // "Why did it go up" asks why, and of what is not said.
  if (inWords.some((ask) => asks.has(ask))) return askEach(reading, language);
  const moved = movementsIn(ways);
  const [way, ...others] = moved.filter((one) => one !== 'changed' || moved.length === 1);
  if (way && others.length > 0)
    return [way, ...others].map((one) => ({ kind: 'movements', way: one }));
  if (way) return [{ kind: 'movements', way }];
  if (asks.has('overview') || asks.has('whole') || asks.has('travel') || asks.has('outcomes'))
    return [{ kind: 'overview' }];
  const isOfOne = ofOneIndicator.some((ask) => asks.has(ask)) || hasCue(reading, language.rules);
  return isOfOne ? askEach(reading, language) : [];
};

/** "What has got worse since last quarter" is what the arrows say; any other period is not. */
const isOfNow = ({ periods, ways }: Reading): boolean =>
  periods.every(
    ({ period: { kind } }) => kind === 'latest' || (kind === 'previous' && ways.size > 0),
  );

/** What is asked of risks and people at large; of all movements when it is joined with the risks. */
const askListed = (reading: Reading, language: LanguageContext): Request[] => {
  const { asks, levels, ways } = reading;
  const both = asks.has('risks') && (asks.has('overview') || asks.has('whole')) && ways.size > 0;
  const joined = asks.has('joined') || both;
  if (joined) return askAcross(reading, language);
  const ofRisks = asks.has('risks') || (levels.length > 0 && asks.size === 0);
  return [
    ...(ofRisks ? askRisks({}, reading) : []),
    ...(asksForPeople(reading) ? askPeople(reading, language) : []),
  ];
};

/** Nothing is named: what the words alone ask for. A greeting before a request is only that. */
export const askAtLarge = (reading: Reading, language: LanguageContext): Request[] => {
  const { asks, levels, periods } = reading;
  if (asksOfRound(reading)) return askRoundAtLarge(reading);
  if (asks.has('meaning') && (asks.has('risks') || levels.length > 0))
    return [{ kind: 'risk-levels' }];
  if (asks.has('about') && !asksForPeople(reading)) return [{ kind: 'about' }];
  const isOfHistory = asks.has('risks') && askMoved(reading) !== undefined;
  if (!isOfNow(reading) && !isOfHistory) return askPeriod(reading, language);
  const listed = askListed(reading, language);
  if (listed.length > 0) return listed;
  if (asks.has('focus')) return [{ kind: 'focus' }];
  const across = askAcross(reading, language);
  if (across.length > 0) return across;
  return periods.length > 0 ? askPeriod(reading, language) : askNothing(reading);
};

/** A bare period: of what, is a question back. */
const askPeriod = (reading: Reading, language: LanguageContext): Request[] =>
  reading.asks.has('risks') || asksForPeople(reading) ? [] : askEach(reading, language);
