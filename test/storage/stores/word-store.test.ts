import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { WordChange } from '../../../src/domain/stores/word-store.ts';
import { loadFile } from '../../../src/storage/import/import-files.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openWordStore } from '../../../src/storage/stores/word-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { countRequests } from '../count-requests.ts';
import { dumpTable } from '../dump-table.ts';
import { change, reportText } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

const author = { objectId: 'object-of-dee', name: 'Dee Example' };
const at = new Date('2019-01-02T09:00:00Z');
const later = new Date('2019-01-03T09:00:00Z');

const entry = {
  term: 'RTC',
  standsFor: 'road traffic collision',
  names: ['crash'],
  text: 'It is.',
};
const help = {
  ...{ id: 'phone', group: 'Filling in', question: 'On a phone?', answer: 'Yes.' },
  names: ['mobile'],
  next: ['mine' as const],
};
const asked = { question: 'When is the next report?', text: 'In March.\n\nOr April.' };

describe('openWordStore', () => {
  const azurite = useAzurite();
  let table: ReturnType<typeof azurite.newTable>;

  before(async () => {
    table = azurite.newTable();
    await loadFile(table, reportText, change);
  });

  const write = (one: WordChange, when = at) =>
    openWordStore(table).write(one, { author, at: when });
  const read = async () => (await openOutcomeStore(table).readCatalogue()).words;
  const phrasesOf = async (of: string) =>
    (await read()).synonyms.find((one) => one.of === of)?.phrases ?? [];

  it('reads back each kind of word with who taught it and when', async () => {
    await write({ kind: 'synonym', of: 'S05', phrases: ['~safer streets'] });
    await write({ kind: 'synonym', of: 'risk 04l', phrases: ['the heat'] });
    await write({ kind: 'term', entry });
    await write({ kind: 'answer', ...asked });
    await write({ kind: 'help', entry: help });
    await write({ kind: 'example', text: 'high risks', removed: true });
    const words = await read();
    const { terms, answers } = words;
    assert.deepEqual(words.help, [{ ...help, by: author, at }]);
    assert.deepEqual(words.examples, [{ text: 'high risks', by: author, at, removed: true }]);
    assert.deepEqual(await phrasesOf('S05'), [{ phrase: '~safer streets', by: author, at }]);
    assert.deepEqual(await phrasesOf('risk 04l'), [{ phrase: 'the heat', by: author, at }]);
    assert.deepEqual(terms, [{ ...entry, by: author, at }]);
    assert.deepEqual(answers, [{ ...asked, by: author, at }]);
  });

  it('writes nothing when the same is taught again', async () => {
    await write({ kind: 'synonym', of: 'S06', phrases: ['bends'] });
    const before = await dumpTable(table);
    await write({ kind: 'synonym', of: 'S06', phrases: ['bends'] }, later);
    await write({ kind: 'term', entry }, later);
    await write({ kind: 'answer', ...asked }, later);
    await write({ kind: 'help', entry: help }, later);
    await write({ kind: 'example', text: 'high risks', removed: true }, later);
    assert.equal(await dumpTable(table), before);
  });

  it('keeps a removal with who made it, and what it replaced', async () => {
    await write({ kind: 'synonym', of: 'S02', phrases: ['our children'] });
    await write({ kind: 'synonym', of: 'S02', phrases: ['Our  Children'], removed: true }, later);
    assert.deepEqual(await phrasesOf('S02'), [
      { phrase: 'Our  Children', by: author, at: later, removed: true },
    ]);
    assert.match(await dumpTable(table), /past~catalogue~synonyms~S02~/);
  });

  it('replaces a term and an answer whatever the case of their letters', async () => {
    await write({ kind: 'term', entry: { ...entry, term: 'rtc', text: 'Other.' } }, later);
    await write({ kind: 'answer', question: 'when is the next report', text: 'May.' }, later);
    const { terms, answers } = await read();
    assert.deepEqual(
      [terms.map(({ text }) => text), answers.map(({ text }) => text)],
      [['Other.'], ['May.']],
    );
  });

  it('is read by another copy at its next look, which costs no request of its own', async () => {
    const own = openTable(azurite.address(), table.tableName);
    const copy = openOutcomeStore(own);
    await copy.readCatalogue();
    const sent = countRequests(own);
    await copy.readCatalogue();
    assert.equal(sent(), 1);
    await write({ kind: 'synonym', of: 'S01', phrases: ['the register'] });
    const { words } = await copy.readCatalogue();
    assert.ok(JSON.stringify(words.synonyms).includes('the register'));
  });

  it('loses none of two changes at the same moment: one of them is to be repeated', async () => {
    const results = await Promise.allSettled(
      ['one road', 'another road'].map((phrase) =>
        write({ kind: 'synonym', of: 'S04', phrases: [phrase] }),
      ),
    );
    const failed = results.filter(({ status }) => status === 'rejected');
    for (const one of failed)
      assert.equal(one.status === 'rejected' && one.reason.code, 'storage-conflict');
    assert.equal((await phrasesOf('S04')).length, 2 - failed.length);
  });

  it('refuses what could not be read back', async () => {
    for (const one of [
      { kind: 'synonym', of: 'S05', phrases: ['a\u0000b'] },
      { kind: 'term', entry: { ...entry, text: '' } },
      { kind: 'answer', question: 'x'.repeat(301), text: 'y' },
    ] as const)
      await assert.rejects(write(one), { code: 'row-unreadable' });
  });

  it('survives the report being loaded again', async () => {
    const before = await read();
    await loadFile(table, reportText, { ...change, at: later });
    assert.deepEqual(await read(), before);
  });
});
