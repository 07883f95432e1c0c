import type { Catalogue } from '../../domain/catalogue.ts';
import { holdsWords, type SameWords } from '../../domain/find-words.ts';
import type { RiskTrend } from '../../domain/risks/risk.ts';
import type { Request, RequestOf } from '../request.ts';
import { askMoved } from './ask-moved-risks.ts';
import type { Reading } from './read-text.ts';
import type { Way } from './words.ts';

type RisksAsked = RequestOf<'risks'>;

const trendOf: Readonly<Record<Way, RiskTrend | undefined>> = {
  worse: 'WORSENING',
  up: 'WORSENING',
  better: 'IMPROVING',
  down: 'IMPROVING',
  same: 'UNCHANGED',
  changed: undefined,
  above: undefined,
  below: undefined,
};

/** Which way the risks asked for go. */
export const trendsOf = ({ ways }: Reading): RiskTrend[] => {
  const trends = [...ways].flatMap((way) => trendOf[way] ?? []);
  return [...new Set(trends)];
};

/** Several levels or trends are several requests, and so a question back: none is dropped. */
export const askRisks = (about: Partial<RisksAsked>, reading: Reading): Request[] => {
  const { levels, asks } = reading;
  const moved = askMoved(reading);
  const trends = moved ? [] : trendsOf(reading);
  const byLevel = levels.length > 0 ? levels.map((level) => ({ level })) : [{}];
  const byTrend = trends.length > 0 ? trends.map((trend) => ({ trend })) : [{}];
  const unassigned = asks.has('unassigned') ? { unassigned: true as const } : {};
  return byLevel.flatMap((level) =>
    byTrend.map(
      (trend): Request => ({
        kind: 'risks',
        ...about,
        ...unassigned,
        ...level,
        ...trend,
        ...moved,
      }),
    ),
  );
};

/** One risk, with what is asked of it: who answers for a risk is its owner. */
export const askOneRisk = (code: string, { aspects, asks }: Reading): Request => {
  const asksWho = asks.has('people') || asks.has('contact');
  const asked = new Set([...aspects, ...(asksWho ? (['owner'] as const) : [])]);
  return { kind: 'risks', code, ...(asked.size > 0 ? { aspects: [...asked] } : {}) };
};

/** Whether some risk is about all of these words, by its title. */
export const isRiskTopic = (
  words: readonly string[],
  { risks }: Catalogue,
  sameWords: SameWords,
): boolean => words.length > 0 && risks.some(({ title }) => holdsWords(title, words, sameWords));
