import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { putCommandLists } from '../../scripts/app-package/command-lists.ts';
import { readCommands } from '../../scripts/app-package/read-commands.ts';
import { examplesOfReports } from '../../src/bot/offer-examples.ts';
import { interpret } from '../../src/bot/understanding/interpret.ts';
import { readExamples } from '../../src/council-data.ts';
import { language } from '../bot/catalogue.ts';

const examples = examplesOfReports(await readExamples());

describe('the command list', () => {
  it('has the examples of what can be asked that are commands', () => {
    const file = new URL('../../appPackage/manifest.json', import.meta.url);
    const source = readFileSync(file, 'utf8');
    assert.equal(source, putCommandLists(source, examples), 'run npm run package -- --commands');
  });

  for (const { title, scopes } of readCommands())
    it(`offers ${JSON.stringify(title)} in ${scopes.join(', ')}, and it is answered`, () => {
      assert.equal(interpret(title, {}, language).kind, 'query');
    });
});
