import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { messageCard } from '../../src/cards/message-card.ts';
import { findCouncilFolder } from '../../src/council-folder.ts';
import { findFigures, showsFigure } from './shows-figure.ts';

const cardOf = (text: string, button = 'Show it'): unknown =>
  messageCard({
    title: 'S05A Total crime',
    text,
    buttons: [{ title: button, request: { kind: 'show', code: '6,270' } }],
  }).content;

describe('showsFigure', () => {
  for (const text of ['6,270', '6270', 'it is 43.6 per 10,000', '(213)', '57.5%', '2,712 children'])
    it(`sees a figure of the council in ${JSON.stringify(text)}`, () => {
      assert.ok(showsFigure(cardOf(text)));
    });

  for (const text of ['', 'none', '2018/19', '31 March 2018', '16,270', '6,2701', '43.65', '7'])
    it(`sees none in ${JSON.stringify(text)}`, () => {
      assert.ok(!showsFigure(cardOf(text)));
    });

  it('sees one in the title of a button', () => {
    assert.ok(showsFigure(cardOf('', 'S01 43.6')));
  });

  it('sees none that only a button carries', () => {
    assert.ok(!showsFigure(cardOf('')));
  });

  it('sees none in a code that is written like one', () => {
    const council = mkdtempSync(join(tmpdir(), 'outcomes-codes-'));
    mkdirSync(join(council, 'reports'));
    const value = { value: 2.9, printed: '2.9' };
    writeFileSync(
      join(council, 'reports', '1.json'),
      JSON.stringify({ indicators: [{ code: 'ENV 2.9', values: [value] }] }),
    );
    const shows = findFigures(council);
    assert.ok(!shows(cardOf('ENV 2.9 Killed or seriously injured')));
    assert.ok(shows(cardOf('ENV 2.9 is 2.9')));
    rmSync(council, { recursive: true });
  });

  it('knows the figures of a council whose report is a folder of tables', () => {
    const showsFigureOfCounty = findFigures(findCouncilFolder('data/samples/county'));
    assert.ok(showsFigureOfCounty(cardOf('1,097')));
    assert.ok(!showsFigureOfCounty(cardOf('hello')));
  });
});
