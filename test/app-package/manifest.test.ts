import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { findSchemaFaults } from '../../scripts/app-package/find-schema-faults.ts';
import { parseManifest } from '../../scripts/app-package/parse-manifest.ts';
import { readCommands } from '../../scripts/app-package/read-commands.ts';
import { appPackage, readFilledManifest } from './read-app-package.ts';

const scopes = ['groupChat', 'personal', 'team'];

/** Each: what is spoilt in the manifest's text, and the fault that names the place. */
const spoilt: readonly (readonly [title: string, from: string, to: string, fault: RegExp])[] = [
  ['a field that the schema does not know', '"version":', '"verzion": "1", "version":', /verzion/],
  ['a colour by name', '"#0B5563"', '"teal"', /\/accentColor/],
  [
    'a short description over 80 characters',
    'Ask for a council',
    'x'.repeat(80),
    /\/description\/s/,
  ],
  ['a bot id that is no GUID', '"botId": "0', '"botId": "bot-', /\/bots\/0\/botId/],
  ['a scope that Teams does not have', '"team",', '"office",', /\/bots\/0\/scopes\/1/],
  ['a developer with a name over 32 characters', 'Dorset C', 'D'.repeat(40), /\/developer\/name/],
  ['no version of the schema', '"1.30"', '"newest"', /\/manifestVersion/],
  ['a version of the schema that is not known', '"1.30"', '"1.99"', /no known schema: 1\.99/],
  ['a version that is not three numbers', '"1.1.0"', '"1.0"', /\/version/],
  ['an address without encryption', 'https://www.dorset', 'http://www.dorset', /\/developer\/w/],
  ['a name that the store keeps for itself', '"Outcomes"', '"Outcomes bot"', /\/name\/short/],
  ['a placeholder that nothing fills', 'Ask for a council', `\${{NEW}}`, /\$\{\{NEW\}\}/],
  ['a list without a greeting', '"hi"', '"hey"', /lacks "hi" in the scope personal/],
  [
    'a command twice',
    '"what has got worse"',
    '"overview"',
    /"overview" twice in the scope personal/,
  ],
  ['broken JSON', '{', '{,', /manifest\.json: .*JSON/],
];

describe('the app manifest', () => {
  it('keeps to the schema that it names', () => {
    assert.deepEqual(findSchemaFaults(JSON.parse(readFilledManifest())), []);
  });

  it('names the schema of its manifest version', () => {
    const manifest = JSON.parse(readFilledManifest());
    assert.ok(manifest.$schema.includes(`/v${manifest.manifestVersion}/`));
  });

  it('offers the bot in personal chats, group chats and channels', () => {
    const { bots } = parseManifest(readFilledManifest());
    assert.deepEqual([...bots[0].scopes].sort(), scopes);
  });

  it('is of the colour of its icon', () => {
    const { accentColor } = parseManifest(readFilledManifest());
    const svg = readFileSync(new URL('icons/color.svg', appPackage), 'utf8');
    assert.ok(svg.includes(`<rect width="192" height="192" fill="${accentColor}"`));
  });

  it('lists the same commands in every scope, and what is private in personal chats only', () => {
    const titlesIn = (scope: string): string[] =>
      readCommands().flatMap((one) => (one.scopes.includes(scope) ? [one.title] : []));
    const own = titlesIn('personal').filter((title) => !titlesIn('team').includes(title));
    assert.deepEqual(own, ['my updates', 'update S05']);
    assert.deepEqual(titlesIn('team'), titlesIn('groupChat'));
    assert.ok(titlesIn('team').every((title) => titlesIn('personal').includes(title)));
  });

  for (const [title, from, to, fault] of spoilt) {
    it(`is refused with ${title}, and the place is named`, () => {
      const text = readFilledManifest();
      assert.ok(text.includes(from));
      const refused = { code: 'file-invalid', message: fault };
      assert.throws(() => parseManifest(text.replace(from, () => to)), refused);
    });
  }

  it('is refused with all its faults at once', () => {
    const text = readFilledManifest().replace('"#0B5563"', '"teal"').replace('"team",', '"x",');
    const both = /\/accentColor.*\/bots\/0\/scopes|\/bots\/0\/scopes.*\/accentColor/;
    assert.throws(() => parseManifest(text), { message: both });
  });
});
