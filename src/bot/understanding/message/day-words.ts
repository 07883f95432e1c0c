import { monthAlone } from '../../../domain/period/month-names.ts';
import { nearestWords } from './correct-spelling.ts';

const units = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
/** Days of a month in words, in order; "the second" may be of anything. */
export const ordinalDays = [
  ...units,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth'.split(' '),
  ...['eighteenth', 'nineteenth', 'twentieth'],
  ...units.map((one) => `twenty ${one}`),
  ...['thirtieth', 'thirty first'],
];

const dayWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday tomorrow fortnight'.split(' '),
);

/** Mends "tommorow" and "wensday". */
export const mendDayWords = (text: string, isEnglish: (word: string) => boolean): string =>
  text.replace(/\p{L}{6,}/gu, (word) => {
    if (dayWords.has(word) || monthAlone(word) > 0 || isEnglish(word)) return word;
    const [near, ...more] = nearestWords(word, dayWords);
    return near && more.length === 0 ? near : word;
  });

const inShort: Readonly<Record<string, string>> = {
  ...{ tmrw: 'tomorrow', tmw: 'tomorrow', '2moro': 'tomorrow', '2morrow': 'tomorrow' },
  ...{ wk: 'week', wks: 'weeks' },
};

/** "2moro wk" is "tomorrow week", and "twenty-first" is "twenty first". */
export const spellOut = (text: string): string =>
  text
    .replace(/(?<=\b(?:twenty|thirty))-(?=\p{L})/gu, ' ')
    .replace(/[\p{L}\p{N}]{2,7}/gu, (word) =>
      Object.hasOwn(inShort, word) ? (inShort[word] ?? word) : word,
    );

/** When in a day something is wanted, which makes no difference to the day. */
export const timeOfDay =
  /(?<![\p{L}\p{N}])(?:(?:close|end) of (?:play|business|(?:the )?(?:working )?day)(?! (?:after|before))|cop|cob|eod|(?:the )?end of(?= (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today))|(?:first|last) thing|(?:in the )?(?:morning|afternoon|evening)|lunch ?time|noon|midday|midnight|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|(?<=(?:day|tomorrow|today|mon|tues?|wed|thu(?:rs?)?|fri) )at (?:1[0-2]|[1-9])(?! ?(?:[.:]\d|am|pm|oclock))|\d{1,2}:\d\d)(?![\p{L}\p{N}])/gu;

export const endOfToday = /\b(?:close|end) of (?:play|business|day|the day)\b|\b(?:cop|cob|eod)\b/;

/** Not wanted now: it says nothing of when. */
export const notNow =
  /\bnot (?:(?:right |just )?now|yet|today|tonight|this (?:minute|morning|afternoon|week))\b/g;
