import { z } from 'zod';
import { fileSavedCard } from '../cards/file-card.ts';
import { receiptCard } from '../cards/message-card.ts';
import type { Turn } from './prepare-context.ts';
import type { Reply } from './reply.ts';
import { type UploadInfo, uploadInfo } from './report-file.ts';
import { button } from './request.ts';
import type { RequestContext } from './request-context.ts';
import { readOrder, reportFileSchema } from './requests/document/report-file.ts';
import { personalOnly } from './rights.ts';

const consent = z.object({
  type: z.literal('fileUpload'),
  action: z.enum(['accept', 'decline']),
  context: reportFileSchema,
  uploadInfo: uploadInfo.optional(),
});

type Asked = z.infer<typeof reportFileSchema>;

const again = (asked: Asked) => button('Make it again', asked);

const declined = (asked: Asked): Reply['card'] =>
  receiptCard({
    title: 'The report is not saved',
    lines: ['You declined it, so nothing was stored anywhere.'],
    next: [again(asked)],
  });

const notSaved = (asked: Asked, why: string): Reply['card'] =>
  receiptCard({
    title: 'The report could not be saved',
    lines: [`Teams did not take the file (${why}). Nothing was stored.`],
    next: [again(asked)],
  });

type Order = Exclude<ReturnType<typeof readOrder>, { readonly refused: Reply['card'] }>;

const putInPlace = async (
  { asked, order, where }: { asked: Asked; order: Order; where: UploadInfo },
  { documents, clock }: RequestContext,
): Promise<Reply['card']> => {
  const { outcome, ...rest } = order;
  const { bytes } = await documents.make({
    ...{ ...rest, outcome: outcome.code },
    madeAt: clock.now,
  });
  const fault = await documents.upload(where.uploadUrl, bytes);
  const { contentUrl: url, name, uniqueId, fileType } = where;
  return fault === undefined
    ? fileSavedCard({ name, url, uniqueId, fileType })
    : notSaved(asked, fault);
};

/** Made anew: whichever copy of the bot is told holds no file, and the person's rights are checked again. */
const save = (asked: Asked, where: UploadInfo, context: RequestContext): Reply['card'] => {
  const order = readOrder(asked, context);
  if ('refused' in order) return order.refused;
  context.goOn(() => putInPlace({ asked, order, where }, context));
  return receiptCard({
    title: `Saving ${where.name}…`,
    lines: ['It is made from what is stored now, which takes a few seconds.'],
    next: [],
  });
};

/** Answers the press that accepts or declines a file; the answer takes the place of the question. */
export const onFileConsent = async (value: unknown, turn: Turn): Promise<Reply | undefined> => {
  const { context, pressedId } = turn;
  const { data } = consent.safeParse(value);
  if (!data) return undefined;
  if (!context.user.personal) return { card: personalOnly() };
  const { action, context: asked, uploadInfo: where } = data;
  const card = action === 'accept' && where ? save(asked, where, context) : declined(asked);
  return { card, insteadOf: pressedId };
};
