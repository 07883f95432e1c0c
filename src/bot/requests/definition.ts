import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { messageCard, passagesCard } from '../../cards/message-card.ts';
import { pastBreaks } from '../../domain/break.ts';
import { findIndicator, findMeasures } from '../../domain/catalogue.ts';
import { holdsWords } from '../../domain/find-words.ts';
import { capitalise } from '../../domain/format.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Found } from '../../domain/search-passages.ts';
import type { Series } from '../../domain/series.ts';
import { polarityWords } from '../../domain/statistics/movement.ts';
import { type GlossaryEntry, namesOf, plainName } from '../../domain/words.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Place } from '../passages/place.ts';
import { openReport } from '../passages/search-report.ts';
import { showFound, stepsFrom } from '../passages/show-passages.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { suggest } from '../understanding/understanding.ts';
import { explainLevel } from './explain-level.ts';
import { explainStatus, sayRules, statusesOfColour, statusNames } from './explain-status.ts';
import { lookSteps } from './figures/figure-steps.ts';
import { sayUnit } from './figures/unit.ts';
import { id, type RequestDescriptor } from './request-descriptor.ts';
import { isAnswer, searchFact } from './search-fact.ts';
import { answerOnTerm } from './words/answer-on-term.ts';
import { writtenAnswerCard } from './words/answers.ts';

type Asked = RequestOf<'definition'>;

const above = 'What does it mean?';
const allTerms = button('Abbreviations', { kind: 'definition' });

/** All are looked at: the best may hold the words without the name. */
const mostLookedAt = 10_000;

const isNamedIn = (text: string, names: readonly string[]): boolean =>
  names.some((name) => ` ${plainName(text)} `.includes(` ${plainName(name)} `));

/** What is looked for: a sentence that uses the term and has most of these words. */
type Use = { readonly isUse: (text: string) => boolean; readonly words: readonly string[] };

const findUse = async (
  { isUse, words }: Use,
  context: RequestContext,
  code?: string,
): Promise<Found<Place>[]> => {
  const search = await openReport(context);
  const look = (within?: string) =>
    search({ words, apart: true }, { code: within, most: mostLookedAt })
      .filter(({ text }) => isUse(text))
      .slice(0, 1);
  const there = code ? look(code) : [];
  return there.length > 0 ? there : look();
};

/** The sentence that says most of what the explanation says. */
const useOf = (entry: GlossaryEntry): Use => {
  const names = namesOf(entry);
  return {
    isUse: (text) => isNamedIn(text, names),
    words: plainName([...names, entry.text].join(' ')).split(' '),
  };
};

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });

const titleOf = ({ term, standsFor }: GlossaryEntry): string =>
  standsFor ? `${term}: ${standsFor}` : term;

const explain = async (
  entry: GlossaryEntry,
  { term, code }: Asked,
  context: RequestContext,
): Promise<Card> => {
  const { catalogue } = context;
  const isStatus = term !== undefined && explainStatus(term, catalogue) !== undefined;
  const rules = code && isStatus ? sayRules(catalogue, code) : [];
  const used = entry.source ? await findUse(useOf(entry), context, code) : [];
  return passagesCard({
    above,
    title: titleOf(entry),
    intro: entry.text,
    passages: [
      ...showFound(used).map(({ heading, blocks }) => ({
        heading: `In the report: ${heading}`,
        blocks,
      })),
      ...(rules.length > 0
        ? [{ heading: 'The tolerance of what you ask about', blocks: rules.map(paragraph) }]
        : []),
      {
        heading: 'Source of this explanation',
        blocks: [paragraph(entry.source ?? 'How this bot works')],
      },
    ],
    next: [...stepsFrom(used, context.catalogue), allTerms],
  });
};

/** What the report says with the words, where the glossary has no such term. */
const showUse = async (
  term: string,
  code: string | undefined,
  context: RequestContext,
): Promise<Card> => {
  const words = plainName(term).split(' ');
  const isUse = (text: string) => isNamedIn(text, [term]) || holdsWords(text, words, []);
  // A sentence that says what it means, before one that only has the words.
  const used = await findUse({ isUse, words: [...words, 'means'] }, context, code);
  const near = used.length > 0 ? [] : await searchFact({ kind: 'fact', words }, context);
  const [shown] = [...used, ...near.filter(isAnswer)];
  if (!shown) {
    const card = messageCard({
      title: `I cannot say what “${term}” means`,
      text: 'It is neither in the glossary nor in the report, and I would rather not guess. Try one of these:',
      buttons: [allTerms, ...suggest(context.catalogue, code ? [code] : [])],
    });
    return { ...card, misses: 'not-said' };
  }
  const found = used.length > 0 ? 'The report uses the words here' : 'The nearest in the report';
  return passagesCard({
    above,
    title: term,
    intro: `The glossary does not explain this. ${found}:`,
    passages: showFound([shown]),
    next: [...stepsFrom([shown], context.catalogue), allTerms],
  });
};

