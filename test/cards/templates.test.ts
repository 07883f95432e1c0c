import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
// The package's front door has types that this compiler cannot read.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { describe, it } from 'mocha';
import { copyParts, printJson } from '../../scripts/card-parts/copy-parts.ts';
import {
  partNames,
  readParts,
  readSampleData,
  readTemplate,
  templateNames,
} from '../../scripts/card-parts/template-files.ts';
import { compileCard } from '../../src/cards/render.ts';
import { checkCard } from './check-card.ts';
import { findDataFaults } from './find-data-faults.ts';
import { typedSamples } from './typed-samples.ts';

const parts = readParts();

describe('the templates of cards', () => {
  it('have sample data of the types that the code fills them with', () =>
    assert.deepEqual(Object.keys(typedSamples).toSorted(), templateNames.toSorted()));

  for (const name of templateNames) {
    it(`are whole cards, which a designer's tools know by their schema: ${name}`, () => {
      const { $schema, type, version } = readTemplate(name);
      assert.equal($schema, 'http://adaptivecards.io/schemas/adaptive-card.json');
      assert.equal(type, 'AdaptiveCard');
      assert.equal(version, '1.5');
    });

    it(`are filled by the data beside them, which show all of them: ${name}`, () =>
      assert.deepEqual(findDataFaults(readTemplate(name), readSampleData(name)), []));

    it(`may be sent to Teams with the data beside them: ${name}`, () => {
      const content = compileCard(readTemplate(name))(readSampleData(name));
      checkCard({ content, summary: String(content.fallbackText) });
    });
  }

  // A designer's tools use the library as it comes, and see the marks.
  for (const name of templateNames)
    it(`open as they are, without any code of the bot: ${name}`, () => {
      const content = new Template(readTemplate(name)).expand({ $root: readSampleData(name) });
      checkCard({ content, summary: String(content.fallbackText) });
    });

  for (const name of [...partNames, ...templateNames])
    it(`hold their parts as they are: ${name}`, () => {
      const template = readTemplate(name);
      assert.deepEqual(template, copyParts(template, parts), 'npm run parts copies them anew');
    });
});

describe('the parts of cards', () => {
  it('are each used, by a template or by the code', async () => {
    const folder = join(import.meta.dirname, '../../src/cards');
    const files = (await readdir(folder, { recursive: true })).filter((file) =>
      /(?<!data)\.(ts|json)$/.test(file),
    );
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    const all = texts.join('\n');
    const unused = Object.keys(parts).filter(
      (name) => !all.includes(`/${name}.json'`) && !all.includes(`"$part": "${name}"`),
    );
    assert.deepEqual(unused, []);
  });
});

describe('copyParts', () => {
  const word = { type: 'TextBlock', text: '$'.concat('{text}') };
  const copied = { $part: 'word', $data: '$'.concat('{words}'), ...word };

  it('puts the part in the place of a mark, and keeps the rows that the card names', () =>
    assert.deepEqual(
      copyParts({ body: [{ $part: 'word', $data: '$'.concat('{words}') }] }, { word }),
      {
        body: [copied],
      },
    ));

  it('takes back what was changed in a copy', () =>
    assert.deepEqual(copyParts({ body: [{ ...copied, color: 'Good' }] }, { word }), {
      body: [copied],
    }));
});

describe('printJson', () => {
  it('keeps on one line what fits one', () =>
    assert.equal(printJson({ a: [1, { b: 'c' }] }), '{ "a": [1, { "b": "c" }] }'));

  it('writes a blank that does not break so that it is seen', () =>
    assert.equal(printJson('a\u00a0b'), '"a\\u00a0b"'));
});

describe('findDataFaults', () => {
  const text = '$'.concat('{text}');
  const template = { title: '$'.concat('{title}'), body: [{ $data: '$'.concat('{rows}'), text }] };
  const cases: [string, object, string[]][] = [
    ['nothing', { title: 'a', rows: [{ text: 'b' }] }, []],
    ['a name that the data lack', { rows: [{ text: 'b' }] }, ['data.title is not in the data']],
    ['one that a row lacks', { title: 'a', rows: [{}] }, ['data.rows.text is not in the data']],
    ['a row without fields', { title: 'a', rows: ['b'] }, ['data.rows has a row without fields']],
    [
      'an element that no row shows',
      { title: 'a', rows: [] },
      ['data.rows has no row, and nobody sees what it is for'],
    ],
    [
      'a name that the template lacks',
      { title: 'a', rows: [{ text: 'b', more: 'c' }] },
      ['data.rows.more is named by the data alone'],
    ],
  ];
  for (const [what, data, faults] of cases)
    it(`finds ${what}`, () => assert.deepEqual(findDataFaults(template, { ...data }), faults));
});
