import { z } from 'zod';
import { visibleButtons, visibleText } from '../cards/card-text.ts';
import { choosePerson, readCast } from '../dev/choose-person.ts';
import { readDevSettings } from '../dev/environment.ts';
import { findRunningTrial } from '../dev/trial-clock.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { askCommand } from './commands.ts';

const { values, operands } = startCommand(askCommand, process.argv.slice(2));

const message = z.object({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(z.object({ content: z.record(z.string(), z.unknown()) })).nullish(),
});

const refusal = z.object({ message: z.string(), next: z.string() });

const formatCard = (content: Record<string, unknown>): string[] => {
  const buttons = visibleButtons({ content });
  return [visibleText({ content }), ...(buttons.length > 0 ? [`[${buttons.join('] [')}]`] : [])];
};

/** What can be read of an answer before anything is pressed, with its buttons. */
const formatAnswer = (given: unknown): string[] => {
  const { type, text, attachments } = message.parse(given);
  if (type !== 'message') return [];
  return [
    ...(text ? [text] : []),
    ...(attachments ?? []).flatMap(({ content }) => formatCard(content)),
  ];
};

type Asker = { readonly name: string; readonly email: string };

const ask = async (chat: string, { name, email }: Asker, text: string): Promise<string> => {
  const response = await fetch(`${chat}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, email, text }),
  });
  const body: unknown = await response.json();
  const refused = refusal.safeParse(body);
  if (refused.success)
    throw new OutcomesError('process-failed', refused.data.message, refused.data.next);
  return z.array(z.unknown()).parse(body).flatMap(formatAnswer).join('\n');
};

const main = async (): Promise<void> => {
  const trial = findRunningTrial(readDevSettings(process.env).dataFolder, () => new Date());
  if (operands.some((text) => text.trim() === ''))
    throw refuseCommandLine(askCommand, 'A question is empty.');
  if (!trial?.chat) throw refuseCommandLine(askCommand, 'npm start is not running.');
  const person = choosePerson(await readCast(trial.council), values.as);
  for (const text of operands) {
    console.log(`\n${person.name}: ${text}\n`);
    console.log(await ask(trial.chat, person, text));
  }
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
