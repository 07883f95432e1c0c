import { openBot } from '../test/messages/ask-bot.ts';
import { judge, titleOf } from '../test/messages/judge.ts';
import { readMessages } from '../test/messages/message.ts';

const name = process.argv[2] ?? 'open';
const bot = await openBot();
try {
  let right = 0;
  const kinds = new Map<string, { right: number; all: number }>();
  const messages = readMessages(name);
  for (const message of messages) {
    const content = await bot.ask(message);
    const fault = judge(message, content);
    const tally = kinds.get(message.kind) ?? { right: 0, all: 0 };
    tally.all += 1;
    if (fault === undefined) {
      tally.right += 1;
      right += 1;
    } else if (!['held-back', 'final'].includes(name)) {
      const before = message.after.length > 0 ? ` <<${message.after.join(' / ')}>>` : '';
      console.log(
        `${message.kind.padEnd(11)} ${message.text}${before}\n      ${fault}; [${titleOf(content)}]`,
      );
    }
    kinds.set(message.kind, tally);
  }
  for (const [kind, tally] of kinds) console.log(`${kind.padEnd(12)} ${tally.right}/${tally.all}`);
  console.log(`${right}/${messages.length}`);
} finally {
  await bot.stop();
}
