import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { rowsOnPage } from '../../src/domain/page.ts';
import { importFiles, loadFile } from '../../src/storage/import/import-files.ts';
import { openTable } from '../../src/storage/table.ts';
import { foldedText } from '../cards/shown-parts.ts';
import { change, changedReport } from '../storage/sample.ts';
import type { Sent } from './connector.ts';
import { executeOf } from './press.ts';
import { carriedBy, textOf, useBot } from './use-bot.ts';

const words = Array.from({ length: 4_500 }, (_, index) => `word${index}`);
const risksInAll = 40;

describe('what is long', () => {
  const bot = useBot();

  before(async () => {
    const report = changedReport(({ indicators, risks }) => {
      const answers = indicators.find(({ code }) => code === 'S04')?.commentary;
      // One block holds 20,000.
      for (const some of [words.slice(0, 2_000), words.slice(2_000, 4_000), words.slice(4_000)])
        answers?.[0]?.blocks.push({ kind: 'paragraph', text: some.join(' ') });
      const [risk] = risks;
      for (let index = risks.length; risk && index < risksInAll; index += 1)
        risks.push({ ...risk, code: `${index}z`, title: `Further risk ${index}` });
    });
    await loadFile(openTable(bot.azurite.address(), 'Outcomes'), report, change);
  });

  const press = async (card: Sent | undefined, title: string): Promise<Sent | undefined> => {
    const { sent } = await bot.send({ ...executeOf(card, title), replyToId: 'pressed' });
    assert.deepEqual(
      sent.map(({ method }) => method),
      ['PUT'],
    );
    return sent[0];
  };

  const ask = async (text: string): Promise<Sent | undefined> => (await bot.send({ text })).sent[0];
  const request = async (asked: object): Promise<string> => {
    const { sent } = await bot.send({ value: { request: asked } });
    return sent.map(textOf).join();
  };

  it('shows every risk once, page by page, under headings that count the whole group', async () => {
    let card = await ask('all risks');
    const seen: string[] = [];
    const heading = /HIGH \((\d+)\)/.exec(card ? textOf(card) : '')?.[1];
    for (let page = 1; page <= risksInAll / rowsOnPage; page += 1) {
      const said = card ? textOf(card) : '';
      const first = (page - 1) * rowsOnPage + 1;
      assert.match(said, new RegExp(`Risks ${first}–${first + rowsOnPage - 1} of ${risksInAll}`));
      if (/HIGH \(/.test(said)) assert.equal(/HIGH \((\d+)\)/.exec(said)?.[1], heading);
      seen.push(...new Set(said.match(/Further risk \d+/g)));
      if (page < risksInAll / rowsOnPage) card = await press(card, `Next ${rowsOnPage}`);
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.ok(seen.length > 20);
    assert.match(
      textOf((await press(card, `Previous ${rowsOnPage}`)) as Sent),
      /Risks 21–30 of 40/,
    );
  });

  it('turns the pages of risks that went a way, and none is left out', async () => {
    const first = await ask('which risks got better since last quarter');
    assert.match(first ? textOf(first) : '', /Risks 1–10 of 27/);
    const second = await press(first, `Next ${rowsOnPage}`);
    const third = await press(second, 'Next 7');
    const codes = [first, second, third].flatMap((card) =>
      [...(card ? textOf(card) : '').matchAll(/MEDIUM (\d+[a-z])/g)].map(([, code]) => code),
    );
    assert.equal(new Set(codes).size, codes.length);
    assert.equal(codes.length, 25);
    assert.match(third ? textOf(third) : '', /Reported as improving \(27\)/);
  });

  it('gives the last page for one beyond the end', async () => {
    assert.match(await request({ kind: 'risks', page: 999 }), /Risks 31–40 of 40/);
    assert.match(await request({ kind: 'people', page: 999 }), /Nick Jarman/);
    assert.match(
      await request({ kind: 'history', code: 'S05', page: 999 }),
      /Nothing has been changed/,
    );
  });

  it('shows every change once, page by page, the newest first', async () => {
    const table = openTable(bot.azurite.address(), 'Outcomes');
    const values = Array.from({ length: 12 }, (_, index) => 300 + index);
    for (const [minute, value] of values.entries()) {
      const text = `measure,series,area,period,value\nS06,council,E10000009,Jul 2018,${value}`;
      const at = new Date(Date.UTC(2019, 0, 2, 10, minute));
      await importFiles(table, [{ name: 'one.csv', text }], { at });
    }
    const first = await ask('history of S06');
    const second = await press(first, 'Next 2');
    const [one, two] = [first, second].map((card) => (card ? textOf(card) : ''));
    assert.match(one ?? '', /Changes 1–10 of 12/);
    const became = (said = '') =>
      [...said.matchAll(/: (3\d\d)\b/g)].map(([, value]) => Number(value));
    assert.deepEqual([...became(one), ...became(two)], values.toReversed());
  });

  for (const page of [0, -1, 1.5, '2', null, 1e9, [], {}])
    it(`takes no page that is ${JSON.stringify(page)}`, async () => {
      assert.match(await request({ kind: 'risks', page }), /no longer works/);
    });

  it('begins a new question at the first page', async () => {
    await press(await ask('all risks'), `Next ${rowsOnPage}`);
    assert.match(await bot.ask('all risks'), /Risks 1–10 of 40/);
  });

  it('lets a commentary of more than 30,000 characters be read to its end and back', async () => {
    assert.ok(words.join(' ').length > 30_000);
    const whole = await ask('commentary S04');
    assert.match(foldedText(whole), /The text goes on/);
    let card = await press(whole, 'Read the whole answer');
    const of = Number(/Part 1 of (\d+)/.exec(card ? textOf(card) : '')?.[1]);
    const seen: string[] = [];
    for (let part = 1; part <= of; part += 1) {
      const said = card ? textOf(card) : '';
      assert.ok(said.includes(`Part ${part} of ${of}`));
      assert.ok(card && carriedBy(card).length * 2 < 40_000);
      seen.push(...(said.match(/\bword\d+/g) ?? []));
      if (part < of) card = await press(card, 'Next part');
    }
    assert.deepEqual(seen, words);
    assert.match(
      textOf((await press(card, 'Previous part')) as Sent),
      new RegExp(`Part ${of - 1}`),
    );
    assert.match(foldedText(await press(card, 'Whole commentary')), /The text goes on/);
  });
});
