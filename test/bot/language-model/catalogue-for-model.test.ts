import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeCatalogue } from '../../../src/bot/language-model/catalogue-for-model.ts';
import { readRoundHelp } from '../../../src/council-data.ts';
import { catalogue, language } from '../catalogue.ts';

const help = await readRoundHelp();
const described = describeCatalogue(catalogue, language.glossary, help);

describe('describeCatalogue', () => {
  it('names everything that a request can name', () => {
    const ids = [
      ...catalogue.outcomes.map(({ code }) => code),
      ...catalogue.indicators.flatMap(({ code, measures, performanceMeasures }) => [
        code,
        ...[...measures, ...performanceMeasures].map((one) => one.code),
      ]),
      ...catalogue.risks.map(({ code }) => code),
      ...catalogue.people.map(({ id }) => id),
    ];
    for (const id of ids) assert.match(described, new RegExp(`^ +${RegExp.escape(id)} `, 'm'));
  });

  it('lists the questions about filling in that have an answer, without the answers', () => {
    assert.match(described, /^ {2}no-figure What if there is no figure yet\?$/m);
    assert.doesNotMatch(described, /Press Update/);
  });

  it('says in what and by which periods each measure is counted', () => {
    assert.match(
      described,
      /S01 .*per 10,000 children under 18 by financial-quarter, financial-year/,
    );
  });

  it('holds no figure, no commentary, no address and no level of a risk', () => {
    assert.doesNotMatch(described, /43\.6|6,270|@|01305|WORSENING|IMPROVING/);
  });

  it("tells the council's words for directions, where it has any", () => {
    const heading = /Words of each report for the ways that figures go:/;
    assert.doesNotMatch(described, heading);
    const [first, ...others] = catalogue.outcomes;
    assert.ok(first);
    const outcomes = [{ ...first, directionWords: { worsening: 'Slipping' } }, ...others];
    const text = describeCatalogue({ ...catalogue, outcomes }, language.glossary, help);
    assert.match(text, heading);
    assert.match(text, /^ {2}S: Slipping = worsening$/m);
  });

  it('says what the council calls things, and not what it no longer does', () => {
    const taught = { at: new Date(0), by: { objectId: 'object', name: 'David Bonner' } };
    const phrases = [
      { phrase: 'the thin blue line', ...taught },
      { phrase: 'peelers', ...taught, removed: true as const },
    ];
    const words = { ...catalogue.words, synonyms: [{ of: 'S05', phrases }] };
    const text = describeCatalogue({ ...catalogue, words }, language.glossary, help);
    assert.match(text, /S05: the thin blue line$/m);
    assert.doesNotMatch(text, /peelers/);
  });
});
