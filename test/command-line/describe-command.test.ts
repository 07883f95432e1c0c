import { equal } from 'node:assert/strict';
import { describeCommand } from '../../src/cli/command-line.ts';

describe('describeCommand', () => {
  it('has a line for how it is typed and one for each thing it takes', () => {
    const text = describeCommand({
      run: 'npm run bake',
      does: 'Bakes.',
      operands: [{ name: 'OVEN', needed: true, does: 'where', oneOf: ['left', 'right'] }],
      options: { heat: { value: 'DEGREES', does: 'how hot' } },
      environment: { FLOUR: 'its kind', EGGS: 'how many' },
      readsEnvFile: true,
    });
    equal(
      text,
      [
        'npm run bake -- [--heat DEGREES] OVEN',
        '',
        'Bakes.',
        '',
        '  OVEN            where: left, right',
        '  --heat DEGREES  how hot',
        '  --help          says this, and does nothing',
        '',
        'Environment, or a file .env:',
        '  FLOUR  its kind',
        '  EGGS   how many',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what a command does not have', () => {
    equal(
      describeCommand({ run: 'node rest.ts', does: 'Rests.' }),
      'node rest.ts\n\nRests.\n\n  --help  says this, and does nothing\n',
    );
  });
});
