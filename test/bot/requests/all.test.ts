import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestKind } from '../../../src/bot/request.ts';
import { requests } from '../../../src/bot/requests/all.ts';
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
