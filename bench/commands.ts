import type { Request } from '../src/bot/request.ts';
import type { Catalogue } from '../src/domain/catalogue.ts';

type Command = readonly [text: string, asked: Request];

const ofCode = (code: string): Command[] => [
  [code, { kind: 'show', code }],
  [`show ${code}`, { kind: 'show', code }],
  [`compare ${code}`, { kind: 'compare', code }],
  [`trend of ${code}`, { kind: 'trend', code }],
  [`benchmark ${code}`, { kind: 'benchmark', code }],
];

const ofIndicator = (code: string, name: string): Command[] => [
  ...ofCode(code),
  [`show ${code} ${name}`, { kind: 'show', code }],
  [`commentary ${code}`, { kind: 'commentary', code }],
  [`risks for ${code}`, { kind: 'risks', indicator: code }],
  [`who leads ${code}`, { kind: 'people', indicator: code }],
  [`performance measures of ${code}`, { kind: 'performance', code }],
  [`update ${code}`, { kind: 'update', code }],
  [`history of ${code}`, { kind: 'history', code }],
];

const atLarge: readonly Command[] = [
  ['help', { kind: 'help' }],
  ['hello', { kind: 'small-talk', said: 'hello' }],
  ['thanks', { kind: 'small-talk', said: 'thanks' }],
  ['bye', { kind: 'small-talk', said: 'bye' }],
  ['overview', { kind: 'overview' }],
  ['areas for focus', { kind: 'focus' }],
  ['about', { kind: 'about' }],
  ['what has got worse', { kind: 'movements', way: 'worse' }],
  ['what has got better', { kind: 'movements', way: 'better' }],
  ['benchmarks', { kind: 'benchmark' }],
  ['risks', { kind: 'risks' }],
  ['high risks', { kind: 'risks', level: 'HIGH' }],
  ['medium risks', { kind: 'risks', level: 'MEDIUM' }],
  ['low risks', { kind: 'risks', level: 'LOW' }],
  ['worsening risks', { kind: 'risks', trend: 'WORSENING' }],
  ['people', { kind: 'people' }],
  ['my updates', { kind: 'mine' }],
  ['progress', { kind: 'progress' }],
  ['remind now', { kind: 'remind' }],
  ['receipt', { kind: 'receipt' }],
  ['roll-up', { kind: 'roll-up' }],
  ['snooze', { kind: 'snooze' }],
  ['delegate', { kind: 'delegate' }],
];

/** The commands of a bot that understands nothing else, with what each asks. */
export const asks = ({ indicators, risks, people }: Catalogue): Command[] => [
  ...atLarge,
  ...indicators.flatMap(({ code, shortName, measures }) => [
    ...ofIndicator(code, shortName),
    ...measures.filter((one) => one.code !== code).flatMap((one) => ofCode(one.code)),
  ]),
  ...risks.map(({ code }): Command => [`risk ${code}`, { kind: 'risks', code }]),
  ...people.map(({ name, id }): Command => [name, { kind: 'people', person: id }]),
];
