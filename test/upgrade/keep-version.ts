import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { openTable } from '../../src/storage/table.ts';
import type { Sent } from '../bot/connector.ts';
import { pressOf } from '../bot/press.ts';
import { listButtons } from './list-buttons.ts';
import { startVersion } from './start-version.ts';
import { commits, fixtures, tableNames, versions } from './versions.ts';

/**
 * Makes the fixtures of a version that `versions.ts` lists: has its own loader and its own bot work on an
 * empty storage (the report, a submission, a sign-off, a draft, an absence, a stand-in, what is sent by
 * itself), and keeps the rows that they wrote and the buttons of the cards that they answered with.
 *
 *   node test/upgrade/keep-version.ts 0.4.0
 */
const version = versions.find((one) => one === process.argv[2]);
if (!version)
  throw new Error(`Write node test/upgrade/keep-version.ts, and ${versions.join(', ')}.`);

const example = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);

/** In groups up to 0.4.0, and later by what they ask for. */
const examples = z.union([
  z
    .array(z.object({ examples: z.array(z.string()) }))
    .transform((groups) => groups.flatMap((group) => group.examples)),
  z.record(z.string(), z.array(example)).transform((kinds) => Object.values(kinds).flat()),
]);

/** What help offers, and the round's own questions, which earlier versions may not know. */
const questionsOf = async (folder: string): Promise<string[]> => {
  const path = join(folder, 'data/examples.json');
  const read = await readFile(path, 'utf8').catch(() => '[]');
  return [
    ...examples.parse(JSON.parse(read)),
    ...[
      'overview',
      'help',
      'people',
      'crime',
      'S05',
      'S01',
      'risks',
      'high risks',
      'trend of S05A',
    ],
    ...['commentary S05', 'benchmark S05', 'compare S01 with last quarter', 'history S05'],
    ...['what do I owe', 'update S06', 'progress', 'remind', 'receipt', 'roll-up', 'extend S05'],
    ...['sign off S05', 'when is S05 due', 'what has got worse', 'how is S05A worked out'],
  ];
};

const { folder, azurite, connector, send: sendAs, stop } = await startVersion(commits[version]);
const seen: Sent[] = [];

const send = async (person: string, changes: object): Promise<Sent | undefined> => {
  const answers = await sendAs(person, changes);
  seen.push(...answers);
  return answers.at(-1);
};
const ask = (person: string, text: string) => send(person, { text });
const titlesOf = (card: Sent | undefined) => listButtons(card?.activity).map(({ title }) => title);

/** Presses a button if the card has it; earlier versions lack some. */
const press = async (
  person: string,
  card: Sent | undefined,
  title: string,
  typed: Record<string, string> = {},
): Promise<Sent | undefined> => {
  if (!titlesOf(card).includes(title)) {
    console.log(`  no button "${title}" among: ${titlesOf(card).join(', ')}`);
    return undefined;
  }
  return send(person, { value: pressOf(card, title, typed), replyToId: 'pressed' });
};

/** The first of the times that a card offers. */
const firstTime = (card: Sent | undefined): string =>
  /"value":"(\d{4}-\d{2}-\d{2}T[^"]+)"/.exec(JSON.stringify(card?.activity ?? {}))?.[1] ?? '';

const typed = {
  'value~S06': '215',
  'answer~telling-us': 'Typed in a card of an earlier version.',
  'answer~changed-and-why': 'Nothing that is known of.',
  'answer~issues': 'None.',
};
const submitForm = {
  'value~S05A': '6,100',
  'value~S05B': '2,700',
  'value~S05C': '530',
  'value~S05D': '690',
};
for (const person of ['andy-frost', 'claire-shiels', 'mike-potter', 'paul-leivers'])
  await send(person, { type: 'installationUpdate', action: 'add', text: undefined });
if (titlesOf(await ask('andy-frost', 'update S05')).includes('Submit'))
  // Whatever is sent by itself, which is why it is waited for.
  seen.push(await connector.waitFor(() => true));
for (const text of await questionsOf(folder)) await ask('andy-frost', text);
const draft = await ask('mike-potter', 'update S06');
await press('mike-potter', draft, 'Save draft', { 'answer~telling-us': 'Half a sentence' });
for (const text of ['update S06', 'progress', 'remind', 'receipt', 'extend S05 to 31 January 2019'])
  await ask('mike-potter', text);
const form = await ask('andy-frost', 'update S05');
const kept = await press('andy-frost', form, 'Keep all answers', submitForm);
await press('andy-frost', kept, 'Submit');
// Who signs off is written to, and the record of it belongs to what is kept.
if (kept) seen.push(await connector.waitFor(({ path }) => path.includes('paul-leivers')));
const toSign = await ask('paul-leivers', 'sign off S05');
await press('paul-leivers', toSign, 'Sign off');
const absence = await ask('claire-shiels', 'snooze');
await press('claire-shiels', absence, titlesOf(absence)[0] ?? '', { until: firstTime(absence) });
const standIn = await ask('claire-shiels', 'delegate');
await press('claire-shiels', standIn, titlesOf(standIn)[0] ?? '', {
  to: 'andy-frost',
  until: '2019-01-31',
});
await ask('andy-frost', 'history S05');
await ask('claire-shiels', 'delegate');
seen.push(...connector.peek());

const buttons = new Map<string, Readonly<Record<string, unknown>>>();
const keepButtons = (): Readonly<Record<string, unknown>>[] =>
  seen.splice(0).flatMap(({ activity }) =>
    listButtons(activity).flatMap(({ shape, value }) => {
      if (buttons.has(shape)) return [];
      buttons.set(shape, value);
      return 'request' in value ? [value] : [];
    }),
  );
// What asks for something leads to further cards; what does something would change the rows.
for (let fresh = keepButtons(); fresh.length > 0; fresh = keepButtons())
  for (const value of fresh)
    for (const person of ['andy-frost', 'mike-potter'])
      await send(person, { value, replyToId: 'pressed' });
// A form as a person sends it, with what they typed.
if (titlesOf(draft).includes('Submit')) buttons.set('typed', pressOf(draft, 'Submit', typed));

const rows: Record<string, object[]> = {};
for (const name of tableNames) {
  const own: object[] = [];
  const table = openTable(azurite, name);
  // An earlier version may not have it yet.
  await table.createTable();
  for await (const { etag: _, timestamp: __, ...row } of table.listEntities()) own.push(row);
  rows[name] = own;
  console.log(`${name}: ${own.length} rows`);
}
await writeFile(join(fixtures, `${version}.rows.json.gz`), gzipSync(JSON.stringify(rows)));
const lines = [...buttons.values()].map((value) => JSON.stringify(value));
await writeFile(join(fixtures, `${version}.buttons.json`), `[\n${lines.join(',\n')}\n]\n`);
console.log(`${buttons.size} kinds of button`);
await stop();
