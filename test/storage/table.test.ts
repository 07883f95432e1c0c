import assert from 'node:assert/strict';
import { RestError } from '@azure/data-tables';
import { describe, it } from 'mocha';
import { callStorage, isNetworkFault } from '../../src/storage/table.ts';

const faults: [string, unknown, boolean][] = [
  ['nobody listens', new RestError('x', { code: 'ECONNREFUSED' }), true],
  ['a connection is cut', new RestError('x', { code: 'ECONNRESET' }), true],
  ['a request cannot be sent', new RestError('x', { code: RestError.REQUEST_SEND_ERROR }), true],
  ['an answer breaks off', new RestError('x', { code: RestError.PARSE_ERROR }), true],
  ['a name is not found', Object.assign(new Error('x'), { code: 'ENOTFOUND' }), true],
  ['nothing comes in time', Object.assign(new Error('x'), { name: 'AbortError' }), true],
  ['the client knows no such body', new RestError('Unrecognized body type'), false],
  ['a certificate is wrong', new RestError('x', { code: 'CERT_HAS_EXPIRED' }), false],
  ['the code of ours is wrong', new TypeError('x'), false],
  ['something else is thrown', 'ECONNREFUSED', false],
];

describe('isNetworkFault', () => {
  for (const [what, cause, expected] of faults)
    it(`is ${expected} when ${what}`, () => assert.equal(isNetworkFault(cause), expected));

  it('decides what is called an outage, where there is no status', async () => {
    for (const [what, cause, expected] of faults)
      await assert.rejects(
        callStorage(() => Promise.reject(cause)),
        (thrown) =>
          expected
            ? thrown instanceof Error && 'code' in thrown && thrown.code === 'storage-unavailable'
            : thrown === cause,
        what,
      );
  });

  it('has no say where storage answered', async () => {
    for (const [statusCode, code] of [
      [500, 'storage-unavailable'],
      [429, 'storage-unavailable'],
      [412, 'storage-conflict'],
    ] as const)
      await assert.rejects(
        callStorage(() => Promise.reject(new RestError('x', { statusCode }))),
        { code },
      );
    const refused = new RestError('x', { statusCode: 400, code: 'ECONNRESET' });
    await assert.rejects(
      callStorage(() => Promise.reject(refused)),
      (thrown) => thrown === refused,
    );
  });
});
