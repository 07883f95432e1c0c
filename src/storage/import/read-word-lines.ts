import { readLondonTime } from '../../domain/london-time.ts';
import type { WordChange } from '../../domain/stores/word-store.ts';
import {
  findPhraseFault,
  findTextFault,
  type GlossaryEntry,
  type HelpEntry,
  helpIdOf,
  helpSteps,
  longestTaught,
  mostTaught,
  namesOf,
  onOneLine,
  plainName,
} from '../../domain/words.ts';
import type { TableLine } from './read-table.ts';

/** The columns of each kind of table of words, in the order in which an export writes them. */
export const wordTables = {
  synonyms: { needed: ['for', 'phrase'], columns: ['for', 'phrase', 'removed'] },
  glossary: {
    needed: ['term', 'text'],
    columns: ['term', 'stands-for', 'names', 'text', 'source', 'removed'],
  },
  help: {
    needed: ['group', 'question', 'answer'],
    columns: ['id', 'group', 'question', 'answer', 'names', 'buttons', 'removed'],
  },
  examples: { needed: ['example'], columns: ['example', 'removed'] },
  answers: { needed: ['question', 'answer'], columns: ['question', 'answer', 'date', 'removed'] },
} as const;

/** A kind of table of words. */
export type TableKind = keyof typeof wordTables;

/** What names can be taught of: codes and ids, a risk as "risk 04l". */
export type WordTargets = ReadonlySet<string>;

/** A change that a line asks for, with the day on which an answer was written. */
export type DatedChange = { readonly change: WordChange; readonly at?: Date };

/** What a line says, and what is wrong with it. */
export type ReadLine = {
  readonly read: DatedChange;
  /** What only one line of a file may have. */
  readonly key: string;
  readonly faults: readonly string[];
};

const readRemoved = (cell = ''): { readonly removed?: true; readonly faults: string[] } => {
  const typed = cell.trim().toLowerCase();
  if (typed === '') return { faults: [] };
  return typed === 'yes'
    ? { removed: true, faults: [] }
    : { faults: [`column removed: "${cell}" is neither empty nor yes`] };
};

const textFault = (column: string, text: string, longest: number): string[] => {
  const fault = findTextFault(text, longest);
  return fault ? [`column ${column}: it is ${fault.replaceAll('-', ' ')}`] : [];
};

const removedIf = (removed: true | undefined) => (removed ? { removed } : {});

type LineOf<K extends TableKind> = TableLine<(typeof wordTables)[K]['columns'][number]>;

/** A name of something. */
export const readSynonym = ({ cells }: LineOf<'synonyms'>, targets: WordTargets): ReadLine => {
  const [of, phrase] = [cells.for, cells.phrase].map((cell = '') => onOneLine(cell));
  const { removed, faults } = readRemoved(cells.removed);
  const fault = findPhraseFault(phrase ?? '');
  return {
    read: {
      change: { kind: 'synonym', of: of ?? '', phrases: [phrase ?? ''], ...removedIf(removed) },
    },
    key: `${of} ${plainName(phrase ?? '')}`,
    faults: [
      ...(targets.has(of ?? '') ? [] : [`column for: nothing in storage is called "${of}"`]),
      ...(fault ? [`column phrase: it is ${fault.replaceAll('-', ' ')}`] : []),
      ...faults,
    ],
  };
};

const splitNames = (cell = ''): string[] =>
  cell
    .split(';')
    .map(onOneLine)
    .filter((name) => name !== '');

const readEntry = ({ cells }: LineOf<'glossary'>): GlossaryEntry => {
  const [standsFor, source] = [cells['stands-for'], cells.source].map((cell = '') =>
    onOneLine(cell),
  );
  return {
    term: onOneLine(cells.term ?? ''),
    ...(standsFor ? { standsFor } : {}),
    names: splitNames(cells.names),
    text: onOneLine(cells.text ?? ''),
    ...(source ? { source } : {}),
  };
};

