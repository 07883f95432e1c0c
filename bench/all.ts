import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { benchCommand, pickParts } from './bench-commands.ts';

const { operands } = startCommand(benchCommand, process.argv.slice(2));

for (const part of pickParts(operands)) {
  // Each in a process of its own: what one leaves in memory is not measured with the next.
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${part}.ts`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
