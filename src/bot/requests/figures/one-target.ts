import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { formatSpokenPeriod } from '../../../domain/figures/find-spoken.ts';
import { type Headline, judgedSeries } from '../../../domain/figures/headline.ts';
import { headlineAt } from '../../../domain/figures/headline-at.ts';
import { hasYearTarget, standingOf } from '../../../domain/figures/headline-standing.ts';
import { asOfParts, sayOverall } from '../../../domain/figures/overall-headline.ts';
import { isStatusAlone, sayNewerStatus, statusAt } from '../../../domain/figures/printed-status.ts';
import { formatStatus, sayOnTarget, sayReason } from '../../../domain/figures/say-standing.ts';
import { formatMissing } from '../../../domain/missing.ts';
import { isGiven, type Observation } from '../../../domain/observation.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { splitSentences } from '../../../domain/split-statements.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { figureSteps } from './figure-steps.ts';
import { insteadOfFigures } from './instead-of-figures.ts';
import {
  besideComparator,
  type KnownIndicator,
  type KnownMeasure,
  readKnown,
} from './known-figures.ts';
import { noTargetOf } from './no-target.ts';
import { onlyPlanned, sayPlanned } from './planned-targets.ts';
import { revisionNotes, rowsOf } from './show-figures.ts';
import { sourcesOfHeadlines } from './source-notes.ts';

/** The newest period for which a target or a status is stored, of the figures that the reports print. */
const newestTargeted = ({ measure, known }: KnownMeasure): SpokenPeriod | undefined => {
  const own = known.find(({ series }) => series === judgedSeries(measure));
  const found =
    own?.observations.findLast(
      (one) => isGiven(one) && (one.target !== undefined || one.status !== undefined),
    ) ?? known.flatMap(({ observations }) => observations).findLast(isStatusAlone);
  return found && { kind: 'label', label: periodLabel(found.period) };
};

/** "Off target in Q2 2018/19: Red. Target: 6,000; missed by 270 (4.5%)." */
const sayTarget = (headline: Parameters<typeof standingOf>[0], name: string): string[] => {
  const standing = standingOf(headline);
  const later = headline.verdict?.later;
  if (!standing || !later) return [];
  const when = describePeriod(later.period);
  const judged = sayOnTarget(standing);
  const status = standing.reported ? `: reported as ${standing.reported.word}` : '';
  const first = judged
    ? `${judged} in ${when}${status}`
    : `${formatStatus(standing) || (standing.isToCome ? 'Not due yet' : 'Not judged')} in ${when}`;
  return [
    `${name && `${name}: `}${first}. ${standing.sentence} ${standing.differs}`.trim(),
    ...(standing.reason || standing.ways ? [sayReason(standing)] : []),
  ];
};

/** That a newer value is still missing, with the status that was published of it. */
const sayNoValue = (missing: Observation): string => {
  const { period: at, status } = missing;
  const why = formatMissing(missing);
  const reported = status ? `, and it is reported as ${status}` : '';
  return `There is no figure for ${describePeriod(at)}${reported}.${why && ` ${why}.`}`;
};

/** The newest figure has no target, and an older one has. */
const sayOlder = ({ measure, known }: KnownMeasure, spoken: SpokenPeriod | undefined): string[] => {
  if (spoken) return [];
  const newest = known[0]?.observations.at(-1);
  if (newest && !isGiven(newest)) return [sayNoValue(newest)];
  const later = headlineAt(measure, known)?.verdict?.later;
  return later && !later.target && !later.status
    ? [`For ${describePeriod(later.period)}, the newest figure, no target is given.`]
    : [];
};

/** The newest figure, where the target of its whole year is asked for. */
const ofYear = ({ measure, known }: KnownMeasure, spoken: SpokenPeriod): Headline | undefined => {
  const newest = headlineAt(measure, known);
  const year = spoken.kind === 'label' ? spoken.label : undefined;
  const isYear = spoken.kind === 'this-year' || year !== undefined;
  return newest && isYear && hasYearTarget(newest, year) ? newest : undefined;
};

