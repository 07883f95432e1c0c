import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fromQuery, toQuery } from '../../src/bot/query.ts';
import type { Request } from '../../src/bot/request.ts';
import { requestRules } from '../../src/bot/requests/all.ts';
import { understand } from '../../src/bot/understanding/understand.ts';
import { readMessages } from '../messages/message.ts';
import { language } from './catalogue.ts';

const { toRequest } = requestRules;

const requestsOf = (text: string): Request[] => {
  const understood = understand(text, language);
  if (understood.kind === 'request') return [understood.request];
  return understood.kind === 'choice' ? understood.choices.map(({ request }) => request) : [];
};

describe('a query', () => {
  it('holds all that a message asks for', () => {
    const requests = readMessages('open').flatMap(({ text }) => requestsOf(text));
    assert.ok(requests.length > 500);
    for (const request of requests)
      assert.deepEqual(toRequest(requestRules.toQuery(request)), request);
  });

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
