import { monthNumber } from '../domain/period/month-names.ts';
import { parsePeriod } from '../domain/period/period.ts';
import { outcomeCode } from '../storage/code-format.ts';
import { slugOf } from '../storage/import/tables/find-people.ts';

/** Somebody, with an address where it is known; without one, they take no part in the round. */
export type NewPerson = { readonly id: string; readonly name: string; readonly email?: string };

/** What was typed, as it is needed; or what is wrong with it, as a sentence. */
type Read<T> = { readonly read: T } | { readonly fault: string };

type Question<T> = {
  readonly ask: string;
  /** What it is where nothing is typed; undefined where something has to be. */
  readonly empty?: T | undefined;
  readonly read: (typed: string) => Read<T>;
};

const question = <T>(one: Question<T>): Question<T> => one;

const readPerson = (typed: string): Read<NewPerson> => {
  const [, name = '', email] = /^([^<>]+)(?:<([^<>]*)>)?$/.exec(typed.trim()) ?? [];
  if (name.trim() === '') return { fault: `“${typed}” is not a person as Name <address>.` };
  if (email !== undefined && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(email.trim()))
    return { fault: `“${email}” is not an e-mail address.` };
  const person = { id: slugOf(name) || 'person', name: name.trim() };
  return { read: email === undefined ? person : { ...person, email: email.trim() } };
};

/** Each of a list with semicolons between; the first fault of any. */
const readEach = <T>(typed: string, read: (one: string) => Read<T>): Read<T[]> => {
  const all = typed
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(read);
  const fault = all.find((one) => 'fault' in one);
  return fault ?? { read: all.flatMap((one) => ('read' in one ? [one.read] : [])) };
};

/** An outcome of the council, by its code and name. */
type NewOutcome = { readonly code: string; readonly name: string };

const readOutcome = (typed: string): Read<NewOutcome> => {
  const [, code = '', name = ''] = /^([^:]*):(.*)$/s.exec(typed) ?? [];
  if (code.trim() === '' || name.trim() === '')
    return { fault: `“${typed}” is not an outcome as Code: Name, such as P1: A fair start.` };
  return outcomeCode.safeParse(code.trim()).success
    ? { read: { code: code.trim(), name: name.trim() } }
    : {
        fault: `“${code.trim()}” is not a code: letters and digits, joined by single blanks, dots, hyphens or slashes.`,
      };
};

const readOutcomes = (typed: string): Read<NewOutcome[]> => {
  const all = readEach(typed, readOutcome);
  if ('fault' in all) return all;
  const twice = all.read.find((one, at) => all.read.findIndex((o) => o.code === one.code) !== at);
  return twice ? { fault: `Two outcomes have the code ${twice.code}.` } : all;
};

/** "2018-12", "December 2018". */
const readMonth = (typed: string): Read<string> => {
  const [, word = '', of = ''] = /^(\p{L}{3,}) (\d{4})$/u.exec(typed.trim()) ?? [];
  const number = word === '' ? -1 : monthNumber(word);
  const month = number > 0 ? `${of}-${String(number).padStart(2, '0')}` : typed.trim();
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)
    ? { read: month }
    : { fault: `“${typed}” is not a month such as December 2018.` };
};

const readQuarter = (typed: string): Read<string> =>
  parsePeriod('financial-quarter', typed.trim())
    ? { read: typed.trim() }
    : { fault: `“${typed}” is not a quarter such as Q2 2018/19.` };

const readArea = (typed: string): Read<string> =>
  /^[EWSN]\d{8}$/.test(typed.trim())
    ? { read: typed.trim() }
    : {
        fault: `“${typed}” is not a code of the Office for National Statistics, a letter and eight digits such as E07000026; leave it empty if you do not know it.`,
      };

const readText = (typed: string): Read<string> => ({ read: typed.trim() });

/**
 * What has to be known to make the folder of a council, and how each answer is read.
 *
 * @param quarter the last one that has ended, as an example
 */
export const questionsOf = (quarter: string) => ({
  council: question({ ask: 'Name of the council', read: readText }),
  area: question({
    ask: 'Its code from the Office for National Statistics, such as E07000026 (may stay empty)',
    empty: '',
    read: readArea,
  }),
  outcomes: question({
    ask: 'Its outcomes or priorities as Code: Name, with a semicolon between two, such as P1: A fair start; P2: Clean streets',
    read: readOutcomes,
  }),
  quarter: question({
    ask: `The quarter that the report closes, such as ${quarter}`,
    read: readQuarter,
  }),
  published: question({
    ask: 'The month in which that report was or will be published, such as December 2018',
    read: readMonth,
  }),
  contact: question({
    ask: 'Who runs the round in the performance team, as Name <address> (the address may be left out)',
    read: readPerson,
  }),
  sponsor: question<readonly NewPerson[]>({
    ask: 'Who is the sponsor of the outcomes, as Name <address> (may stay empty)',
    empty: [],
    read: (typed) => readEach(typed, readPerson),
  }),
  people: question<readonly NewPerson[]>({
    ask: 'Other lead officers, as Name <address>, with a semicolon between two (may stay empty)',
    empty: [],
    read: (typed) => readEach(typed, readPerson),
  }),
});

type Questions = ReturnType<typeof questionsOf>;
export type QuestionName = keyof Questions;
/** All answers, as they were read. */
export type Answers = {
  readonly [Name in QuestionName]: Questions[Name] extends Question<infer T> ? T : never;
};

const readAnswer = ({ empty, read }: Question<unknown>, typed: string): Read<unknown> => {
  if (typed.trim() !== '') return read(typed);
  return empty === undefined ? { fault: 'An answer is needed here.' } : { read: empty };
};

/** Asks somebody; what is wrong with an answer is said, and the question is put again. */
export type AskOne = (question: string, fault: string | undefined) => Promise<string>;

/**
 * All answers: those that were given with the command, and those of whoever is there to be asked.
 *
 * @param given as typed, by the name of the option
 * @param askOne absent where nobody is there
 * @returns what is wrong with what was given, or missing, by the name of the option; nothing was asked then
 */
export const collectAnswers = async (
  questions: Questions,
  given: Partial<Record<QuestionName, string>>,
  askOne: AskOne | undefined,
): Promise<{ readonly answers: Answers } | { readonly faults: readonly string[] }> => {
  const all = Object.entries(questions) as [QuestionName, Question<unknown>][];
  const faults = all.flatMap(([name, one]) => {
    const typed = given[name] ?? (askOne ? undefined : '');
    const read = typed === undefined ? undefined : readAnswer(one, typed);
    return read && 'fault' in read ? [`--${name}: ${read.fault}`] : [];
  });
  if (faults.length > 0) return { faults };
  const answers: Partial<Record<QuestionName, unknown>> = {};
  for (const [name, one] of all) {
    let typed = given[name] ?? (askOne ? await askOne(one.ask, undefined) : '');
    let read = readAnswer(one, typed);
    while (askOne && 'fault' in read) {
      typed = await askOne(one.ask, read.fault);
      read = readAnswer(one, typed);
    }
    if ('read' in read) answers[name] = read.read;
  }
  return { answers: answers as Answers };
};
