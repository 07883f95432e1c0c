import { type Node, parseSync, Visitor } from 'oxc-parser';

/** A text in the source: its fixed pieces, with a value between each two. */
export type Literal = {
  readonly path: string;
  readonly line: number;
  readonly pieces: readonly string[];
};

type Found = { readonly node: Node; readonly pieces: readonly string[] };

/** Calls and errors whose texts nobody reads in Teams. */
const unread =
  /^(?:log(?:\.\w+)?|.*\.log\.\w+|process\.emitWarning|Error|RangeError|NoAnswer|OutcomesError)$/;

/** How a date is printed, which is no text: "EEEE d MMMM yyyy". */
const dateForm = /^(?=.*(?:yyyy|HH:mm))(?:[EHMdmy,: ]|'[^']*')*$/;

const nameOf = (node: Node): string => {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier')
    return `${nameOf(node.object)}.${node.property.name}`;
  return '';
};

const isWithin = ({ start, end }: Node, ranges: readonly Node[]): boolean =>
  ranges.some((range) => range.start <= start && end <= range.end);

/**
 * The string literals and templates of a source file, without imports, types, and what only goes to
 * the log or a terminal.
 */
export const readLiterals = (path: string, source: string): Literal[] => {
  const { program } = parseSync(path, source);
  const found: Found[] = [];
  const skipped: Node[] = [];
  const note = (node: Node, pieces: readonly string[]): void => void found.push({ node, pieces });
  const skip = (node: Node): void => void skipped.push(node);
  const skipCall = (node: Node, callee: Node): void => {
    if (unread.test(nameOf(callee))) skip(node);
  };
  new Visitor({
    ImportDeclaration: skip,
    TSTypeAliasDeclaration: skip,
    TSTypeAnnotation: skip,
    CallExpression: (node) => skipCall(node, node.callee),
    NewExpression: (node) => skipCall(node, node.callee),
    // What a language model is told of a request.
    Property: (node) => {
      if (nameOf(node.key) === 'purpose') skip(node.value);
    },
    Literal: (node) => {
      if (typeof node.value === 'string' && !dateForm.test(node.value)) note(node, [node.value]);
    },
    TemplateLiteral: (node) =>
      note(
        node,
        node.quasis.map(({ value }) => value.cooked ?? value.raw),
      ),
  }).visit(program);
  return found
    .filter(({ node }) => !isWithin(node, skipped))
    .map(({ node, pieces }) => ({
      path,
      line: source.slice(0, node.start).split('\n').length,
      pieces,
    }));
};

const words = /\p{L}{2,}/gu;

const countWords = (text: string): number => text.match(words)?.length ?? 0;

/** Words for people rather than for a program: more than one of them, with a blank between. */
export const isForPeople = ({ pieces }: Literal): boolean => {
  const text = pieces.join(' … ');
  return (
    countWords(text) > 1 &&
    pieces.some(
      (piece) =>
        /\p{L}[,;:]? \p{L}/u.test(` ${piece} `.replace(/^ | $/g, '')) ||
        /\p{L}\p{P}? $|^ \p{L}/u.test(piece),
    ) &&
    !/[{}\\|^$<>]|=>|\/v3\//.test(text)
  );
};

/** The literal as an editor reads it, with a mark for each value. */
export const textOfLiteral = ({ pieces }: Literal): string => pieces.join('…').trim();

const isAtWordEnds = (text: string, from: number, to: number): boolean =>
  !/^\p{L}\p{L}/u.test(text.slice(from - 1, from + 1)) &&
  !/^\p{L}\p{L}/u.test(text.slice(to - 1, to + 1));

const indexOfPiece = (text: string, piece: string, from: number): number => {
  for (let at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1))
    if (piece === '' || isAtWordEnds(text, at, at + piece.length)) return at;
  return -1;
};

/**
 * Whether a text holds the pieces of a literal, in their order. Pieces of a word or so are found in
 * nearly every text, so these have to be all of it.
 */
export const holds = (text: string, { pieces }: Literal): boolean => {
  const isTelling = pieces.some((piece) => countWords(piece) > 1);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const found = indexOfPiece(text, piece, at);
    if (found < 0 || (!isTelling && index === 0 && found > 0)) return false;
    at = found + piece.length;
  }
  return isTelling || text.endsWith(pieces.at(-1) ?? '');
};
