import { join } from 'node:path';
import { startChild } from '../../../src/dev/child-process.ts';

const child = await startChild({
  name: 'Inner',
  entry: join(import.meta.dirname, 'serves.ts'),
  args: [],
  findUrl: async (printed) => /"port":(\d+)/.exec(printed)?.[1],
});
console.log(`inner port ${child.url}`);
