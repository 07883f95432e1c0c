import { mayStandAlone, ofRound } from '../evidence/aspects.ts';
import { symbolsOf } from '../evidence/features.ts';
import type { LanguageContext } from '../message/language-context.ts';
import type { Mention } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';

/** What else is asked of everything at once. */
const ofAll: ReadonlySet<string> = new Set(['calendar', 'deadline', 'risks']);

/** What readers do not ask of the round names what they can see. */
const isCommand = (aspect: string, { byOfficer }: Pick<LanguageContext, 'byOfficer'>): boolean =>
  ofAll.has(aspect) || (mayStandAlone.has(aspect) && (byOfficer === true || !ofRound.has(aspect)));

/**
 * Without what the words of a command are only a part of the name of, where they are all that is said: “progress” is the
 * progress of the round and no “Progress of the Local Plan”, and “publication calendar” is of no calendar year.
 */
export const withoutNamesInCommands = (
  reading: MessageReading,
  language: Pick<LanguageContext, 'models' | 'byOfficer'>,
): MessageReading => {
  const { mentions, tokens } = reading;
  const isWhole = ({ how, at }: Mention): boolean =>
    how === 'sure' && tokens.every(({ word }, place) => at.includes(place) || isGrammar(word));
  if (mentions.length === 0 || mentions.some(isWhole)) return reading;
  const bare = { ...reading, mentions: [] };
  const aspect = language.models.phrases.get(symbolsOf(bare).join(' '));
  return aspect !== undefined && isCommand(aspect, language) ? bare : reading;
};
