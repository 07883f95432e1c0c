import { deepEqual, equal, ok } from 'node:assert/strict';
import { copyParts, printJson } from '../../scripts/card-parts/copy-parts.ts';
import {
  readParts,
  readSampleData,
  readTemplate,
  templateNames,
} from '../../scripts/card-parts/template-files.ts';
import { compileCard } from '../../src/cards/render.ts';
import { checkCard } from './check-card.ts';
import { findDataFaults } from './find-data-faults.ts';

const parts = readParts();

describe('the templates of cards', () => {
  it('are found', () => ok(templateNames.includes('indicator')));

  for (const name of templateNames) {
    const template = readTemplate(name);
    const data = readSampleData(name);

    it(`are whole cards, which a designer's tools know by their schema: ${name}`, () => {
      equal(template.$schema, 'http://adaptivecards.io/schemas/adaptive-card.json');
      equal(template.type, 'AdaptiveCard');
      equal(template.version, '1.5');
    });

    it(`hold their parts as they are: ${name}`, () =>
      deepEqual(template, copyParts(template, parts), 'npm run parts copies them anew'));

    it(`are filled by the data beside them, which show all of them: ${name}`, () =>
      deepEqual(findDataFaults(template, data), []));

    it(`may be sent to Teams with the data beside them: ${name}`, () => {
      const content = compileCard(template)(data);
      checkCard({ content, summary: String(content.fallbackText) });
    });
  }
});

describe('copyParts', () => {
  const word = { type: 'TextBlock', text: '$'.concat('{text}') };
  const copied = { $part: 'word', $data: '$'.concat('{words}'), ...word };

  it('puts the part in the place of a mark, and keeps the rows that the card names', () =>
    deepEqual(copyParts({ body: [{ $part: 'word', $data: '$'.concat('{words}') }] }, { word }), {
      body: [copied],
    }));

  it('takes back what was changed in a copy', () =>
    deepEqual(copyParts({ body: [{ ...copied, color: 'Good' }] }, { word }), { body: [copied] }));
});

describe('printJson', () => {
  it('keeps on one line what fits one', () =>
    equal(printJson({ a: [1, { b: 'c' }] }), '{ "a": [1, { "b": "c" }] }'));

  it('writes a blank that does not break so that it is seen', () =>
    equal(printJson('a\u00a0b'), '"a\\u00a0b"'));
});
