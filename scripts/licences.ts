import { startCommand } from '../src/cli/command-line.ts';
import { licencesCommand } from './commands.ts';
import { findRefused, type Licensed, readLicences, readRules } from './licences/read-licences.ts';

startCommand(licencesCommand, process.argv.slice(2));

const rules = await readRules();
const licensed = await readLicences(rules);
const say = ({ name, version, licence }: Licensed): string =>
  `${name} ${version}: ${licence ?? 'no licence named'}`;

for (const one of licensed) console.log(say(one));
for (const [licence, own] of Map.groupBy(licensed, (one) => one.licence ?? 'none'))
  console.log(`${String(own.length).padStart(4)} ${licence}`);
const refused = findRefused(licensed, rules);
if (refused.length > 0) {
  console.error(`Not allowed by scripts/licences/allowed.json:\n${refused.map(say).join('\n')}`);
  process.exitCode = 1;
}
