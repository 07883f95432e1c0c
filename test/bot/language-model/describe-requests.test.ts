import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  describeRequests,
  requestJsonSchema,
} from '../../../src/bot/language-model/describe-requests.ts';
import { requests } from '../../../src/bot/requests/all.ts';

type Json = Readonly<Record<string, unknown>>;

const objectsIn = (value: unknown): Json[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return 'properties' in value ? [value as Json, ...inner] : inner;
};

describe('describeRequests', () => {
  const described = describeRequests();

  it('has a line for everything that can be asked in words, and for nothing else', () => {
    for (const [kind, { purpose }] of Object.entries(requests))
      assert.equal(described.includes(`{ kind: "${kind}"`), purpose !== undefined, kind);
  });

  it('leaves out what only buttons carry', () => {
    assert.doesNotMatch(described, /page\?|passages\?|doubtful\?|draft\?: string/);
  });

  it('says which fields may be left out', () => {
    assert.match(described, /\{ kind: "show", code: string, period\?: Period \}/);
  });
});

describe('requestJsonSchema', () => {
  it('is strict: every object names all its fields and takes no others', () => {
    const objects = objectsIn(requestJsonSchema());
    assert.ok(objects.length > 30);
    for (const { properties, required, additionalProperties } of objects) {
      assert.deepEqual(required, Object.keys(properties as object));
      assert.equal(additionalProperties, false);
    }
  });

  it('has no limits that a strict schema may not have', () => {
    assert.doesNotMatch(
      JSON.stringify(requestJsonSchema()),
      /"(?:minLength|maxLength|minItems|pattern|format|oneOf|forButtons)"/,
    );
  });
});
