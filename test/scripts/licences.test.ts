import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { makeReproducible } from '../../scripts/licences/make-reproducible.ts';
import {
  findRefused,
  isAllowed,
  readLicences,
  readRules,
} from '../../scripts/licences/read-licences.ts';

const root = join(import.meta.dirname, '../..');

describe('the licences of what production installs', () => {
  it('are all allowed', async () => {
    const rules = await readRules();
    const licensed = await readLicences(rules);
    assert.ok(licensed.length > 100);
    assert.deepEqual(findRefused(licensed, rules), []);
  });

  it('are stated in the packages that name none themselves', async () => {
    const { stated } = await readRules();
    for (const [name, { licence, where }] of Object.entries(stated)) {
      const text = readFileSync(join(root, 'node_modules', name, where), 'utf8');
      assert.equal(licence, 'MIT', name);
      assert.match(text, /Permission is hereby granted|MIT/, name);
      const own = JSON.parse(
        readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
      );
      assert.notEqual(typeof own.license, 'string', `${name} names its licence now`);
    }
  });

  for (const [licence, allowed] of [
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(GPL-2.0 OR MIT)', true],
    ['MIT AND OFL-1.1', false],
    ['(MIT AND ISC) OR GPL-3.0', false],
  ] as const)
    it(`${allowed ? 'may' : 'may not'} be ${licence} where MIT and ISC are allowed`, () => {
      assert.equal(isAllowed(licence, ['MIT', 'ISC']), allowed);
    });

  it('refuse a package that names none', () => {
    const one = { name: 'x', version: '1.0.0', licence: undefined };
    assert.deepEqual(findRefused([one], { allowed: ['MIT'], stated: {} }), [one]);
  });
});

describe('the bill of materials', () => {
  const made = (serialNumber: string, timestamp: string, name: string): string =>
    JSON.stringify({
      ...{ bomFormat: 'CycloneDX', serialNumber },
      metadata: { timestamp, component: { name, version: '1.0.0' } },
      components: [{ name: 'zod' }],
    });

  it('is the same whenever and wherever it is made, and another for other packages', () => {
    const first = makeReproducible(made('urn:uuid:1', '2026-01-01', 'here'), 'bot');
    assert.equal(makeReproducible(made('urn:uuid:2', '2026-01-02', 'there'), 'bot'), first);
    const { serialNumber, metadata } = JSON.parse(first);
    assert.match(
      serialNumber,
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
    );
    assert.deepEqual(metadata.component, { name: 'bot', version: '1.0.0' });
    const other = makeReproducible(
      made('urn:uuid:1', '2026-01-01', 'here').replace('zod', 'jose'),
      'bot',
    );
    assert.notEqual(JSON.parse(other).serialNumber, serialNumber);
  });
});
