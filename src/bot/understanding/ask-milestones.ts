import type { Request, RequestOf } from '../request.ts';
import { type Asked, eachIndicator, has, outcomeOf } from './asked.ts';

type Which = NonNullable<RequestOf<'milestones'>['which']>;

/** The words that name a state, the first that stands in the message. */
const whichWords: readonly (readonly [RegExp, Which])[] = [
  [/ (?:overdue|late|behind|slipped|slipping|missed|past due|past their date) /, 'overdue'],
  [/ (?:due|coming|upcoming|next|soon|deadlines?) /, 'due-soon'],
  [
    / (?:open|outstanding|unfinished|incomplete|not (?:done|complete|completed|finished)|left|remaining|still) /,
    'open',
  ],
  [/ (?:done|complete|completed|finished|achieved|delivered|closed) /, 'complete'],
  [/ (?:stopped|cancelled|dropped|abandoned|paused) /, 'stopped'],
];

const whichIn = ({ reading }: Asked): { which?: Which } => {
  const line = ` ${reading.tokens.map(({ word }) => word).join(' ')} `;
  const [, which] = whichWords.find(([shape]) => shape.test(line)) ?? [];
  return which ? { which } : {};
};

/** "Actions" alone are no milestones, and both together are both. */
const ofIn = (asked: Asked): { of?: 'milestone' | 'action' } => {
  const [milestones, actions] = [has(asked, 'mileston'), has(asked, 'action')];
  if (milestones === actions) return {};
  return { of: milestones ? 'milestone' : 'action' };
};

/** What is to be done by when, and how far it is: of an indicator, a person, or all. */
export const askMilestones = (asked: Asked): Request[] => {
  const filter = { ...ofIn(asked), ...whichIn(asked) };
  const [person] = asked.subjects.people;
  if (has(asked, 'my', 'mine') || (has(asked, 'i') && has(asked, 'own')))
    return [{ kind: 'milestones', mine: true, ...filter }];
  if (person && asked.subjects.codes.length === 0)
    return [{ kind: 'milestones', person, ...filter }];
  return eachIndicator(asked, (code) => ({ kind: 'milestones', code, ...filter }), [
    { kind: 'milestones', ...outcomeOf(asked), ...filter },
  ]);
};
