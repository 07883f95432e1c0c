import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { changesCard } from '../../../cards/changes-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import type { ReadersSee } from '../../../domain/figures/shown-series.ts';
import { capitalise, formatInstant } from '../../../domain/format.ts';
import { type Page, pageOf, placePage } from '../../../domain/page.ts';
import { hideReturn, hideUnagreed } from '../../../domain/submission/hide-returned.ts';
import { hideWithheld } from '../../../domain/submission/hide-withheld.ts';
import type {
  IndicatorRound,
  RecordedChange,
} from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, sayWholeForm } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { isInRound } from '../../rights.ts';
import { changeWords, formatDifferences, formatRoundState } from '../../round/round-words.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, type RequestDescriptor } from '../request-descriptor.ts';

/** The note to the officer when something was sent back is private. */
const isPublic = ({ kind }: RecordedChange): boolean =>
  ['revision', 'waiver', 'waiver-end'].includes(kind);

/**
 * What readers are not shown, as a rule. It must not say that anything was returned: it follows from what is shown
 * alone, and where nothing is, there is nothing to say it of.
 */
const ruleFor = (readersSee: ReadersSee, isEmpty: boolean): string[] => {
  if (readersSee === 'signed-off') return ['This has what is signed off, and nothing else.'];
  return isEmpty ? [] : ['A submission that is sent back is not listed here until it comes again.'];
};

/** What was submitted and nobody has signed off; the changes say who did what, and not what is still to come. */
const isOpen = ({ status, submitted }: IndicatorRound): boolean =>
  submitted !== undefined && status !== 'signed-off';

const toEntry = (change: RecordedChange, withNotes: boolean) => ({
  when: formatInstant(change.at),
  who: capitalise(change.by.name),
  what: changeWords(change),
  ...(change.note && (withNotes || isPublic(change)) ? { note: change.note } : {}),
  differences: formatDifferences(change),
});

type Wanted = {
  readonly code: string;
  readonly version: number;
  /** Counts from 1. */
  readonly asked: number | undefined;
};

/** A page of all changes. Each raised the version by one, and the newest comes first. */
const readPage = async (
  { code, asked, version }: Wanted,
  { stores: { submissions } }: RequestContext,
): Promise<Page<RecordedChange>> => {
  const place = placePage(version, asked);
  const read = await submissions.readChanges(code, version - place.last);
  return { ...place, rows: read.filter((one) => one.version <= version - place.first + 1) };
};

/** A page of what others see: whether something may be shown depends on what became of it, on any page. */
const readPublicPage = async (
  { code, asked }: Wanted,
  { stores: { submissions }, settings: { readersSee } }: RequestContext,
): Promise<Page<RecordedChange>> =>
  pageOf(hideUnagreed(hideWithheld(await submissions.readChanges(code, 0)), readersSee), asked);

/** Who changed an indicator, when, from what to what. */
const answer = async (asked: RequestOf<'history'>, context: RequestContext): Promise<Card> => {
  const indicator = findIndicator(context.catalogue, asked.code);
  if (!indicator) return noSuchThing('indicator', asked.code, context.catalogue);
  const { code } = indicator;
  const [{ version, rounds }, withNotes] = await Promise.all([
    context.stores.submissions.readRecord(code),
    isInRound(indicator, context),
  ]);
  const wanted = { code, version, asked: asked.page };
  const page = await (withNotes ? readPage : readPublicPage)(wanted, context);
  return changesCard({
    title: `History of ${nameOfCode(context.catalogue, asked.code)}`,
    intro: [
      ...sayWholeForm(asked.code, indicator, context.catalogue),
      ...rounds
        .map((one) => (withNotes ? one : hideReturn(one)))
        .filter(isOpen)
        .map(formatRoundState),
      ...(withNotes ? [] : ruleFor(context.settings.readersSee, page.total === 0)),
    ].join(' '),
    entries: page.rows.map((change) => toEntry(change, withNotes)),
    nothing: withNotes
      ? 'Nothing has been changed since the report was loaded.'
      : 'There is nothing to show since the report was loaded.',
    ...rowsPager(page, 'changes', (turned) => ({ ...asked, page: turned })),
    next: [
      button(`Show ${code}`, { kind: 'show', code }),
      button('Commentary', { kind: 'commentary', code }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('history'), code: id, page });

/** Who changed what in an indicator, and when. */
export const history: RequestDescriptor<'history'> = {
  schema,
  purpose: 'Who changed the figures or commentary of an indicator, and when.',
  heading: 'The quarter-end round',
  name: ({ code }, nameOf) => `History: ${nameOf(code)}`,
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    history: z.infer<typeof schema>;
  }
}
