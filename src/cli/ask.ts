import { askInText } from '../dev/ask-in-text.ts';
import { choosePerson, readCast } from '../dev/choose-person.ts';
import { readDevSettings } from '../dev/environment.ts';
import { findRunningTrial } from '../dev/trial-clock.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { askCommand } from './commands.ts';

const { values, operands } = startCommand(askCommand, process.argv.slice(2));

const main = async (): Promise<void> => {
  const trial = findRunningTrial(readDevSettings(process.env).dataFolder, () => new Date());
  if (operands.some((text) => text.trim() === ''))
    throw refuseCommandLine(askCommand, 'A question is empty.');
  if (!trial?.chat) throw refuseCommandLine(askCommand, 'npm start is not running.');
  const person = choosePerson(await readCast(trial.council), values.as);
  for (const text of operands) {
    console.log(`\n${person.name}: ${text}\n`);
    console.log(await askInText(trial.chat, person, text));
  }
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