/** A term of the glossary. */
export const readTerm = (line: LineOf<'glossary'>): ReadLine => {
  const entry = readEntry(line);
  const { removed, faults } = readRemoved(line.cells.removed);
  const { term, standsFor, names, text, source } = entry;
  const isNameless = namesOf(entry).some((name) => name !== '' && plainName(name) === '');
  return {
    read: { change: { kind: 'term', entry, ...removedIf(removed) } },
    key: plainName(term),
    faults: [
      ...textFault('term', term, longestTaught.name),
      ...(standsFor ? textFault('stands-for', standsFor, longestTaught.name) : []),
      ...names.flatMap((name) => textFault('names', name, longestTaught.name)),
      ...(isNameless ? ['column names: a name needs a letter or a digit'] : []),
      ...textFault('text', text, longestTaught.text),
      ...(source ? textFault('source', source, longestTaught.name) : []),
      ...faults,
    ],
  };
};

/** A written answer. */
export const readAnswer = ({ cells }: LineOf<'answers'>): ReadLine => {
  const question = onOneLine(cells.question ?? '');
  const text = (cells.answer ?? '').trim().replace(/\r\n?/g, '\n');
  const day = cells.date?.trim() ?? '';
  const at = day === '' ? undefined : readLondonTime(day);
  const { removed, faults } = readRemoved(cells.removed);
  return {
    read: {
      change: { kind: 'answer', question, text, ...removedIf(removed) },
      ...(at ? { at } : {}),
    },
    key: plainName(question),
    faults: [
      ...textFault('question', question, longestTaught.question),
      ...textFault('answer', text, longestTaught.answer),
      ...(day !== '' && !at ? [`column date: "${day}" is not a date like 2019-01-02`] : []),
      ...faults,
    ],
  };
};

const isStep = (name: string): name is HelpEntry['next'][number] =>
  (helpSteps as readonly string[]).includes(name);

const readHelpEntry = ({ cells }: LineOf<'help'>): HelpEntry => {
  const question = onOneLine(cells.question ?? '');
  return {
    id: onOneLine(cells.id ?? '') || helpIdOf(question),
    group: onOneLine(cells.group ?? ''),
    question,
    answer: onOneLine(cells.answer ?? ''),
    names: splitNames(cells.names),
    next: splitNames(cells.buttons).filter(isStep),
  };
};

/** A question about filling in, and its answer. */
export const readHelp = (line: LineOf<'help'>): ReadLine => {
  const entry = readHelpEntry(line);
  const { removed, faults } = readRemoved(line.cells.removed);
  const { id, group, question, answer, names, next } = entry;
  const unknown = splitNames(line.cells.buttons).filter((name) => !isStep(name));
  return {
    read: { change: { kind: 'help', entry, ...removedIf(removed) } },
    key: id,
    faults: [
      ...textFault('id', id, longestTaught.name),
      ...textFault('group', group, longestTaught.name),
      ...textFault('question', question, longestTaught.name),
      ...textFault('answer', answer, longestTaught.helpAnswer),
      ...names.flatMap((name) => textFault('names', name, longestTaught.name)),
      ...(names.length > mostTaught.names ? [`column names: at most ${mostTaught.names}`] : []),
      ...unknown.map((name) => `column buttons: "${name}" is none of ${helpSteps.join(', ')}`),
      ...(next.length > mostTaught.next ? [`column buttons: at most ${mostTaught.next}`] : []),
      ...faults,
    ],
  };
};

/** A question that help offers as an example. */
export const readExample = ({ cells }: LineOf<'examples'>): ReadLine => {
  const text = onOneLine(cells.example ?? '');
  const { removed, faults } = readRemoved(cells.removed);
  const isNameless = text !== '' && plainName(text) === '';
  return {
    read: { change: { kind: 'example', text, ...removedIf(removed) } },
    key: plainName(text),
    faults: [
      ...textFault('example', text, longestTaught.name),
      ...(isNameless ? ['column example: it needs a letter or a digit'] : []),
      ...faults,
    ],
  };
};
