import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { fileConsentCard, fileKeptCard } from '../../../cards/file-card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import type { Outcome } from '../../../domain/indicator.ts';
import {
  describePeriod,
  type Period,
  parsePeriod,
  periodLabel,
} from '../../../domain/period/period.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { outcomeAsked } from './outcome-asked.ts';

type Asked = RequestOf<'report-file'>;

/** Whether somebody may have the report made as a file: the performance team, and the outcome leads. */
export const mayMake = (
  outcome: Outcome,
  { catalogue, user: { actor } }: RequestContext,
): boolean =>
  actor.team ||
  catalogue.indicators.some(
    (one) =>
      one.outcome === outcome.code &&
      actor.person !== undefined &&
      one.outcomeLeads.includes(actor.person.id),
  );

/** What is made for a request, or the answer that says why nothing is. */
export const readOrder = (
  asked: Asked,
  context: RequestContext,
):
  | { readonly refused: Card }
  | {
      readonly outcome: Outcome;
      readonly quarter: Period;
      readonly isDraft: boolean;
      readonly isShort: boolean;
    } => {
  const { clock } = context;
  const { quarter: label, draft, short } = asked;
  const found = outcomeAsked(asked.outcome, context, {
    why: 'Each outcome has a report of its own.',
    askFor: (outcome) => ({ ...asked, outcome }),
  });
  if ('refused' in found) return found;
  const { outcome } = found;
  if (!mayMake(outcome, context))
    return {
      refused: forTeamOnly('have the report made as a file', context, {
        also: 'the outcome leads',
        instead: [
          button('Summary for committee', { kind: 'committee-summary' }),
          button('Overview', { kind: 'overview' }),
        ],
      }),
    };
  const quarter = label === undefined ? clock.round : parsePeriod('financial-quarter', label);
  if (!quarter || quarter.index > clock.round.index)
    return {
      refused: receiptCard({
        title: 'There is no report for that quarter yet',
        lines: [`The newest round is that of ${describePeriod(clock.round)}.`],
        next: [
          button(`Report for ${describePeriod(clock.round)}`, { kind: 'report-file' }),
          button('Progress', { kind: 'progress' }),
        ],
      }),
    };
  return { outcome, quarter, isDraft: draft === true, isShort: short === true };
};

/** "S Q2 2018-19 report (draft).docx": a name that every system takes. */
const nameFile = (
  { code }: Outcome,
  quarter: Period,
  { isDraft, isShort }: { readonly isDraft: boolean; readonly isShort: boolean },
): string => {
  const what = isShort ? 'summary' : 'report';
  const label = periodLabel(quarter).replaceAll('/', '-');
  return `${code.replace(/[^\w.-]/g, '-')} ${label} ${what}${isDraft ? ' (draft)' : ''}.docx`;
};

type Order = Exclude<ReturnType<typeof readOrder>, { readonly refused: Card }>;

const nameReport = ({ outcome, quarter, isShort }: Order): string =>
  `${isShort ? 'The summary' : 'The report'} of ${outcome.name}, ${describePeriod(quarter)}`;

/** Makes the report and offers it: Teams asks the person whether it may be saved in their OneDrive. */
const offer = async (order: Order, { documents, clock }: RequestContext): Promise<Card> => {
  const { outcome, quarter, isDraft, isShort } = order;
  const { bytes, draft } = await documents.make({
    ...{ outcome: outcome.code, quarter, isDraft, isShort },
    madeAt: clock.now,
  });
  const what = `${outcome.name}, ${describePeriod(quarter)}`;
  const name = nameFile(outcome, quarter, { isDraft: draft !== undefined, isShort });
  const description = draft ? `${what}. ${draft}.` : `${what}. Nothing is missing.`;
  if (documents.keep)
    return fileKeptCard({ name, description, path: await documents.keep(name, bytes) });
  return fileConsentCard({
    name,
    description,
    size: bytes.length,
    context: {
      kind: 'report-file',
      outcome: outcome.code,
      quarter: periodLabel(quarter),
      ...(isDraft ? { draft: true } : {}),
      ...(isShort ? { short: true } : {}),
    },
  });
};

/** Making it takes seconds, and more while others are being made. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const order = readOrder(asked, context);
  if ('refused' in order) return order.refused;
  context.goOn(() => offer(order, context));
  return receiptCard({
    title: 'Making the document…',
    lines: [
      `${nameReport(order)}, is being made. The file takes the place of this card when it is ready, usually in a few seconds.`,
    ],
    next: [],
  });
};

const schema = z.strictObject({
  kind: z.literal('report-file'),
  outcome: id.optional(),
  /** Its label; the current round's when left out. */
  quarter: id.optional(),
  draft: z.literal(true).optional(),
  short: z.literal(true).optional(),
});

/** What Teams sends back when somebody accepts or declines a file. */
export const reportFileSchema = schema;

/** The report of a quarter as a Word document. */
export const reportFile: RequestDescriptor<'report-file'> = {
  schema,
  purpose: 'Makes the whole report of a quarter as a Word document, or its one-page summary.',
  heading: 'Publishing and documents',
  inPrivate: true,
  name: ({ quarter, short }) =>
    `${short ? 'Summary' : 'Report'} as a document${quarter ? `, ${quarter}` : ''}`,
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'report-file': z.infer<typeof schema>;
  }
}