/** What the report adds to a figure, where it is of a target: one for the end of the year may only stand there. */
const targetNotes = (measures: readonly KnownMeasure[]): string[] =>
  measures.flatMap(({ measure: { note = '' } }) =>
    splitSentences(note).filter((sentence) => /\b(?:targets?|tolerances?)\b/i.test(sentence)),
  );

type Without = {
  readonly spoken: SpokenPeriod | undefined;
  readonly planned: readonly string[];
  readonly headlines: readonly Headline[];
};

/** Where nothing that is shown has a target or a status, or nothing of the period that was asked for. */
const answerWithout = async (
  code: string,
  { spoken, planned, headlines }: Without,
  known: KnownIndicator,
  context: RequestContext,
): Promise<Card> => {
  const { indicator, measures } = known;
  const older = spoken && measures.some(newestTargeted) ? spoken : undefined;
  if (planned.length > 0)
    return older
      ? answerOne(code, { lead: planned }, context)
      : onlyPlanned(code, planned, context);
  const isComing = spoken?.kind === 'next';
  const instead =
    spoken &&
    !isComing &&
    (await insteadOfFigures({ code, headlines, period: spoken }, known, context));
  if (instead) return instead;
  if (!older) return noTargetOf(code, indicator, { period: spoken, context });
  const when = isComing ? 'a coming period' : formatSpokenPeriod(older, measures[0]?.known ?? []);
  const lead = [`No target or status is stored for ${when}: this is the newest.`];
  return answerOne(code, { lead }, context);
};

/** Whether one indicator or measure is on target, at its newest period that has a target or at the one named. */
export const answerOne = async (
  code: string,
  { spoken, lead = [] }: { readonly spoken?: SpokenPeriod; readonly lead?: readonly string[] },
  context: RequestContext,
): Promise<Card> => {
  const known = await readKnown(code, context);
  if (!known) return noSuchThing('indicator', code, context.catalogue);
  const { indicator, measures, observed, changes } = known;
  const found = measures.flatMap((one) => {
    const at = spoken ?? newestTargeted(one);
    const headline =
      at &&
      (headlineAt(one.measure, one.known, at) ??
        ofYear(one, at) ??
        statusAt(one.measure, one.known, at));
    return headline ? [{ ...one, headline }] : [];
  });
  const headlines = found.map(({ headline }) => headline);
  const targeted = found.filter(({ headline }) => standingOf(headline));
  const isOne = measures.length === 1;
  const planned = measures
    .flatMap((one) => sayPlanned(one, observed, { spoken, isOne }))
    .filter((one) => !lead.includes(one));
  const overall =
    code === indicator.code
      ? sayOverall(indicator.measures, asOfParts(spoken, headlines), context.clock.today)
      : [];
  if (targeted.length === 0 && overall.length === 0)
    return answerWithout(code, { spoken, planned, headlines }, known, context);
  return figuresCard({
    above: code === indicator.code ? '' : nameOfCode(context.catalogue, indicator.code),
    title: `${nameOfCode(context.catalogue, code)}: target`,
    lead: [
      ...lead,
      ...overall,
      ...targeted.flatMap(({ measure, known: all, headline }) => {
        const name = isOne ? '' : nameMeasure(measure);
        const newer = spoken ? [] : sayNewerStatus(all, headline.verdict?.later);
        return [
          ...newer.map((one) => `${name && `${name}: `}${one}`),
          ...sayTarget(headline, name),
        ];
      }),
    ],
    headlines: rowsOf(
      besideComparator(
        targeted.map(({ headline }) => headline),
        observed,
        context,
      ),
      (one) => ({ kind: 'show', code: one }),
    ),
    notes: [
      ...planned,
      ...targetNotes(targeted),
      ...targeted.flatMap((one) => sayOlder(one, spoken)),
      ...revisionNotes(headlines, changes),
      ...sourcesOfHeadlines(headlines),
    ],
    next: [button('All targets', { kind: 'target' }), ...figureSteps(code, indicator, spoken)],
  });
};
