import { readConfig } from '../config.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { addressOf } from '../domain/person.ts';
import { type Erasure, eraseFromTrail } from '../storage/erase-person.ts';
import { openConversationStore } from '../storage/stores/conversation-store.ts';
import { openOutcomeStore } from '../storage/stores/outcome-store.ts';
import { openPeopleStore } from '../storage/stores/people-store.ts';
import { openSubmissionStore } from '../storage/stores/submission-store.ts';
import { openTable, type StorageAddress } from '../storage/table.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { eraseCommand } from './commands.ts';
import { findStorage } from './find-storage.ts';

const { values } = startCommand(eraseCommand, process.argv.slice(2));

/** Tables that hold who did something. */
const trails = ['Outcomes', 'Cycles', 'People'] as const;

const open = (storage: StorageAddress, clock: () => Date) => {
  const outcomes = openTable(storage, 'Outcomes');
  return {
    outcomes: openOutcomeStore(outcomes),
    submissions: openSubmissionStore(outcomes, clock),
    people: openPeopleStore(openTable(storage, 'People'), clock),
    conversations: openConversationStore(openTable(storage, 'Conversations'), clock),
  };
};

type Stores = ReturnType<typeof open>;

/** The account and the name by which the bot knows an address. */
const find = async (address: string, given: string | undefined, stores: Stores) => {
  const objectId = (await stores.people.readLinks()).get(address.toLowerCase());
  const { people } = await stores.outcomes.readCatalogue();
  const inReport = people.find((one) => addressOf(one) === address.toLowerCase());
  const name = given ?? inReport?.name;
  if (objectId || name) return { objectId, name, isInReport: inReport !== undefined };
  throw new OutcomesError(
    'file-invalid',
    `Nobody with the address ${address} is stored.`,
    'Check the address; if the person changed it, give the name under which they submitted with --name.',
  );
};

const did = (dryRun: boolean): string => (dryRun ? 'would be' : 'were');

const deleteAccount = async (
  objectId: string,
  stores: Stores,
  dryRun: boolean,
): Promise<string> => {
  const drafts = await stores.submissions.readDrafts(objectId);
  if (!dryRun) {
    for (const draft of drafts) await stores.submissions.dropDraft(objectId, draft);
    await stores.conversations.forget(objectId);
    await stores.people.forget(objectId);
  }
  return `The address, the chat and ${drafts.length === 1 ? 'one draft' : `${drafts.length} drafts`} ${did(dryRun)} deleted.`;
};

const eraseTrails = async (
  storage: StorageAddress,
  erasure: Erasure,
  dryRun: boolean,
): Promise<string[]> => {
  const lines: string[] = [];
  for (const table of trails) {
    const rows = await eraseFromTrail(openTable(storage, table), erasure, { dryRun });
    lines.push(
      `${table}: ${rows} rows that named ${erasure.name} ${did(dryRun)} changed to “${erasure.office}”.`,
    );
  }
  return lines;
};

const main = async (): Promise<string[]> => {
  const { person: address, office, 'dry-run': dryRun = false } = values;
  if (!address) throw refuseCommandLine(eraseCommand, '--person is missing.');
  const { storage, clock } = findStorage(eraseCommand, readConfig(process.env), () => new Date());
  const stores = open(storage, clock);
  const { objectId, name, isInReport } = await find(address, values.name, stores);
  if (office && !name)
    throw refuseCommandLine(eraseCommand, 'The report does not name this address: give --name.');
  return [
    objectId
      ? await deleteAccount(objectId, stores, dryRun)
      : 'The person never wrote to the bot, so there was no account to delete.',
    ...(office && name
      ? await eraseTrails(storage, { objectId, name, office }, dryRun)
      : ['What the person submitted or signed off still has their name; see --office.']),
    ...(isInReport
      ? [
          'The report still names the person: correct “people” in the report file and import it again.',
        ]
      : []),
    ...(dryRun ? ['Nothing was changed.'] : []),
  ];
};

await main()
  .then((lines) => console.log(lines.join('\n')))
  .catch((error: unknown) => {
    console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
    process.exitCode = 1;
  });