const timings: Readonly<Record<Series['timing'], string>> = {
  snapshot: 'It is counted on the last day of each period.',
  flow: 'It is counted over the whole of each period.',
  cumulative:
    'It is counted from the beginning of the year to the end of each period, so each figure has the earlier ones of its year in it.',
};

const explainMeasure = (measure: Measure, today: string) => {
  const breaks = measure.series.flatMap((series) =>
    pastBreaks(series.breaks, today).map(({ reason }) => reason),
  );
  const [series] = measure.series;
  return {
    heading: nameMeasure(measure),
    blocks: [
      `${measure.name}.`,
      [sayUnit(measure), ...(series ? [timings[series.timing]] : [])].join(' '),
      `${capitalise(polarityWords[measure.polarity])}.`,
      ...(measure.note ? [`The report adds: ${measure.note}`] : []),
      ...new Set(breaks),
    ].map(paragraph),
  };
};

/** What an indicator or a part of one measures: its name, its unit, when it is counted and which way is better. */
const explainCode = (
  code: string,
  { catalogue, clock }: Pick<RequestContext, 'catalogue' | 'clock'>,
): Card => {
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  return passagesCard({
    above,
    title: nameOfCode(catalogue, code),
    passages: findMeasures(indicator, code).map((one) => explainMeasure(one, clock.today)),
    next: [
      lookSteps(code, indicator).figure,
      lookSteps(code, indicator).method,
      button('Commentary', { kind: 'commentary', code: indicator.code }),
      allTerms,
    ],
  });
};

const listTerms = ({ settings: { glossary } }: RequestContext): Card => {
  const short = glossary.entries.filter(({ standsFor }) => standsFor);
  return passagesCard({
    title: 'Abbreviations',
    intro: 'Ask what one of them means, or any other word of the report.',
    passages: [
      {
        heading: 'What they stand for',
        blocks: short.map((one) => ({ kind: 'bullet', text: titleOf(one) })),
      },
    ],
    next: [button('Overview', { kind: 'overview' }), button('What can I ask?', { kind: 'help' })],
  });
};

/** The council's own term that explains a status together with others: “Amber when it is missed by at most 5%, red beyond”. */
const ruleOfStatus = (
  term: string,
  { settings, catalogue }: RequestContext,
): GlossaryEntry | undefined => {
  const others = statusNames(catalogue).filter((name) => plainName(name) !== plainName(term));
  const all = settings.glossary.entries.filter(
    ({ source, text }) => source && isNamedIn(text, [term]) && isNamedIn(text, others),
  );
  // What a whole outcome comes to is told by the same words.
  return all.find(({ text }) => /\btargets?\b/i.test(text)) ?? all[0];
};

/** What a term means, or what an indicator measures. A term comes first where both are given. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { term, code } = asked;
  const { catalogue, settings } = context;
  if (term === undefined) return code ? explainCode(code, context) : listTerms(context);
  const written = code ? undefined : answerOnTerm(term, catalogue);
  if (written) return writtenAnswerCard(written, catalogue);
  // What the council calls a colour is explained where the colour is not.
  const [entry] = [term, ...statusesOfColour(term, catalogue)].flatMap(
    (one) => settings.glossary.find(one) ?? [],
  );
  if (entry) return explain(entry, asked, context);
  const status = explainStatus(term, catalogue);
  if (!status) return explainLevel(term, catalogue) ?? showUse(term, code, context);
  const rule = ruleOfStatus(term, context);
  return rule ? explain(rule, asked, context) : status;
};

const schema = z.strictObject({
  kind: z.literal('definition'),
  /** As it was typed; the glossary finds it in any case, and by its other names. */
  term: id.optional(),
  code: id.optional(),
});

/** What a word or a short form of the report means, or what a code measures. */
export const definition: RequestDescriptor<'definition'> = {
  schema,
  purpose: 'What a term or an abbreviation means (term), or what an indicator measures (code).',
  heading: 'The story behind them',
  name: ({ term, code }, nameOf) =>
    term || code ? `What ${term ?? nameOf(code ?? '')} means` : 'Abbreviations',
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../request.ts' {
  interface Requests {
    definition: z.infer<typeof schema>;
  }
}
