import { findPhraseFault, longestTaught, plainName, type TextFault } from '../../domain/words.ts';
import { featuresOf, symbolsOf } from '../understanding/evidence/features.ts';
import { interpret } from '../understanding/interpret.ts';
import { classify } from '../understanding/linear-model.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { readName } from '../understanding/message/name-stems.ts';
import type { Named } from '../understanding/message/names-in.ts';
import { readMessage } from '../understanding/message/read-message.ts';
import { isCommand } from './find-answer.ts';
import { nameOfThing } from './named-things.ts';

const faults: Readonly<Record<TextFault, string>> = {
  empty: 'Type the phrase.',
  'too-long': `That is longer than ${longestTaught.phrase} characters, which nobody would type.`,
  'strange-characters':
    'It has characters that names do not have. Use letters, digits, spaces and ’ & / . , - ( ) only.',
  'like-a-code': 'It looks like a code or a number. I always read those as what they are.',
};

const exact =
  'It has a code, a period or a number in it. I read those separately, so leave them out.';

const asking = 'It says what people ask, not what they ask about.';

const tellsNothing =
  'It only has words that mean nothing on their own, such as “the”, “of” and “number”.';

const idOf = ({ kind, id }: Named): string => (kind === 'risk' ? `risk ${id}` : id);

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && one.isSubsetOf(other);

/** The phrases of something that are the same words as one, in any order and form; itself too. */
export const findForms = (
  phrase: string,
  of: string,
  { synonyms, names }: LanguageContext,
): string[] => {
  const stems = readName(phrase, names);
  return (Object.hasOwn(synonyms, of) ? (synonyms[of] ?? []) : []).filter(
    (one) =>
      plainName(one) === plainName(phrase) ||
      (stems.size > 0 && isSame(readName(one, names), stems)),
  );
};

/** What bears the same name already, in any order and form of the words. */
export const bearersOf = (name: string, { names }: LanguageContext): string[] => {
  const stems = readName(name, names);
  const same = names.entries.filter((entry) => !entry.near && isSame(new Set(entry.stems), stems));
  return [...new Set(same.map(({ named }) => idOf(named)))];
};

/** What a message of these words alone is answered with; undefined where it names nothing and is no command. */
const answeredWith = (name: string, language: LanguageContext): string | undefined => {
  const reading = readMessage(name, language);
  const namesSomething = reading.mentions.some(({ how }) => how === 'sure');
  const understood = interpret(name, {}, language);
  if (understood.kind !== 'query') return undefined;
  if (!namesSomething && (understood.isReading || !isCommand(name, language))) return undefined;
  const { rules, catalogue } = language;
  return rules.name(rules.toRequest(understood.query), catalogue);
};

/** What is asked of anything that is named, or of nothing in particular. */
const saysNothing: ReadonlySet<string> = new Set([
  ...['value', 'other', 'fact', 'thanks', 'bye', 'greeting'],
]);

/** From here on words are taken to ask, by themselves or beside a code. */
const asksAlone = 0.8;
const asksBeside = 0.54;

/** Whether words say what is asked rather than what it is asked about: "trend", "lead officer". */
const asksSomething = (name: string, language: LanguageContext): boolean => {
  const [{ code = '' } = {}] = language.catalogue.indicators;
  const { models, words } = language;
  const asks = (text: string, least: number): boolean => {
    const reading = readMessage(text, language);
    const phrase = models.phrases.get(symbolsOf(reading).join(' '));
    const [best] = phrase
      ? [{ name: phrase, likelihood: 1 }]
      : classify(models.aspect, featuresOf(reading, words));
    return best !== undefined && !saysNothing.has(best.name) && best.likelihood >= least;
  };
  return (
    asks(name, asksAlone) ||
    [`${name} ${code}`, `${code} ${name}`].some((one) => asks(one, asksBeside))
  );
};

/** Whether a phrase was a name of the same thing until the council took it away. */
const wasTaken = (name: string, of: string, { catalogue }: LanguageContext): boolean =>
  catalogue.words.synonyms.some(
    (one) =>
      one.of === of &&
      one.phrases.some(
        ({ phrase, removed }) => removed === true && plainName(phrase) === plainName(name),
      ),
  );

/**
 * Why a phrase cannot become a name of something, as a sentence; undefined when it can.
 *
 * @param phrase on one line; it may begin with ~
 * @param of code or id as synonyms have it
 */
export const checkPhrase = (
  phrase: string,
  of: string,
  language: LanguageContext,
): string | undefined => {
  const fault = findPhraseFault(phrase);
  if (fault) return faults[fault];
  const name = phrase.replace(/^~/, '');
  if (readMessage(name, language).marks.length > 0) return exact;
  if (readName(name, language.names).size === 0) return tellsNothing;
  const nameOf = (id: string) => nameOfThing(language.catalogue, id) ?? id;
  const [bearer, ...more] = bearersOf(name, language);
  if (bearer === of) return `It is already a name of ${nameOf(of)}.`;
  if (bearer) return `It already means ${[bearer, ...more].map(nameOf).join(' or ')}.`;
  if (wasTaken(name, of, language)) return undefined;
  const answered = answeredWith(name, language);
  if (answered) return `People who type it already get an answer: ${answered.replace(/\?$/, '')}.`;
  return asksSomething(name, language) ? asking : undefined;
};
