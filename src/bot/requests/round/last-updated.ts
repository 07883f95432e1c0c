import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure, nameReport } from '../../../cards/format-text.ts';
import { passagesCard, receiptCard, withPassages } from '../../../cards/message-card.ts';
import { findIndicator, findPeople } from '../../../domain/catalogue.ts';
import { sayNewer } from '../../../domain/figures/figure.ts';
import { type Headline, headlineOf } from '../../../domain/figures/headline.ts';
import { knownSeries } from '../../../domain/figures/known-series.ts';
import { writeFigure } from '../../../domain/figures/write-figure.ts';
import { capitalise, formatFigure, formatInstant, formatNumber } from '../../../domain/format.ts';
import type { Commentary, Indicator } from '../../../domain/indicator.ts';
import { unfirmFlags } from '../../../domain/observation.ts';
import { describePeriod, type Period } from '../../../domain/period/period.ts';
import { isOlder, newestRound, reportQuarter } from '../../../domain/statement-age.ts';
import { hideUnagreed } from '../../../domain/submission/hide-returned.ts';
import { outdatesForms, type RecordedChange } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { searchIndicator } from '../../passages/search-report.ts';
import { showFound } from '../../passages/show-passages.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { isInRound } from '../../rights.ts';
import { changeWords, formatRoundState } from '../../round/round-words.ts';
import { lookSteps } from '../figures/figure-steps.ts';
import { sourcesOfNewest } from '../figures/source-notes.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Needs = Pick<RequestContext, 'catalogue' | 'clock' | 'stores'>;

const formatChange = (newest: RecordedChange | undefined, { outcome }: Indicator, needs: Needs) => {
  if (newest?.kind === 'import' && newest.file === undefined)
    return `${capitalise(newest.by.name)} on ${formatInstant(newest.at)}.`;
  if (newest)
    return `${capitalise(changeWords(newest))} on ${formatInstant(newest.at)} by ${newest.by.name}.`;
  const report = needs.catalogue.outcomes.find(({ code }) => code === outcome);
  return `Nothing has changed since the ${report ? `${nameReport(report)},` : 'report'} was loaded.`;
};

const sayPeriods = (headlines: readonly Headline[]): string[] => {
  const later = headlines.flatMap(({ verdict }) => verdict?.later?.period ?? []);
  const earlier = headlines.flatMap(({ verdict }) =>
    verdict?.kind === 'compared' ? [verdict.earlier.period] : [],
  );
  const [named, before] = [later, earlier].map((all) => [...new Set(all.map(describePeriod))]);
  if (!named?.length) return [];
  const against = before?.length ? `, compared with those for ${before.join(' and ')}` : '';
  return [`The latest figures are for ${named.join(' and ')}${against}.`];
};

