import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exportFiles } from '../../../src/storage/export/export-files.ts';
import { importFiles, planFiles } from '../../../src/storage/import/import-files.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openWordStore } from '../../../src/storage/stores/word-store.ts';
import { dumpTable } from '../dump-table.ts';
import { reportText } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

const at = new Date('2019-12-02T09:00:00Z');
const csv = (name: string, ...lines: string[]) => ({ name, text: lines.join('\n') });

const synonyms = csv(
  's.csv',
  'for,phrase,removed',
  'S05,safer streets,',
  'S06,bends,',
  'S05,crime,yes',
);
const glossary = csv('g.csv', 'term,stands-for,text', 'RTC,road traffic collision,A crash.');
const answers = csv('a.csv', 'question,answer,date', 'When?,"In March.\n\n=Or April.",2019-01-02');
const help = csv(
  'h.csv',
  'id,group,question,answer,names,buttons,removed',
  ',Filling in,Which code?,None at all.,budget; ledger,mine; drafts,',
  'phone,Filling in,On a phone?,Yes.,,,yes',
);
const examples = csv('e.csv', 'example,removed', 'trend of S01,', 'high risks,yes');

describe('files of words', function () {
  this.timeout(30_000);
  const azurite = useAzurite();

  const loaded = async () => {
    const table = azurite.newTable();
    await importFiles(table, [reportText], { at });
    return table;
  };
  const read = async (table: Awaited<ReturnType<typeof loaded>>) =>
    (await openOutcomeStore(table).readCatalogue()).words;

  it('are loaded after the report, with the file as who taught them', async () => {
    const table = azurite.newTable();
    await importFiles(table, [reportText, synonyms, glossary, answers], { at });
    const words = await read(table);
    const by = { objectId: 'import of s.csv', name: 'import of s.csv' };
    assert.deepEqual(words.synonyms.find(({ of }) => of === 'S05')?.phrases, [
      { phrase: 'safer streets', by, at },
      { phrase: 'crime', by, at, removed: true },
    ]);
    assert.deepEqual(
      words.terms.map(({ term, standsFor }) => [term, standsFor]),
      [['RTC', 'road traffic collision']],
    );
    assert.equal(words.answers[0]?.at.toISOString(), '2019-01-02T09:00:00.000Z');
  });

  it('are questions about filling in and examples of help as well', async () => {
    const table = await loaded();
    await importFiles(table, [help, examples], { at });
    const words = await read(table);
    assert.deepEqual(
      words.help.map(({ id, names, next, removed = false, by }) => [
        ...[id, names, next, removed, by.name],
      ]),
      [
        ['phone', [], [], true, 'import of h.csv'],
        ['which-code', ['budget', 'ledger'], ['mine', 'drafts'], false, 'import of h.csv'],
      ],
    );
    assert.deepEqual(
      new Map(words.examples.map(({ text, removed = false }) => [text, removed])),
      new Map([
        ['high risks', true],
        ['trend of S01', false],
      ]),
    );
    const before = await dumpTable(table);
    await importFiles(table, [help, examples], { at: new Date('2020-01-01T09:00:00Z') });
    assert.equal(await dumpTable(table), before);
  });

  it('are seen by a bot that has the catalogue already', async () => {
    const table = await loaded();
    const store = openOutcomeStore(table);
    assert.deepEqual((await store.readCatalogue()).words.synonyms, []);
    await importFiles(table, [synonyms], { at });
    assert.equal((await store.readCatalogue()).words.synonyms.length, 2);
  });

  it('change nothing when they are loaded again, and lie over what was taught before', async () => {
    const table = await loaded();
    await openWordStore(table).write(
      { kind: 'synonym', of: 'S05', phrases: ['quiet nights', 'safer streets'] },
      { author: { objectId: 'dee', name: 'Dee Example' }, at },
    );
    await importFiles(table, [synonyms, glossary, answers], { at });
    const phrases = (await read(table)).synonyms.find(({ of }) => of === 'S05')?.phrases ?? [];
    assert.deepEqual(
      phrases.map(({ phrase, by }) => [phrase, by.name]),
      [
        ['quiet nights', 'Dee Example'],
        ['safer streets', 'Dee Example'],
        ['crime', 'import of s.csv'],
      ],
    );
    const before = await dumpTable(table);
    const plans = await importFiles(table, [synonyms, glossary, answers], {
      at: new Date('2020-01-01T09:00:00Z'),
    });
    assert.equal(await dumpTable(table), before);
    for (const { others } of plans) assert.deepEqual([others.added, others.revised], [0, []]);
  });

  it('are refused whole for one fault, and so are the files beside them', async () => {
    const table = await loaded();
    const before = await dumpTable(table);
    const faulty = csv('f.csv', 'for,phrase', 'S05,fine words', 'Z99,no words');
    await assert.rejects(importFiles(table, [synonyms, faulty], { at }), {
      code: 'file-invalid',
      message: /f\.csv[\s\S]*line 3/,
    });
    assert.equal(await dumpTable(table), before);
  });

  it('may be more than one transaction takes', async () => {
    const table = await loaded();
    const many = csv(
      'm.csv',
      'term,text',
      ...Array.from(
        { length: 250 },
        (_, n) => `term ${'x'.repeat((n % 50) + 1)} ${'abcde'[Math.floor(n / 50)]},Text.`,
      ),
    );
    await importFiles(table, [many], { at });
    assert.equal((await read(table)).terms.length, 250);
    const before = await dumpTable(table);
    await importFiles(table, [many], { at });
    assert.equal(await dumpTable(table), before);
  });

  it('hold any number of phrases of one thing', async () => {
    const table = await loaded();
    const lines = Array.from(
      { length: 500 },
      (_, n) => `S05,words ${'y'.repeat(1 + (n % 60))} ${'z'.repeat(1 + Math.floor(n / 60))}`,
    );
    await importFiles(table, [csv('m.csv', 'for,phrase', ...lines)], { at });
    assert.equal((await read(table)).synonyms[0]?.phrases.length, 500);
  });

  it('say beforehand what they would change', async () => {
    const table = await loaded();
    await importFiles(table, [synonyms, answers], { at });
    const before = await dumpTable(table);
    const more = csv(
      's2.csv',
      'for,phrase,removed',
      'S05,bad streets,',
      'S06,bends,yes',
      'S01,the plan,',
    );
    const other = csv('a2.csv', 'question,answer', 'When?,In May.');
    const [plan, answered] = await planFiles(table, [more, other], { at, by: 'dry run' });
    assert.deepEqual(plan?.others, {
      added: 1,
      newly: ['synonyms for S01'],
      revised: [
        {
          what: 'synonyms for S05',
          fields: [{ field: '“bad streets”', from: undefined, to: 'taught' }],
        },
        {
          what: 'synonyms for S06',
          fields: [{ field: '“bends”', from: 'taught', to: 'removed' }],
        },
      ],
      unchanged: 0,
    });
    assert.equal(answered?.others.revised[0]?.what, 'answer to “When?”');
    assert.equal(await dumpTable(table), before);
  });

  it('come out of an export, and give the same bytes after an import elsewhere', async () => {
    const table = azurite.newTable();
    await importFiles(table, [reportText, synonyms, glossary, answers, help, examples], { at });
    const { files, warnings } = await exportFiles(table, { csv: false });
    assert.deepEqual(
      files.map(({ name }) => name).filter((name) => name.endsWith('.csv')),
      ['5-synonyms.csv', '6-glossary.csv', '7-answers.csv', '8-help.csv', '9-examples.csv'],
    );
    const elsewhere = azurite.newTable();
    await importFiles(elsewhere, files, { at: new Date('2020-02-02T09:00:00Z') });
    assert.deepEqual(await exportFiles(elsewhere, { csv: false }), { files, warnings });
  });

  it('leave out names of what the report no longer has, and say so', async () => {
    const table = await loaded();
    await openWordStore(table).write(
      { kind: 'synonym', of: 'Z99', phrases: ['nothing'] },
      { author: { objectId: 'dee', name: 'Dee Example' }, at },
    );
    const { files, warnings } = await exportFiles(table, { csv: false });
    assert.ok(!files.some(({ name }) => name.includes('synonyms')));
    assert.match(warnings.join(), /synonyms for Z99 are left out/);
  });
});
