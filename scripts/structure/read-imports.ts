import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

const root = join(import.meta.dirname, '../..');

/** A source file, its length, and the files of the same folder tree that import it. */
export type SourceFile = {
  /** From the top of the repository. */
  readonly path: string;
  readonly lines: number;
  readonly importers: readonly string[];
};

const importsOf = (path: string, source: string): string[] => {
  const { module } = parseSync(path, source);
  const requests = module.staticImports.map((one) => one.moduleRequest.value);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    source.slice(start + 1, end - 1),
  );
  return [...requests, ...dynamic]
    .filter((request) => request.startsWith('.'))
    .map((request) => resolve(dirname(path), request));
};

/** All TypeScript files of a folder, but for mere declarations. */
export const readImports = (folder: string): SourceFile[] => {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(root, folder, name));
  const sources = paths.map((path) => ({ path, source: readFileSync(path, 'utf8') }));
  const imported = sources.map(({ path, source }) => ({ path, to: importsOf(path, source) }));
  return sources.map(({ path, source }) => ({
    path: relative(root, path),
    lines: source.split('\n').length - 1,
    importers: imported
      .filter(({ to }) => to.includes(path))
      .map((one) => relative(root, one.path)),
  }));
};
