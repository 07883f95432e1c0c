import { Cron } from 'croner';
import type { QuestionStore } from '../domain/stores/question-store.ts';
import type { Log } from './log.ts';

/** At night, when nobody asks anything. */
const everyNight = '17 3 * * *';

type DeletingParts = {
  readonly stores: { readonly questions: Pick<QuestionStore, 'deleteOld'> };
  readonly clock: () => Date;
  readonly log: Log;
};

/** Deletes questions whose time is over; a failure is made good the next night. */
export const deleteOldQuestions = async ({ stores, clock, log }: DeletingParts): Promise<void> => {
  try {
    const deleted = await stores.questions.deleteOld(clock());
    log.debug({ deleted }, 'looked for old questions to delete');
  } catch (cause) {
    log.warn({ err: cause }, 'old questions were not deleted; tried again tomorrow');
  }
};

/** Deletes questions whose time is over, every night. Any number of copies of the bot may do so at once. */
export const startDeletingQuestions = (
  parts: DeletingParts,
): { readonly stop: () => Promise<void> } => {
  let running = Promise.resolve();
  const job = new Cron(everyNight, { timezone: 'Europe/London', unref: true }, () => {
    running = deleteOldQuestions(parts);
  });
  return {
    stop: async () => {
      job.stop();
      await running;
    },
  };
};
