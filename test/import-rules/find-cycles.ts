import type { Source } from './read-source.ts';

/** Rings of files that import each other, each once. */
export const findCycles = (sources: readonly Source[]): readonly string[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const file of new Set(byPath.get(path)?.imports.map((each) => each.file)))
      if (file !== undefined) follow(file, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) follow(path, []);
  return cycles;
};
