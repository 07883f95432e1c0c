import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Most of what a process of the program does in a test is to compile its modules; those that a test starts inherit it.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('../node_modules/.cache/compile', import.meta.url),
);
enableCompileCache(process.env.NODE_COMPILE_CACHE);
