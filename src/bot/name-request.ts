import { nameMeasure } from '../cards/format-text.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { formatSpokenPeriod, type SpokenPeriod } from '../domain/figures/spoken-period.ts';
import { capitalise } from '../domain/format.ts';
import type { MovedWay } from '../domain/risks/moved-risks.ts';
import type { Request } from './request.ts';

/**
 * How a code or an id reads on a button.
 *
 * @example nameOfCode(catalogue, 'S05A') // 'S05A Total crime'
 */
export const nameOfCode = (catalogue: Catalogue, id: string): string => {
  const named = [
    ...catalogue.indicators,
    ...catalogue.indicators.flatMap(({ measures, performanceMeasures }) => [
      ...measures,
      ...performanceMeasures,
    ]),
  ].find(({ code }) => code === id);
  if (named) return nameMeasure(named);
  const person = catalogue.people.find((one) => one.id === id);
  return person?.name ?? catalogue.outcomes.find(({ code }) => code === id)?.name ?? id;
};

const questionNames = {
  'telling-us': 'what it tells us',
  'changed-and-why': 'what changed and why',
  issues: 'issues',
} as const;

const roundNames = {
  update: 'Update',
  extend: 'Extend',
  history: 'History',
  due: 'When due',
  'sign-off': 'Sign off',
  'send-back': 'Return',
} as const;

const ways = {
  worse: 'What has got worse',
  better: 'What has got better',
  up: 'What has gone up',
  down: 'What has gone down',
  same: 'What has stayed the same',
  changed: 'What has changed',
} as const;

/** Which way risks went, as it follows "risks that". */
export const movedWords: Readonly<Record<MovedWay, string>> = {
  worse: 'got worse',
  better: 'got better',
  same: 'stayed the same',
  changed: 'changed',
};

const plainNames = {
  focus: 'Areas for focus',
  about: 'About the report',
  'risk-levels': 'What the levels mean',
  'small-talk': 'Hello',
  help: 'What can I ask?',
  mine: 'My updates',
  progress: 'Progress',
  remind: 'Remind now',
  receipt: 'Receipt',
  'roll-up': 'Roll-up',
  snooze: 'Snooze',
  delegate: 'Delegate',
} as const;

const nameRisks = (asked: Extract<Request, { kind: 'risks' }>, catalogue: Catalogue): string => {
  if (asked.code) return `Risk ${asked.code}`;
  if (asked.unassigned) return 'Risks not under one indicator';
  const place = asked.indicator ?? asked.outcome;
  const moved = asked.moved ? ` that ${movedWords[asked.moved]}` : '';
  const what = [asked.level, asked.trend?.toLowerCase(), `risks${moved}`].filter(Boolean).join(' ');
  const title = capitalise(what);
  return place ? `${nameOfCode(catalogue, place)}: ${what}` : title;
};

const withPeriod = (name: string, period: SpokenPeriod | undefined): string =>
  period ? `${name}, ${formatSpokenPeriod(period, [])}` : name;

/**
 * How a request reads on a button of a choice.
 *
 * @example nameRequest({ kind: 'risks', indicator: 'S01' }, catalogue) // 'S01 Child protection plans: risks'
 */
export const nameRequest = (asked: Request, catalogue: Catalogue): string => {
  const name = (id: string): string => nameOfCode(catalogue, id);
  switch (asked.kind) {
    case 'show':
      return withPeriod(name(asked.code), asked.period);
    case 'compare':
      return `${withPeriod(name(asked.code), asked.from)}: change`;
    case 'method':
      return `${name(asked.code)}: how it is worked out`;
    case 'trend':
      return `${name(asked.code)}: trend`;
    case 'benchmark':
      return asked.code ? `${withPeriod(name(asked.code), asked.period)}: benchmark` : 'Benchmarks';
    case 'performance':
      return `${name(asked.code)}: performance measures`;
    case 'movements':
      return ways[asked.way];
    case 'fact':
      return `What the report says of ${asked.searches[0]?.join(', ')}`;
    case 'overview':
      return asked.outcome ? `Overview: ${name(asked.outcome)}` : 'Overview';
    case 'commentary':
      return `${name(asked.code)}: ${asked.question ? questionNames[asked.question] : 'commentary'}`;
    case 'risks':
      return nameRisks(asked, catalogue);
    case 'people': {
      const place = asked.indicator ?? asked.outcome;
      if (asked.person) return name(asked.person);
      return place ? `${name(place)}: people` : 'People';
    }
    case 'update':
    case 'extend':
    case 'history':
    case 'due':
    case 'sign-off':
    case 'send-back':
      return `${roundNames[asked.kind]}: ${name(asked.code)}`;
    case 'focus':
    case 'about':
    case 'risk-levels':
    case 'small-talk':
    case 'help':
    case 'mine':
    case 'progress':
    case 'remind':
    case 'receipt':
    case 'roll-up':
    case 'snooze':
    case 'delegate':
      return plainNames[asked.kind];
  }
};
