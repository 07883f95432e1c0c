import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestKind } from '../../../src/bot/request.ts';
import { requestSchema, requests } from '../../../src/bot/requests/all.ts';
import { understand } from '../../../src/bot/understanding/understand.ts';
import { readExamples } from '../../../src/council-data.ts';
import { language } from '../catalogue.ts';

const examples = await readExamples();

describe('what can be asked', () => {
  for (const [kind, { heading }] of Object.entries(requests)) {
    const offered = examples[kind as RequestKind] ?? [];
    if (heading)
      it(`has an example that help offers: ${kind}`, () => assert.ok(offered.length > 0));

    for (const { text } of offered)
      it(`is understood as it is offered: ${text}`, () => {
        const understood = understand(text, language);
        assert.equal(understood.kind === 'request' && understood.request.kind, kind);
      });
  }
});

describe('what a button carries', () => {
  it('is read by the schema of its kind alone, however many keys it has', () => {
    let looks = 0;
    const ownKeys = (target: object) => {
      looks += 1;
      return Reflect.ownKeys(target);
    };
    const unknown = new Proxy({ kind: 'help', more: 'x' }, { ownKeys });
    assert.ok(!requestSchema.safeParse(unknown).success);
    assert.equal(looks, 1);
  });

  it('is nothing when it is no request', () => {
    for (const none of [undefined, null, 7, 'help', [], {}, { kind: 'none' }, { kind: ['help'] }])
      assert.ok(!requestSchema.safeParse(none).success);
  });
});
