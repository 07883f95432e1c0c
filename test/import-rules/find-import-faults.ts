import { findCycles } from './find-cycles.ts';
import { type Import, readSource, type Source } from './read-source.ts';
import {
  folders,
  importedOnce,
  layers,
  libraries,
  maySeeSurroundings,
  surroundings,
} from './rules.ts';

type Check = (source: Source) => readonly string[];

const layerOf = (path: string): string => {
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

type Place = { readonly parent: string; readonly folder: string };

/** The folder below a layer, or below a folder with rules of its own, that a file is in. */
const folderIn = (parent: string, path: string): Place | undefined => {
  const start = `src/${parent}/`;
  const [folder = '', ...deeper] = path.startsWith(start)
    ? path.slice(start.length).split('/')
    : [];
  return deeper.length > 0 ? { parent, folder } : undefined;
};

const checkFolders: Check = ({ path, imports }) =>
  Object.entries(folders).flatMap(([parent, rules]) => {
    const own = folderIn(parent, path);
    if (own === undefined) return [];
    const open = rules[own.folder];
    if (open === undefined) return [`${path} is in a folder that no rule names`];
    const isClosed = (file: string): boolean => {
      const other = folderIn(parent, file);
      return other !== undefined && other.folder !== own.folder && !open.includes(other.folder);
    };
    return imports.flatMap(({ file }) =>
      file !== undefined && isClosed(file) ? [`${path} may not import ${file}`] : [],
    );
  });

/** Each folder of a parent as one file, so that a way out of it and back again is a cycle. */
const joinFolders = (parent: string, sources: readonly Source[]): Source[] => {
  const nameOf = (path: string): string => {
    const found = folderIn(parent, path);
    return found ? `src/${parent}/${found.folder}/` : path;
  };
  const joined = new Map<string, Source>();
  for (const source of sources) {
    const path = nameOf(source.path);
    const imports = source.imports.flatMap((one) => {
      const file = one.file && nameOf(one.file);
      return file === undefined || file === path ? [] : [{ ...one, file }];
    });
    const before = joined.get(path);
    joined.set(path, { ...source, path, imports: [...(before?.imports ?? []), ...imports] });
  }
  return [...joined.values()];
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
  checkFolders,
  checkLibraries,
  checkSurroundings,
  checkProcess,
  checkBarrel,
];

/** Folders are looked at once no file imports itself in a ring, which is a ring of folders too. */
const findRings = (sources: readonly Source[]): readonly string[] => {
  const files = findCycles(sources).map((cycle) => `files import each other: ${cycle}`);
  if (files.length > 0) return files;
  return Object.keys(folders)
    .flatMap((parent) => findCycles(joinFolders(parent, sources)))
    .map((cycle) => `folders import each other: ${cycle}`);
};

/** What breaks the import rules in files that are given by path and text. */
export const findImportFaults = (files: Readonly<Record<string, string>>): readonly string[] => {
  const sources = Object.entries(files).map(([path, text]) => readSource(path, text));
  return [
    ...sources.flatMap((source) => checks.flatMap((check) => check(source))),
    ...findImportedTwice(sources),
    ...findRings(sources),
  ];
};
