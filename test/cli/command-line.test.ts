import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Command, describeCommand, readCommandLine } from '../../src/cli/command-line.ts';

describe('describeCommand', () => {
  it('has a line for how it is typed and one for each thing it takes', () => {
    const text = describeCommand({
      run: 'npm run bake',
      does: 'Bakes.',
      operands: [{ name: 'OVEN', needed: true, does: 'where', oneOf: ['left', 'right'] }],
      options: { heat: { value: 'DEGREES', does: 'how hot', oneOf: ['180', '220'] } },
      environment: { FLOUR: 'its kind', EGGS: 'how many' },
      readsEnvFile: true,
    });
    assert.equal(
      text,
      [
        'npm run bake -- [--heat DEGREES] OVEN',
        '',
        'Bakes.',
        '',
        '  OVEN            where: left, right',
        '  --heat DEGREES  how hot: 180, 220',
        '  --help          shows this help and does nothing else',
        '',
        'Environment variables, or a file .env:',
        '  FLOUR  its kind',
        '  EGGS   how many',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what a command does not have', () => {
    assert.equal(
      describeCommand({ run: 'node rest.ts', does: 'Rests.' }),
      'node rest.ts\n\nRests.\n\n  --help  shows this help and does nothing else\n',
    );
  });
});

describe('readCommandLine', () => {
  const bake = {
    run: 'npm run bake',
    does: 'Bakes.',
    operands: [
      { name: 'OVEN', needed: true, does: 'where', oneOf: ['left', 'right'] },
      { name: 'CAKE', many: true, does: 'what' },
    ],
    options: {
      'dry-run': { does: 'only says what would be baked' },
      heat: { value: 'DEGREES', does: 'how hot', oneOf: ['180', '220'] },
    },
  } as const satisfies Command;

  const rest = { run: 'node rest.ts', does: 'Rests.' } as const satisfies Command;

  const next =
    'Use npm run bake -- [--dry-run] [--heat DEGREES] OVEN [CAKE…]; for details, run npm run bake -- --help.';

  it('reads switches, values and what stands between them', () => {
    assert.deepStrictEqual(
      readCommandLine(bake, ['left', '--heat', '180', 'plum', '--dry-run', 'nut']),
      {
        kind: 'run',
        values: { __proto__: null, heat: '180', 'dry-run': true },
        operands: ['left', 'plum', 'nut'],
      },
    );
  });

  for (const args of [['--help'], ['-h'], ['--dry-run', '--help'], ['--help', 'middle']])
    it(`is asked for help with ${args.join(' ')}`, () => {
      assert.deepStrictEqual(readCommandLine(bake, args), { kind: 'help' });
    });

  const refused: readonly (readonly [args: string[], message: string])[] = [
    [['left', '--dryrun'], "Unknown option '--dryrun'."],
    [['left', '--heat'], "Option '--heat <value>' argument missing."],
    [['left', '--dry-run=yes'], "Option '--dry-run' does not take an argument."],
    [['--dry-run'], 'OVEN is missing.'],
    [['middle'], '"middle" is not a known value.'],
    [['left', '--heat', '90'], '--heat does not accept "90".'],
  ];
  for (const [args, message] of refused)
    it(`refuses ${args.join(' ')} with how it is typed`, () => {
      assert.throws(() => readCommandLine(bake, args), { code: 'config-invalid', message, next });
    });

  it('refuses anything for a command that takes nothing', () => {
    assert.throws(() => readCommandLine(rest, ['now']), {
      message: '"now" is one argument too many.',
      next: 'Use node rest.ts; for details, run node rest.ts --help.',
    });
  });
});
