import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatWelcome, readDevSettings } from '../../src/dev/environment.ts';

describe('readDevSettings', () => {
  it('has the usual ports, and the clock of the stored data, when nothing is said', () => {
    assert.deepStrictEqual(readDevSettings({ PORT: '' }), {
      botPort: 3978,
      storagePort: 10_002,
      playgroundPort: 56_150,
      dataFolder: '.data',
      today: undefined,
    });
  });

  it('names every faulty variable at once', () => {
    assert.throws(() => readDevSettings({ PORT: 'abc', STORAGE_PORT: '0' }), {
      code: 'config-invalid',
      message: /PORT: [\s\S]*STORAGE_PORT: /,
    });
  });

  it('refuses the same port for two programs', () => {
    assert.throws(() => readDevSettings({ PORT: '5000', STORAGE_PORT: '5000' }), {
      message: 'PORT and STORAGE_PORT are both 5000.',
    });
  });

  it('names a day that does not exist', () => {
    assert.throws(() => readDevSettings({ TODAY: '2019-02-30' }), {
      message: /TODAY: is not a date/,
    });
  });
});

describe('formatWelcome', () => {
  const welcome = (isNamed: boolean): string =>
    formatWelcome({
      url: 'http://localhost:1',
      user: { name: 'Alex Field', email: 'alex.field@example.org' },
      isNamed,
      now: new Date('2019-01-02T09:00:00Z'),
      council: undefined,
    });

  it('has only what its user may ask', () => {
    assert.match(welcome(true), /my updates {2}· {2}progress/);
    assert.doesNotMatch(welcome(false), /my updates|progress/);
  });
});
