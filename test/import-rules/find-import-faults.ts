import { findCycles } from './find-cycles.ts';
import { type Import, readSource, type Source } from './read-source.ts';
import {
  importedOnce,
  layers,
  libraries,
  maySeeSurroundings,
  rooms,
  serverFiles,
  surroundings,
} from './rules.ts';

type Check = (source: Source) => readonly string[];

const layerOf = (path: string): string => {
  if (serverFiles.includes(path)) return 'server';
  const [root, folder, ...deeper] = path.split('/');
  if (root !== 'src' || folder === undefined) return 'outside';
  return deeper.length === 0 ? 'program' : folder;
};

const checkLayers: Check = ({ path, imports }) => {
  const rule = layers[layerOf(path)];
  if (rule === undefined) return [`${path} is in no layer`];
  const mayImport = ({ file = '', onlyTypes }: Import): boolean => {
    const layer = layerOf(file);
    if (layers[layer] === undefined) return false;
    if (rule === 'everything' || rule.values.includes(layer)) return true;
    return onlyTypes && (rule.types ?? []).includes(layer);
  };
  return imports
    .filter((each) => each.file !== undefined && !mayImport(each))
    .map(({ file, onlyTypes }) => `${path} may not import ${onlyTypes ? 'types of ' : ''}${file}`);
};

/** The room of `src/bot/` that a file stands in; none for files right under it and elsewhere. */
const roomOf = (path: string): string | undefined => {
  const [, layer, room, ...deeper] = path.split('/');
  return layer === 'bot' && deeper.length > 0 ? room : undefined;
};

const checkRooms: Check = ({ path, imports }) => {
  const own = roomOf(path);
  if (own === undefined) return [];
  const open = rooms[own];
  if (open === undefined) return [`${path} is in no room`];
  const isClosed = (file: string): boolean => {
    const room = roomOf(file);
    return room !== undefined && room !== own && !open.includes(room);
  };
  return imports.flatMap(({ file }) =>
    file !== undefined && isClosed(file) ? [`${path} may not import ${file}`] : [],
  );
};

const checkLibraries: Check = ({ path, imports }) =>
  imports
    .filter(({ file }) => file === undefined)
    .filter(({ from }) => {
      const rule = libraries.find(({ library }) => library.test(from));
      return !rule?.home.test(path);
    })
    .map(({ from }) => `${path} may not import ${from}`);

const checkSurroundings: Check = ({ path, surroundings: seen }) =>
  seen
    .filter(({ what }) => !maySeeSurroundings[path]?.includes(what))
    .map(({ what, line }) => `${path}:${line} may not use ${what}`);

const checkProcess: Check = ({ path, imports }) =>
  imports
    .filter(({ from }) => from === 'node:process')
    .flatMap(({ names }) => names)
    .filter((name) => name === '*' || surroundings.some((each) => each === `process.${name}`))
    .map((name) => `${path} may not import ${name} of node:process`);

const checkBarrel: Check = ({ path, isBarrel }) =>
  isBarrel ? [`${path} only hands on what other files export`] : [];

const findImportedTwice = (sources: readonly Source[]): readonly string[] =>
  importedOnce.flatMap(({ library, name }) => {
    const importers = sources.filter(({ imports }) =>
      imports.some(
        ({ from, names }) => from === library && (names.includes(name) || names.includes('*')),
      ),
    );
    const paths = importers.map(({ path }) => path).join(', ');
    return importers.length > 1 ? [`${name} is imported by more than one file: ${paths}`] : [];
  });

const checks: readonly Check[] = [
  checkLayers,
  checkRooms,
  checkLibraries,
  checkSurroundings,
  checkProcess,
  checkBarrel,
];

/** What breaks the import rules in files that are given by path and text. */
export const findImportFaults = (files: Readonly<Record<string, string>>): readonly string[] => {
  const sources = Object.entries(files).map(([path, text]) => readSource(path, text));
  return [
    ...sources.flatMap((source) => checks.flatMap((check) => check(source))),
    ...findImportedTwice(sources),
    ...findCycles(sources).map((cycle) => `files import each other: ${cycle}`),
  ];
};