/** What the report says of figures that are to come, and of those that are not firm; with its period where it is older. */
const sayUnfirm = (
  { benchmarks }: Indicator,
  commentary: Commentary | undefined,
  {
    printed,
    newest,
  }: { readonly printed: Period | undefined; readonly newest: Period | undefined },
): string[] => {
  const sentences = (commentary?.answers ?? []).flatMap(({ blocks, since }) =>
    blocks
      .flatMap(({ text }) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
      .map((text) => ({ text, written: since ?? commentary?.period })),
  );
  const flags = new RegExp(`\\b(?:${unfirmFlags.join('|')})\\b`, 'i');
  const dated = (text: string, written: Period | undefined): string =>
    written && isOlder(written, newest) ? `Written for ${describePeriod(written)}: ${text}` : text;
  return [
    ...new Set([
      ...benchmarks.flatMap(({ notes }) => notes.map((note) => dated(note, printed))),
      ...sentences
        .filter(({ text }) => flags.test(text))
        .map(({ text, written }) => dated(text, written)),
    ]),
  ];
};

type Dated = {
  readonly figures: string[];
  readonly periods: string[];
  readonly sources: string[];
  readonly unfirm: string[];
};

/** Of which periods the figures of an indicator are, where they are from, and how firm they are. */
const dateFigures = async (indicator: Indicator, needs: Needs): Promise<Dated> => {
  const { series, commentary } = await needs.stores.outcomes.readPage(indicator.code);
  const headlines = indicator.measures.map((measure) =>
    headlineOf(measure, series, needs.clock.today),
  );
  return {
    figures: [...headlines.flatMap((one) => writeFigure(one) ?? []), ...sayNewer(headlines)],
    periods: sayPeriods(headlines),
    // Only the newest values are named here, so theirs are the only sources.
    sources: sourcesOfNewest(headlines),
    unfirm: sayUnfirm(indicator, commentary, {
      printed: reportQuarter(indicator, needs.catalogue.outcomes),
      newest: newestRound(headlines),
    }),
  };
};

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Whether a figure that the message names is one that is known here, and of what. */
const sayNamed = async (
  named: readonly number[],
  { code, measures }: Indicator,
  { stores, clock }: Needs,
): Promise<string[]> => {
  if (named.length === 0) return [];
  const { series } = await stores.outcomes.readPage(code);
  const known = measures.flatMap((measure) =>
    knownSeries(measure, series, clock.today).flatMap(({ observations, series: of }) =>
      observations.map((one) => ({ measure, of, ...one })),
    ),
  );
  return named.map((value) => {
    const having = known.filter((one) => one.value === value);
    const [first] = having;
    return first
      ? `${formatFigure(value, first.of)} is the figure of ${having.map(({ measure, period }) => `${nameMeasure(measure)}, ${describePeriod(period)}`).join('; ')}`
      : `I have no figure of ${formatNumber(value, decimalsOf(value))} for ${code}`;
  });
};

/** Who has looked at the figures, and whom to tell where one is wrong. */
const sayChecks = async (
  { code, outcome }: Indicator,
  { catalogue, stores }: Needs,
): Promise<{ readonly standing: string[]; readonly contact: string[] }> => {
  const { round } = await stores.outcomes.readPage(code);
  const contact = catalogue.outcomes.flatMap((one) => (one.code === outcome ? one.contact : []));
  const [whom] = findPeople(catalogue, contact);
  return {
    standing:
      round && round.status !== 'open'
        ? [
            formatRoundState(round),
            'Before it was submitted, I asked about any figure that is far from the earlier ones',
          ]
        : [],
    contact: whom
      ? [`If a figure is wrong, tell ${[whom.name, whom.email].filter(Boolean).join(', ')}`]
      : [],
  };
};

const readNewest = async (
  indicator: Indicator,
  context: RequestContext,
): Promise<RecordedChange | undefined> => {
  const [changes, seesReturned] = await Promise.all([
    context.stores.submissions.readChanges(indicator.code, 0),
    isInRound(indicator, context),
  ]);
  return (seesReturned ? changes : hideUnagreed(changes, context.settings.readersSee)).find(
    outdatesForms,
  );
};

const ofOne = async (
  indicator: Indicator,
  named: readonly number[] | undefined,
  context: RequestContext,
): Promise<Card> => {
  const [newest, { figures, periods, sources, unfirm }, found, said, { standing, contact }] =
    await Promise.all([
      readNewest(indicator, context),
      dateFigures(indicator, context),
      searchIndicator(recordingWords, indicator.code, context),
      sayNamed(named ?? [], indicator, context),
      named ? sayChecks(indicator, context) : { standing: [], contact: [] },
    ]);
  const name = nameOfCode(context.catalogue, indicator.code);
  const changed = formatChange(newest, indicator, context);
  const card = receiptCard({
    title: named ? `${name}: where the figures come from` : `${name}: last updated`,
    lines: [
      ...said,
      ...(named
        ? [...figures, ...sources, ...(standing.length > 0 ? standing : [changed])]
        : [changed, ...periods, ...figures, ...sources]),
      ...unfirm,
      ...contact,
    ].map(ended),
    next: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      ...(named ? [lookSteps(indicator.code, indicator).method] : []),
      button('History', { kind: 'history', code: indicator.code }),
      button('When due', { kind: 'due', code: indicator.code }),
    ],
  });
  const isNew = found.filter(({ text }) => !unfirm.includes(text));
  return withPassages(card, showFound(isNew.slice(0, mostFound)));
};

/** What is written of how figures are recorded has one of these words. */
const recordingWords = ['recording', 'recorded', 'data', 'source'];
const mostFound = 1;

const ofAll = async (context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  const all = await Promise.all(
    catalogue.indicators.map(async (indicator) => ({
      indicator,
      ...(await dateFigures(indicator, context)),
    })),
  );
  return passagesCard({
    title: 'Which periods the figures are for',
    intro: `${catalogue.outcomes.map((one) => `${nameReport(one)}, which closes the round of ${describePeriod(one.report.period)}`).join('; ')}.`,
    passages: all.map(({ indicator, periods, unfirm }) => ({
      heading: nameOfCode(catalogue, indicator.code),
      blocks: [...periods, ...unfirm].map((text) => ({ kind: 'paragraph', text: ended(text) })),
    })),
    next: [button('About the report', { kind: 'about' }), button('Overview', { kind: 'overview' })],
  });
};

const answer = async (
  { code, named }: RequestOf<'last-updated'>,
  context: RequestContext,
): Promise<Card> => {
  if (code === undefined) return ofAll(context);
  const indicator = findIndicator(context.catalogue, code);
  return indicator
    ? ofOne(indicator, named, context)
    : noSuchThing('indicator', code, context.catalogue);
};

const schema = z.strictObject({
  kind: z.literal('last-updated'),
  /** Every indicator when there is none. */
  code: id.optional(),
  /** The figures that the message names, where it asks where they come from or doubts them. */
  named: z.array(z.number()).max(20).optional(),
});

/** When an indicator last changed, how recent its figures are, where they are from and how firm. */
export const lastUpdated: RequestDescriptor<'last-updated'> = {
  schema,
  purpose:
    'How old the figures of an indicator are, and when they were last updated. Or where they come from, and who checked them, for somebody who asks or doubts them: then with named, the figures that the message names, or none.',
  heading: 'The quarter-end round',
  name: ({ code, named }, nameOf) => {
    if (!code) return 'Which periods the figures are for';
    return named ? `${nameOf(code)}: where the figures come from` : `Last updated: ${nameOf(code)}`;
  },
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'last-updated': z.infer<typeof schema>;
  }
}
