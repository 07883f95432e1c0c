import { Cron } from 'croner';
import type { ConversationStore } from '../domain/stores/conversation-store.ts';
import type { QuestionStore } from '../domain/stores/question-store.ts';
import type { Log } from './log.ts';

/** At night, when nobody asks anything. */
const everyNight = '17 3 * * *';

type RetentionParts = {
  readonly stores: {
    readonly questions: Pick<QuestionStore, 'deleteOld'>;
    readonly conversations: Pick<ConversationStore, 'deleteOldTalks'>;
  };
  readonly clock: () => Date;
  readonly log: Log;
};

/** Deletes what is kept longer than it may be; a failure is made good the next night. */
export const deleteOld = async ({ stores, clock, log }: RetentionParts): Promise<void> => {
  const now = clock();
  const jobs = {
    questions: () => stores.questions.deleteOld(now),
    conversations: () => stores.conversations.deleteOldTalks(now),
  };
  for (const [what, job] of Object.entries(jobs))
    try {
      log.debug({ what, deleted: await job() }, 'looked for what is kept too long');
    } catch (cause) {
      log.warn({ what, err: cause }, 'not deleted when its time was over; tried again tomorrow');
    }
};

/** Deletes what is kept too long, every night. Any number of copies of the bot may do so at once. */
export const startRetention = (parts: RetentionParts): { readonly stop: () => Promise<void> } => {
  let running = Promise.resolve();
  const job = new Cron(everyNight, { timezone: 'Europe/London', unref: true }, () => {
    running = deleteOld(parts);
  });
  return {
    stop: async () => {
      job.stop();
      await running;
    },
  };
};
