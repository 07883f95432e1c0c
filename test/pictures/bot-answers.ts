import { examplesOfReports } from '../../src/bot/offer-examples.ts';
import { readExamples } from '../../src/council-data.ts';
import { startAzurite } from '../../src/dev/azurite.ts';
import { firstWeeks } from '../conversation/first-weeks.ts';
import { lastWeeks } from '../conversation/last-weeks.ts';
import { openConversation, type Received } from '../conversation/open-conversation.ts';
import { takeStep } from '../conversation/play-round.ts';
import { reader } from '../messages/ask-bot.ts';
import type { ShownCard } from './shown-card.ts';

/** Called after each answer. */
export type OnProgress = (done: number, of: number) => void;

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);

const toCard = ({ to, message }: Received, what: string, number: number): ShownCard | undefined => {
  const content = message.activity.attachments?.[0]?.content;
  if (typeof content !== 'object' || content === null) return undefined;
  const name = `bot-${String(number).padStart(3, '0')}-${slugOf(`${to} ${what}`)}`;
  return { name, summary: message.activity.summary ?? '', content: { ...content } };
};

/**
 * What a bot answers that is started for this: to the examples in help, and to everybody in a whole
 * quarter, with what it sends by itself.
 */
export const askBot = async (onProgress: OnProgress): Promise<readonly ShownCard[]> => {
  const examples = Object.values(examplesOfReports(await readExamples())).flatMap(
    (all) => all ?? [],
  );
  const days = [...firstWeeks, ...lastWeeks];
  const of = examples.length + days.reduce((sum, { steps }) => sum + steps.length, 0);
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  const conversation = await openConversation(azurite);
  const shown: ShownCard[] = [];
  let done = 0;
  const keep = (received: readonly Received[], what: string): void => {
    for (const one of received) {
      const card = toCard(one, what, shown.length + 1);
      if (card) shown.push(card);
    }
  };
  const answer = (received: readonly Received[], what: string): void => {
    keep(received, what);
    done += 1;
    onProgress(done, of);
  };
  try {
    const [first] = days;
    for (const day of days) {
      keep(await conversation.startDay(day.date), 'morning');
      for (const { text } of day === first ? examples : [])
        answer(await conversation.say(reader.name, text), text);
      for (const step of day.steps)
        answer(await takeStep(step, conversation), step.says ?? step.presses ?? '');
    }
  } finally {
    await conversation.stop();
    await azurite.stop();
  }
  return shown;
};
