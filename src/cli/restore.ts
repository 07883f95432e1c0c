import { userInfo } from 'node:os';
import { readConfig } from '../config.ts';
import { formatInstant } from '../domain/format.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { planRestore, type RestorePlan } from '../storage/backup/plan-restore.ts';
import { restore } from '../storage/backup/restore.ts';
import { tableNames } from '../storage/table.ts';
import { startCommand } from './command-line.ts';
import { restoreCommand } from './commands.ts';
import { findStorage } from './find-storage.ts';

const { values, operands } = startCommand(restoreCommand, process.argv.slice(2));

const tableLines = ({ tables }: RestorePlan): string[] =>
  tableNames.map((name) => {
    const { added, changed, same, deleted } = tables[name];
    return `${name}: ${added} rows to add, ${changed} to change back, ${deleted.length} to delete, ${same} the same`;
  });

/** The newest are what somebody would miss first. */
const mostNamed = 20;

const lostLines = ({ lost }: RestorePlan): string[] => {
  if (lost.length === 0) return [];
  const newest = lost.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const named = newest
    .slice(0, mostNamed)
    .map(
      ({ indicator, kind, at, by }) => `  ${indicator}: ${kind}, ${formatInstant(at)}, ${by.name}`,
    );
  const rest = newest.length - named.length;
  return [
    'Lost from the audit trail, with the figures and texts that they changed:',
    ...named,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
};

const findUser = (): string => {
  const { by } = values;
  return by?.trim() || userInfo().username;
};

const main = async (): Promise<void> => {
  const [path = ''] = operands;
  const { storage, clock } = findStorage(restoreCommand, readConfig(process.env), () => new Date());
  const plan = await planRestore(storage, path);
  const { at, changing } = plan.backup;
  console.log(
    [`${path}, made on ${formatInstant(at)}`, ...tableLines(plan), ...lostLines(plan)].join('\n'),
  );
  if (changing.length > 0)
    console.error(`Note: somebody wrote to ${changing.join(', ')} while the backup was made.`);
  if (values['dry-run']) return console.log('Nothing was written.');
  const { replace = false } = values;
  await restore(storage, path, { plan, replace, restoring: { by: findUser(), at: clock() } });
  console.log('Restored. Repeat what was erased since the backup was made (npm run erase).');
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
