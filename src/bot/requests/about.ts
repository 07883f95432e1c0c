import { z } from 'zod';
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { nameReport } from '../../cards/format-text.ts';
import { passagesCard, receiptCard } from '../../cards/message-card.ts';
import { splitPassages } from '../../cards/split-text.ts';
import { type Catalogue, findPeople } from '../../domain/catalogue.ts';
import { forewordHeading, withForewords } from '../../domain/foreword.ts';
import { capitalise } from '../../domain/format.ts';
import type { Outcome } from '../../domain/indicator.ts';
import { pageOf } from '../../domain/page.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { levelNames } from '../../domain/risks/risk-key.ts';
import { highRisks } from '../high-risks.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { textPager } from './pagers.ts';
import { page, type RequestDescriptor } from './request-descriptor.ts';

/** What the report says needs attention. */
const answerFocus = async (
  _: RequestOf<'focus'>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Promise<Card> =>
  passagesCard({
    above: [...new Set(catalogue.outcomes.map(nameReport))].join(' · '),
    title: 'Areas for focus',
    passages: catalogue.outcomes.map(({ name, report, areasForFocus }) => ({
      heading: [report.words?.focus, `${name}, ${describePeriod(report.period)}`]
        .filter((one) => one !== undefined)
        .join(': '),
      blocks: areasForFocus,
    })),
    next: [
      button('What has got worse', { kind: 'movements', way: 'worse' }),
      highRisks(catalogue.outcomes),
      button('Overview', { kind: 'overview' }),
      ...forewordButtons(catalogue),
    ],
  });

/** Forewords share a card, and so a button. */
const titleOfForewords = ({ outcomes }: Pick<Catalogue, 'outcomes'>): string => {
  const [first, ...more] = withForewords(outcomes);
  if (first && more.length === 0) return forewordHeading(first.foreword);
  return first ? 'Forewords' : 'Foreword';
};

const forewordButtons = (catalogue: Catalogue): Button[] =>
  withForewords(catalogue.outcomes).length > 0
    ? [button(titleOfForewords(catalogue), { kind: 'foreword' })]
    : [];

/** What the whole report says before all else, once though several outcomes share it. */
const answerForeword = async (
  asked: RequestOf<'foreword'>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Promise<Card> => {
  const all = withForewords(catalogue.outcomes);
  const next = [
    button('Overview', { kind: 'overview' }),
    button('Areas for focus', { kind: 'focus' }),
    button('About the report', { kind: 'about' }),
  ];
  const title = titleOfForewords(catalogue);
  if (all.length === 0) return receiptCard({ title, lines: ['The report has none.'], next });
  const passages = all.map(({ foreword: { blocks, ...rest }, report }) => {
    const named = all.length > 1 ? `${forewordHeading({ blocks, ...rest })}, ` : '';
    return { heading: `${named}${describePeriod(report.period)}`, blocks };
  });
  const { rows, ...turned } = pageOf(splitPassages(passages), asked.page, 1);
  return passagesCard({
    above: [...new Set(all.map(nameReport))].join(' · '),
    title,
    passages: rows.flat(),
    ...textPager(turned, (to) => ({ ...asked, page: to })),
    next,
  });
};

/** A card has room for so many. */
const mostButtons = 5;

/** What each level of a risk means, as the report's key has it. */
const answerRiskLevelsMeaning = async (
  _: RequestOf<'risk-levels'>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Promise<Card> =>
  passagesCard({
    title: 'What the levels of a risk mean',
    intro:
      'The level says how serious a risk is now; the trend says which way the exposure is going, so “improving” means that it is falling.',
    passages: catalogue.outcomes.map(({ name, riskKey }) => ({
      heading: name,
      blocks: riskKey.map(({ level, meaning }) => ({
        kind: 'paragraph',
        text: `${level}: ${meaning}`,
      })),
    })),
    next: [
      ...levelNames(catalogue.outcomes)
        .slice(0, mostButtons)
        .map((level) =>
          button(`${capitalise(level.toLowerCase())} risks`, { kind: 'risks', level }),
        ),
      button('All risks', { kind: 'risks' }),
    ],
  });

const describe = (outcome: Outcome): string => {
  const { name, council, report } = outcome;
  return `${name}: ${nameReport(outcome)}, of ${council}. It closes the round of ${describePeriod(report.period)}. Produced by ${report.producedBy}. (${report.source})`;
};

/** What the report is called, when it is from, and who made it. */
const answerAbout = async (
  _: RequestOf<'about'>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Promise<Card> => {
  const ids = [...new Set(catalogue.outcomes.map(({ contact }) => contact))];
  const contacts = findPeople(catalogue, ids).map(({ name, email, telephone }) =>
    [name, email, telephone].filter(Boolean).join(', '),
  );
  return receiptCard({
    title: 'About the report',
    lines: [
      ...catalogue.outcomes.map(describe),
      'Figures for other years are official statistics, and each card names its source.',
      `Contact: ${contacts.join('; ')}.`,
    ],
    next: [
      button('Overview', { kind: 'overview' }),
      ...forewordButtons(catalogue),
      button('Areas for focus', { kind: 'focus' }),
      button('People', { kind: 'people' }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
};

const focusSchema = z.strictObject({ kind: z.literal('focus') });

/** What the report says needs attention. */
export const focus: RequestDescriptor<'focus'> = {
  schema: focusSchema,
  purpose: 'The areas for focus that the report names for the outcome as a whole.',
  heading: 'What stands out',
  name: () => 'Areas for focus',
  answer: answerFocus,
};

const forewordSchema = z.strictObject({ kind: z.literal('foreword'), page });

/** What the whole report says before all else; found by its heading, and by a button. */
export const foreword: RequestDescriptor<'foreword'> = {
  schema: forewordSchema,
  name: () => 'Foreword',
  answer: answerForeword,
};

const aboutSchema = z.strictObject({ kind: z.literal('about') });

/** What the report is called, when it is from, and who made it. */
export const about: RequestDescriptor<'about'> = {
  schema: aboutSchema,
  purpose:
    'About the report: its title and date, who produced it, whom to ask, where the data come from.',
  heading: 'People and the report',
  name: () => 'About the report',
  answer: answerAbout,
};

const riskLevelsMeaningSchema = z.strictObject({ kind: z.literal('risk-levels') });

/** What the levels of a risk mean. */
export const riskLevelsMeaning: RequestDescriptor<'risk-levels'> = {
  schema: riskLevelsMeaningSchema,
  purpose: 'What the levels of risk, such as HIGH, MEDIUM and LOW, mean.',
  heading: 'Risks',
  name: () => 'What the levels mean',
  answer: answerRiskLevelsMeaning,
};

declare module '../request.ts' {
  interface Requests {
    focus: z.infer<typeof focusSchema>;
    foreword: z.infer<typeof forewordSchema>;
    about: z.infer<typeof aboutSchema>;
    'risk-levels': z.infer<typeof riskLevelsMeaningSchema>;
  }
}
