import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, it } from 'mocha';
import type { Product } from '../../scripts/texts/product.ts';
import { isForPeople, readLiterals, textOfLiteral } from '../../scripts/texts/read-literals.ts';
import { readProduct } from '../../scripts/texts/read-product.ts';
import { writePlaces } from '../../scripts/texts/write-places.ts';
import { writeShort } from '../../scripts/texts/write-short.ts';
import { shownCards } from '../pictures/shown-card.ts';

const source = `
import { a } from './some where.ts';
type Kind = 'not for people';
export const card = (name: string, log) => {
  log.warn({}, 'only for the log');
  if (!name) throw new OutcomesError('bad', 'only for a terminal', 'Try again later.');
  return { id: 'my-id', title: 'Never heard before', text: \`Hello \${name}, how are you?\` };
};
`;

const literals = readLiterals('src/bot/new.ts', source).filter(isForPeople);

describe('the texts of the product', function () {
  this.timeout(60_000);
  let product: Product;
  let page: string;
  before(() => {
    product = readProduct();
    page = writePlaces(product);
  });

  it('are what a source says to people, and neither ids nor what only the log has', () => {
    assert.deepEqual(literals.map(textOfLiteral), ['Never heard before', 'Hello …, how are you?']);
  });

  it('stand once, on the first card that shows them, with where they come from', () => {
    const cards = ['one', 'two'].map((name) => ({ name, texts: ['Hello Ann, how are you?'] }));
    const written = writePlaces({ cards, literals, data: {} });
    assert.match(written, /### one\n\n- Hello Ann, how are you\? `bot\/new\.ts:7`/);
    assert.equal(written.match(/Hello Ann/g)?.length, 1);
    assert.match(written, /say nothing else\n\ntwo\n/);
  });

  it('are listed by file when no card shows them', () => {
    const written = writePlaces({ cards: [], literals, data: {} });
    assert.match(
      written,
      /### src\/bot\/new\.ts\n\n- Never heard before\n- Hello …, how are you\?/,
    );
  });

  it('are read in a short form once each, by what people do, without places', () => {
    const cards = [{ name: 'one', texts: ['Hello Ann, how are you?'] }];
    const twice = [...literals, ...literals];
    const written = writeShort({ cards, literals: twice, data: {} }, false);
    assert.match(written, /^4 words: 1 minutes? to read/m);
    assert.equal(written.match(/Hello …, how are you\?/g)?.length, 1);
    assert.doesNotMatch(written, /new\.ts|Never heard before|Ann/);
    assert.match(writeShort({ cards, literals: twice, data: {} }, true), /Never heard before/);
  });

  it('take about ten minutes to read in the short form, and have no data of the report', () => {
    const short = writeShort(product, false);
    const words = Number(/^([\d,]+) words/m.exec(short)?.[1]?.replace(',', ''));
    assert.ok(words > 1500 && words < 3500, String(words));
    assert.match(short, /## Filling in the form/);
    assert.doesNotMatch(short, /child protection|Claire|src\//i);
    assert.equal(short.match(/^- Please submit ….$/gm)?.length, 1);
  });

  it('name every card that the gallery shows, among them every answer that is kept', () => {
    const answers = readdirSync(join(import.meta.dirname, '../bot/expected'));
    const names = [
      ...shownCards.map(({ name }) => name),
      ...answers.map((file) => `answer-${basename(file, '.json')}`),
    ];
    const missing = names.filter((name) => !page.includes(name));
    assert.deepEqual(missing, []);
  });

  it('have what the bot says when something fails, refuses or reminds', () => {
    for (const text of [
      /I cannot reach the figures just now/,
      /You cannot update/,
      /The quarter has ended\./,
      /What you typed may not be kept here/,
    ])
      assert.match(page, text);
  });
});
