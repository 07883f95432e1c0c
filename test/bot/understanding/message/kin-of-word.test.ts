import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rootOf, stemsByRoot } from '../../../../src/bot/understanding/message/kin-of-word.ts';
import { stemOf } from '../../../../src/domain/find-words.ts';

const root = (word: string): string => {
  const found = rootOf(word);
  assert.ok(found, word);
  return found;
};

describe('rootOf', () => {
  it('is one of words that are made of each other', () => {
    for (const [one, other] of [
      ['satisfied', 'satisfaction'],
      ['vacant', 'vacancies'],
      ['absent', 'absence'],
      ['admitted', 'admissions'],
    ] as const)
      assert.equal(root(one), root(other), one);
  });

  it('is another of words that only look alike, and none of those that are made of nothing', () => {
    assert.notEqual(rootOf('resident'), rootOf('residential'));
    for (const word of ['tenant', 'tenancy', 'fact', 'roads', 'ant', 'mission'])
      assert.equal(rootOf(word), undefined);
  });
});

describe('stemsByRoot', () => {
  it('has the stems of the words that share one', () => {
    const found = stemsByRoot(['tenants', 'satisfied', 'vacant', 'vacancy'], stemOf);
    assert.deepEqual(found.get(root('satisfaction')), ['satisfi']);
    assert.deepEqual(found.get(root('vacancies')), ['vacant', 'vacanc']);
    assert.equal(found.size, 2);
  });
});
