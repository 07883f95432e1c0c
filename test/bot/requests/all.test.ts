import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { examplesOfReports } from '../../../src/bot/offer-examples.ts';
import type { Request, RequestKind } from '../../../src/bot/request.ts';
import { requestRules, requestSchema, requests } from '../../../src/bot/requests/all.ts';
import { fromQuery, toQuery } from '../../../src/bot/requests/as-query.ts';
import { readExamples } from '../../../src/council-data.ts';
import { readOpenTexts } from '../../messages/labelled-message.ts';
import { requestOf } from '../request-of.ts';

const examples = examplesOfReports(await readExamples());

describe('what can be asked', () => {
  for (const [kind, { heading }] of Object.entries(requests)) {
    const offered = examples[kind as RequestKind] ?? [];
    if (heading)
      it(`has an example that help offers: ${kind}`, () => assert.ok(offered.length > 0));

    for (const { text } of offered)
      it(`is understood as it is offered: ${text}`, () => {
        assert.equal(requestOf(text)?.kind, kind);
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

describe('a query', () => {
  const { toRequest } = requestRules;

  it('holds all that a message asks for', () => {
    const requests = readOpenTexts().flatMap((text) => requestOf(text) ?? []);
    assert.ok(requests.length > 500);
    for (const request of requests)
      assert.deepEqual(toRequest(requestRules.toQuery(request)), request);
  }).timeout(60_000);

  it('has the subjects, periods and filters by themselves', () => {
    const request = { kind: 'risks', indicator: 'S01', level: 'HIGH', about: ['staff'] } as const;
    assert.deepEqual(requestRules.toQuery({ ...request, about: [...request.about] }), {
      aspect: 'risks',
      subjects: [{ kind: 'indicator', id: 'S01' }],
      periods: [],
      filter: { level: 'HIGH' },
      detail: { about: ['staff'] },
    });
  });

  it('asks the same of something else', () => {
    const query = requestRules.toQuery({ kind: 'benchmark', code: 'S01', side: 'higher' });
    const other = toRequest({ ...query, subjects: [{ kind: 'indicator', id: 'S03A' }] });
    assert.deepEqual(other, { kind: 'benchmark', code: 'S03A', side: 'higher' });
  });

  it('keeps a second period in its place without a first', () => {
    const fields = { subjects: { code: 'indicator' as const }, periods: ['from', 'to'] };
    const to = { kind: 'label' as const, label: '2016/17' };
    const request: Request = { kind: 'compare', code: 'S03A', to };
    assert.deepEqual(fromQuery(toQuery(request, fields), fields), request);
  });

  it('leaves the page out', () => {
    assert.deepEqual(toRequest(requestRules.toQuery({ kind: 'history', code: 'S05', page: 3 })), {
      kind: 'history',
      code: 'S05',
    });
  });

  it('that nothing answers is refused, without what was written', () => {
    const query = { aspect: 'show', subjects: [], periods: [], filter: {}, detail: { said: 'x' } };
    assert.throws(() => toRequest({ ...query, aspect: 'show' }), {
      code: 'request-invalid',
      message: /^No request matches a query for “show”: [^x]*$/,
    });
  });
});
