import { throws } from 'node:assert/strict';
import { resolveProgram } from '../../src/dev/child-process.ts';

describe('resolveProgram', () => {
  it('says what to do when a program is not part of the installation', () => {
    const whenMissing = { message: 'A storage must be configured.', next: 'Set TABLES_ENDPOINT.' };
    throws(() => resolveProgram('no-such-emulator/main.js', whenMissing), {
      name: 'OutcomesError',
      code: 'config-invalid',
      ...whenMissing,
    });
  });
});
