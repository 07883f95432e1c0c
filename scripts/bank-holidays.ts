import { writeFile } from 'node:fs/promises';
import { startCommand } from '../src/cli/command-line.ts';
import { nations } from '../src/domain/round/nations.ts';
import { listBankHolidays } from './bank-holidays/list-bank-holidays.ts';
import { years } from './bank-holidays/years.ts';
import { bankHolidaysCommand } from './commands.ts';

startCommand(bankHolidaysCommand, process.argv.slice(2));

for (const nation of nations) {
  const file = `data/bank-holidays/${nation}.json`;
  const holidays = listBankHolidays(nation, years.from, years.to);
  const lines = holidays.map(
    ({ date, name }) => `  { "date": ${JSON.stringify(date)}, "name": ${JSON.stringify(name)} }`,
  );
  await writeFile(new URL(`../${file}`, import.meta.url), `[\n${lines.join(',\n')}\n]\n`);
  process.stdout.write(`${file}: ${holidays.length} bank holidays, ${years.from} to ${years.to}\n`);
}
