import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import type { PagerView } from '../../../cards/pages.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import {
  describePeriod,
  isSamePeriod,
  type Period,
  periodLabel,
} from '../../../domain/period/period.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { inPlace, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowSignOff, unknownIdentity } from '../../rights.ts';
import { readWaiting, type Waiting } from '../../round/read-waiting.ts';
import { submissionCard } from '../../round/submission-card.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';
import { findMeant, nothingWaits } from './find-submission.ts';
import { askSignOffAll, listWaiting } from './sign-off-all.ts';
import { offerWithdrawal } from './undo-sign-off.ts';

/** From one submission that waits to the one before and after it. */
const pagerOf = (
  { code }: Indicator,
  period: Period,
  waiting: readonly Waiting[],
): { readonly pager?: PagerView } => {
  const at = waiting.findIndex(
    ({ indicator, found }) => indicator.code === code && isSamePeriod(found.period, period),
  );
  if (at === -1 || waiting.length === 1) return {};
  const nameTurn = ({ indicator, found }: Waiting): string =>
    indicator.code === code ? `${code}, ${describePeriod(found.period)}` : indicator.code;
  const turn = (to: Waiting | undefined, title: (name: string) => string) =>
    to
      ? [
          inPlace(title(nameTurn(to)), {
            kind: 'sign-off' as const,
            code: to.indicator.code,
            round: periodLabel(to.found.period),
          }),
        ]
      : [];
  return {
    pager: {
      words: `${at + 1} of ${waiting.length} waiting for your sign-off`,
      buttons: [
        ...turn(waiting[at - 1], (name) => `◀ ${name}`),
        ...turn(waiting[at + 1], (name) => `${name} ▶`),
      ],
    },
  };
};

/** What was submitted for an indicator, with the buttons that sign it off or send it back. */
const showSubmission = async (
  code: string,
  round: string | undefined,
  context: RequestContext,
): Promise<Card> => {
  const { refusal, indicator } = await allowSignOff(code, round, context);
  if (refusal) return refusal;
  const { submissions } = context.stores;
  const record = await submissions.readRecord(indicator.code);
  const meant = findMeant({ round }, record, context.clock.round);
  const { found } = meant;
  if (found?.status === 'submitted') {
    const changes = await submissions.readChanges(indicator.code, 0);
    const change = changes.find(({ version }) => version === found.version);
    if (change) {
      const waiting = await readWaiting(context);
      return submissionCard(indicator, {
        ...{ change, version: record.version, record },
        isOwn: change.by.objectId === context.user.actor.objectId,
        ...pagerOf(indicator, found.period, waiting),
      });
    }
  }
  return nothingWaits(indicator, meant, context);
};

/** What waits to be signed off: for one indicator, or all that waits for the person; of one alone, the whole of it. */
const answerSignOff = async (
  { code, codes, round, ask, undo }: RequestOf<'sign-off'>,
  context: RequestContext,
): Promise<Card> => {
  if (undo) {
    const indicator = code && findIndicator(context.catalogue, code);
    return code && !indicator
      ? noSuchThing('indicator', code, context.catalogue)
      : offerWithdrawal({ ...(indicator ? { code: indicator.code } : {}), round }, context);
  }
  const [only = code, ...others] = new Set(codes);
  if (only !== undefined && others.length === 0) return showSubmission(only, round, context);
  const unknown = unknownIdentity(context.user.actor);
  if (unknown) return unknown;
  if (ask) return askSignOffAll(context);
  if (codes) return listWaiting(context, codes);
  const [first, ...more] = await readWaiting(context);
  return first && more.length === 0
    ? showSubmission(first.indicator.code, periodLabel(first.found.period), context)
    : listWaiting(context);
};

const signOffSchema = z.strictObject({
  kind: z.literal('sign-off'),
  /** All that waits for the person when none is named. */
  code: id.optional(),
  /** Several of them. */
  codes: z.array(id).min(1).max(10).optional(),
  all: z.literal(true).optional(),
  /** Somebody wants a sign-off back. */
  undo: z.literal(true).optional(),
  /** The newest that is waiting when none is named. */
  round: forButtons(id.optional()),
  /** Asks whether all of them are to be signed off. */
  ask: forButtons(z.literal(true).optional()),
});

/** What was submitted for an indicator, ready to be signed off. */
export const signOff: RequestDescriptor<'sign-off'> = {
  schema: signOffSchema,
  inPrivate: true,
  purpose:
    'The sign-off of the submission of an indicator or of several (codes); without a code, or with all, the sign-off of everything that waits for the person. Nothing is signed off before a button is pressed. Or the person wants a sign-off taken back (undo): until the quarter is published a button does it, and what was submitted waits again.',
  alone: true,
  name: ({ code, codes = [], undo }, nameOf) => {
    if (codes.length > 0) return `Sign off: ${codes.map(nameOf).join('; ')}`;
    if (undo) return code ? `Take back the sign-off: ${nameOf(code)}` : 'Take back a sign-off';
    return code ? `Sign off: ${nameOf(code)}` : 'To sign off';
  },
  query: { subjects: { code: 'indicator' }, filter: ['round', 'all'] },
  answer: answerSignOff,
};

declare module '../../request.ts' {
  interface Requests {
    'sign-off': z.infer<typeof signOffSchema>;
  }
}
