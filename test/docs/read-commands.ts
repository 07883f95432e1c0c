/** A command that a page has its reader type. */
export type DocumentedCommand = {
  /** As it is written. */
  readonly text: string;
  /** Variables set for it alone. */
  readonly variables: readonly string[];
  readonly words: readonly string[];
};

const assignment = /^([A-Za-z_]\w*)=/;

/** The words of a line as a shell has them; what stands in angle brackets is one. */
const wordsOf = (line: string): string[] =>
  [
    ...line
      .replace(/<[^<>]*>/g, (placeholder) => placeholder.replaceAll(' ', '-'))
      .matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g),
  ].map(([word]) => word.replace(/["']/g, ''));

const readCommand = (text: string): DocumentedCommand => {
  const words = wordsOf(text);
  const first = words.findIndex((word) => !assignment.test(word));
  const own = first < 0 ? words.length : first;
  const variables = words.slice(0, own).map((word) => assignment.exec(word)?.[1] ?? '');
  // Three dots stand for whatever else is typed.
  return { text: text.trim(), variables, words: words.slice(own).filter((word) => word !== '…') };
};

const split = (line: string): string[] => line.split(/\s*(?:&&|;|\|)\s*/);

/** The blocks of a page that are to be typed into a shell, each line with its continuations. */
export const shellLines = (page: string): string[] =>
  [...page.matchAll(/^ *```(?:sh|bash)?\n([\s\S]*?)^ *```/gm)].flatMap(([, block = '']) =>
    block
      .replace(/\\\n\s*/g, ' ')
      .split('\n')
      .filter((line) => line.trim() !== ''),
  );

/** A program that is only named is no command. */
const isOurs = ({ words: [program = '', ...rest] }: DocumentedCommand): boolean =>
  ['npm', 'npx', 'node'].includes(program) && rest.length > 0;

/** Every command of npm, npx and Node on a page, in a block or in a sentence. */
export const readCommands = (page: string): DocumentedCommand[] => {
  const text = page.replace(/^ *```[\s\S]*?^ *```/gm, '');
  const spans = [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replace(/\s+/g, ' '));
  return [...shellLines(page).flatMap(split), ...spans.flatMap(split)]
    .map(readCommand)
    .filter(isOurs);
};
