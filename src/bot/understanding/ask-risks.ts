import { holdsWords, stemOf } from '../../domain/find-words.ts';
import { levelNames, severeWord } from '../../domain/risks/risk-key.ts';
import type { Request } from '../request.ts';
import { askGravest } from './ask-ranked.ts';
import { appetiteIn, scoringIn, targetScoreIn } from './ask-risk-scores.ts';
import { type Asked, has, indicatorsOf, outcomeOf } from './asked.ts';
import { countedThing, says } from './figure-words.ts';

/** What says that a level is meant that the council may call otherwise. */
const severe = ['severe', 'critical', 'extreme'];

const usual = ['high', 'medium', 'low'] as const;

/** A letter or a number is a level only after the word. */
const isNamed = (level: string, said: string): boolean => {
  const name = level.toLowerCase();
  const words =
    name.length < 3 ? `(?:level|rated|rating|grade) ${RegExp.escape(name)}` : RegExp.escape(name);
  return new RegExp(`(?:^| )${words}(?: |$)`).test(said);
};

/** The levels of the council that are named: “very high” and not “high” as well. */
const namedLevels = (said: string, levels: readonly string[]): string[] => {
  const named = levels.filter((one) => isNamed(one, said));
  return named.filter(
    (one) => !named.some((other) => other !== one && isNamed(one, other.toLowerCase())),
  );
};

/** "High risks" are of a level; "how high is the risk" asks for it. */
const levelOf = ({ wishes, reading: { tokens }, catalogue }: Asked): { level?: string } => {
  const said = tokens.flatMap(({ word }, at) => (tokens[at - 1]?.word === 'how' ? [] : [word]));
  const [own, ...more] = namedLevels(said.join(' '), levelNames(catalogue.outcomes));
  if (own) return more.length > 0 ? {} : { level: own };
  const [told, ...others] = usual.filter((one) => said.includes(one));
  const learned = usual.find((one) => wishes.has(one));
  const isSevere = said.some((word) => severe.includes(word));
  const level =
    others.length > 0 ? undefined : (told ?? learned ?? (isSevere ? severeWord : undefined));
  return level ? { level: level.toUpperCase() } : {};
};

/** The words count where nothing was learned of them: a list of all would answer "getting better" wrongly. */
const trendOf = ({ wishes, reading }: Asked) => {
  const isWorse = says(reading, 'worse');
  const isBetter = says(reading, 'better');
  if (wishes.has('worsening') || (isWorse && !isBetter)) return { trend: 'WORSENING' } as const;
  if (reading.tokens.some(({ word }) => word === 'new')) return { trend: 'NEW' } as const;
  return wishes.has('improving') || (isBetter && !isWorse) ? ({ trend: 'IMPROVING' } as const) : {};
};

const riskAspects = {
  owner: ['own', 'owner', 'who', 'respons'],
  review: ['review'],
  score: ['score', 'likelihood', 'impact', 'probabl'],
  history: ['histori', 'before', 'previous'],
  appetite: ['appetit', 'toler'],
  controls: ['control', 'mitig'],
} as const;

/** What is asked of one risk. */
const aspectsOf = (asked: Asked) => {
  const found = (Object.keys(riskAspects) as (keyof typeof riskAspects)[]).filter((aspect) =>
    has(asked, ...riskAspects[aspect]),
  );
  return found.length > 0 ? { aspects: found } : {};
};

/** Words left that stand in the title of a risk: "the risk about bridges". */
const wordsOfRisks = ({ words, catalogue, sameWords }: Asked): string[] =>
  words
    .filter((word) => word.length > 3 && stemOf(word) !== 'risk')
    .filter((word) => catalogue.risks.some(({ title }) => holdsWords(title, [word], sameWords)))
    .slice(0, 8);

/** Ways that were gone since an earlier quarter, which the history of the risks answers. */
const movedIn = (asked: Asked) => {
  const { wishes, periods } = asked;
  const isOfPast =
    has(
      asked,
      'got',
      'becom',
      'becam',
      'gone',
      'went',
      'been',
      'chang',
      'sinc',
      'move',
      'worsen',
      'improv',
    ) && has(asked, 'sinc', 'got', 'gone', 'went', 'chang', 'move', 'has', 'have');
  const isSince = periods.length > 0 || has(asked, 'sinc');
  if (!isOfPast && !isSince) return undefined;
  const [since] = periods;
  const ofTime = since && since.kind !== 'latest' ? { since } : {};
  if (wishes.has('worsening') || has(asked, 'wors', 'worsen', 'up'))
    return { moved: 'worse' as const, ...ofTime };
  if (wishes.has('improving') || has(asked, 'better', 'improv', 'down'))
    return { moved: 'better' as const, ...ofTime };
  return has(asked, 'chang', 'move') ? { moved: 'changed' as const, ...ofTime } : undefined;
};

export const askRisks = (asked: Asked): Request[] => {
  const { subjects } = asked;
  if (subjects.risks.length > 0)
    return subjects.risks.map((code) => ({ kind: 'risks', code, ...aspectsOf(asked) }));
  const moved = movedIn(asked);
  const limits = { ...scoringIn(asked), ...targetScoreIn(asked), ...appetiteIn(asked) };
  const isLimited = Object.keys(limits).length > 0;
  const filter = { ...levelOf(asked), ...(moved ?? trendOf(asked)), ...limits };
  if (has(asked, 'assign', 'unassign', 'alloc', 'link'))
    return [{ kind: 'risks', unassigned: true, ...filter }];
  const gravest = moved || isLimited ? [] : askGravest(asked);
  if (gravest.length > 0) return gravest;
  const indicators = indicatorsOf(asked);
  if (indicators.length > 0)
    return indicators.map((indicator) => ({ kind: 'risks', indicator, ...filter }));
  const isCount = (asked.wishes.has('count') || countedThing(asked.reading) === 'risks') && !moved;
  if (isCount)
    return [
      { kind: 'count', of: 'risks', filter: { ...levelOf(asked), ...trendOf(asked), ...limits } },
    ];
  const about = wordsOfRisks(asked);
  return [
    {
      kind: 'risks',
      ...outcomeOf(asked),
      ...filter,
      ...(about.length > 0 && Object.keys(filter).length === 0 ? { about } : {}),
    },
  ];
};
