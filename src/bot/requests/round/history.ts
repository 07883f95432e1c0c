import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { changesCard } from '../../../cards/changes-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { capitalise, formatInstant } from '../../../domain/format.ts';
import { placePage } from '../../../domain/page.ts';
import { mayUpdate } from '../../../domain/rights.ts';
import { hideReturned } from '../../../domain/submission/hide-returned.ts';
import { hideWithheld } from '../../../domain/submission/hide-withheld.ts';
import type {
  IndicatorRound,
  RecordedChange,
} from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, sayWholeForm } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { readRights } from '../../rights.ts';
import { changeWords, formatDifferences, formatRoundState } from '../../round/round-words.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, type RequestDescriptor } from '../request-descriptor.ts';

/** The note to the officer when something was sent back is private. */
const isPublic = ({ kind }: RecordedChange): boolean =>
  ['revision', 'waiver', 'waiver-end'].includes(kind);

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

/** Who changed an indicator, when, from what to what. */
const answer = async (asked: RequestOf<'history'>, context: RequestContext): Promise<Card> => {
  const indicator = findIndicator(context.catalogue, asked.code);
  if (!indicator) return noSuchThing('indicator', asked.code, context.catalogue);
  const [{ version, rounds }, rights] = await Promise.all([
    context.stores.submissions.readRecord(indicator.code),
    readRights(context),
  ]);
  // Each change raised the version by one; the newest comes first.
  const page = placePage(version, asked.page);
  const withNotes = context.user.personal && mayUpdate(context.user.actor, indicator, rights);
  // Whether something may be shown depends on what became of it, and what it replaced on earlier changes.
  const after = withNotes ? version - page.last : 0;
  const read = await context.stores.submissions.readChanges(indicator.code, after);
  const changes = (withNotes ? read : hideReturned(hideWithheld(read))).filter(
    (change) => change.version <= version - page.first + 1 && change.version > version - page.last,
  );
  return changesCard({
    title: `History of ${nameOfCode(context.catalogue, asked.code)}`,
    intro: [
      ...sayWholeForm(asked.code, indicator, context.catalogue),
      ...rounds.filter(isOpen).map(formatRoundState),
    ].join(' '),
    entries: changes.map((change) => toEntry(change, withNotes)),
    nothing: 'Nothing was changed since the report was loaded.',
    ...rowsPager(page, 'changes', (turned) => ({ ...asked, page: turned })),
    next: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('Commentary', { kind: 'commentary', code: indicator.code }),
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
