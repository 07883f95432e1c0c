import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { examplesFor, examplesOfReports, offerExamples } from '../../src/bot/offer-examples.ts';
import { requestRules } from '../../src/bot/requests/all.ts';
import { buildLanguage } from '../../src/bot/understanding/build-language.ts';
import { readExamples, readLexicon } from '../../src/council-data.ts';
import { language } from './catalogue.ts';
import { otherCouncil } from './other-council.ts';

const delivered = await readExamples();
const examples = examplesOfReports(delivered);

describe('the examples that are offered', () => {
  it('are those of the data where the report can answer them', () => {
    const texts = offerExamples(examples, language).flatMap((one) =>
      one.examples.map(({ title }) => title),
    );
    assert.ok(texts.includes('show S05 crime') && texts.includes('who leads S04'));
  });

  it('are of the council’s own indicators where the data has only those of others', async () => {
    const own = buildLanguage(otherCouncil, await readLexicon(), requestRules);
    const offered = offerExamples(examplesFor(otherCouncil, delivered), own).flatMap(
      (one) => one.examples,
    );
    const titles = offered.map(({ title }) => title);
    assert.ok(
      titles.some((title) => /KPI 5/.test(title)),
      titles.join(', '),
    );
    assert.ok(!titles.some((title) => /\bS0\d/.test(title)), titles.join(', '));
    for (const kind of ['show', 'trend', 'commentary', 'people', 'history'] as const)
      assert.ok(
        offered.some(({ request }) => request.kind === kind),
        kind,
      );
  });

  it('are marked where they are only for a chat with nobody else', () => {
    const personal = offerExamples(examples, language).flatMap((one) =>
      one.examples.filter((example) => example.personal).map(({ title }) => title),
    );
    assert.deepEqual(personal, [
      'my updates',
      'update S05',
      'progress',
      'what do you know about me',
    ]);
  });
});
