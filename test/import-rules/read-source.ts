import { posix } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';
import { findSurroundings, type Seen } from './find-surroundings.ts';

export type Import = {
  /** As written. */
  readonly from: string;
  /** Of a file of the project, its path; otherwise undefined. */
  readonly file: string | undefined;
  /** As the other file calls them; `*` stands for everything it has. */
  readonly names: readonly string[];
  readonly onlyTypes: boolean;
};

export type Source = {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly surroundings: readonly Seen[];
  /** Hands all of another file's names on, or does nothing but hand names on. */
  readonly isBarrel: boolean;
};

type Module = ParseResult['module'];
type Written = Omit<Import, 'file'>;

const readImports = (module: Module): readonly Written[] =>
  module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    names: entries.map(({ importName }) =>
      importName.kind === 'Name' ? (importName.name ?? '*') : '*',
    ),
    onlyTypes: entries.length > 0 && entries.every((entry) => entry.isType),
  }));

const readHandedOn = (module: Module): readonly Written[] =>
  module.staticExports
    .flatMap((statement) => statement.entries)
    .flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest === null
        ? []
        : [
            {
              from: moduleRequest.value,
              names: [importName.kind === 'Name' ? (importName.name ?? '*') : '*'],
              onlyTypes: isType,
            },
          ],
    );

const readDynamicImports = (module: Module, text: string): readonly Written[] =>
  module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    from: text.slice(start, end).replaceAll(/^['"`]|['"`]$/g, ''),
    names: ['*'],
    onlyTypes: false,
  }));

const isBarrel = ({ program }: ParseResult, handedOn: readonly Written[]): boolean =>
  handedOn.some(({ names }) => names.includes('*')) ||
  (handedOn.length > 0 &&
    program.body.every(
      (statement) =>
        statement.type === 'ImportDeclaration' ||
        (statement.type === 'ExportNamedDeclaration' && statement.declaration === null),
    ));

/** Reads what the import rules ask about from a file's text; a text that does not parse is an error. */
export const readSource = (path: string, text: string): Source => {
  const parsed = parseSync(path, text);
  const [fault] = parsed.errors;
  if (fault) throw new SyntaxError(`${path}: ${fault.message}`);
  const handedOn = readHandedOn(parsed.module);
  const written = [
    ...readImports(parsed.module),
    ...handedOn,
    ...readDynamicImports(parsed.module, text),
  ];
  const imports = written.map((each) => ({
    ...each,
    file: each.from.startsWith('.') ? posix.join(posix.dirname(path), each.from) : undefined,
  }));
  const surroundings = findSurroundings(parsed.program, text);
  return { path, imports, surroundings, isBarrel: isBarrel(parsed, handedOn) };
};
