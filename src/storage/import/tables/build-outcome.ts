import { directionsWithWords } from '../../../domain/direction-words.ts';
import { reportWordPlaces } from '../../../domain/report-words.ts';
import { statusColours, statusMeanings } from '../../../domain/target.ts';
import { type FindPeople, slugOf } from './find-people.ts';
import { type Json, present, type TableRow } from './report-rows.ts';

type OutcomeRow = TableRow<'outcomes'>;

const isMeaning = (said: string): boolean => (statusMeanings as readonly string[]).includes(said);

/** "green", "red (plum)", "missed" or "symbol ◐". */
const toStatusField = (said: string): Json => {
  const [, symbol] = /^symbol (.+)$/i.exec(said) ?? [];
  if (symbol) return { symbol };
  const [, drawn = said, printedColour] = /^([^(]*)\(([^()]+)\)$/.exec(said) ?? [];
  const colour = drawn.trim().toLowerCase();
  if (isMeaning(colour)) return { means: colour };
  return { colour, ...(printedColour ? { printedColour } : {}) };
};

/** A colour behind another sign than "=" would be one more word of a name: "On track: green". */
const endsInColour = new RegExp(`(?::|\\s[-–—])\\s*(?:${statusColours.join('|')})$`, 'i');

/** "On track = green; Adrift = red (plum), symbol ○; Watch = symbol ◇; Awaited". */
const toStatuses = (row: OutcomeRow): Json[] =>
  row.list('statuses').map((one) => {
    const [word = '', ...rest] = one.split('=').map((part) => part.trim());
    const fields = rest
      .join('=')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (fields.length === 0 && (rest.length > 0 || endsInColour.test(word)))
      row.refuse(
        'statuses',
        `"${one}" is not a word, or a word, =, and its colour, meaning or symbol: On track = green`,
      );
    return Object.assign({ word }, ...fields.map(toStatusField));
  });

/** "risks = Strategic risks; contact = Who to ask". */
const toWords = (
  row: OutcomeRow,
  name: 'headings' | 'direction words',
  places: readonly string[],
): Json | undefined => {
  const all = row.list(name).map((one) => {
    const [place = '', ...words] = one.split('=').map((part) => part.trim());
    if (!places.includes(place) || words.length === 0)
      row.refuse(name, `"${one}" is not one of ${places.join(', ')}, =, and words`);
    return [place, words.join(' = ')];
  });
  return all.length > 0 ? Object.fromEntries(all) : undefined;
};

/** "Very high (red, severe): Reviewed every month" */
const readLevel = (line: string) => {
  const [named = '', ...rest] = line.split(':');
  const [level = '', marks = ''] = named.split('(').map((part) => part.replace(')', '').trim());
  return { level, marks, meaning: rest.join(':').trim() };
};

/** The council's own levels, or high, medium and low. */
const toRiskKey = (row: OutcomeRow): Json | Json[] => {
  const own = row.blocks('risk levels').flatMap(({ text }): Json[] => {
    const { level, marks, meaning } = readLevel(text);
    if (level === '' || meaning === '')
      row.refuse('risk levels', `"${text}" is not a level and, after a colon, what it means`);
    const words = marks.split(',').map((word) => word.trim().toLowerCase());
    const colour = words.find((word) => word !== '' && word !== 'severe');
    const severe = words.includes('severe') || undefined;
    return [present({ level, meaning, colour, severe })];
  });
  return own.length > 0
    ? own
    : {
        HIGH: row.text('high') ?? 'High',
        MEDIUM: row.text('medium') ?? 'Medium',
        LOW: row.text('low') ?? 'Low',
      };
};

/** The levels of risk that an outcome has, as a cell names them. */
export const levelsOf = (row: OutcomeRow): Readonly<Record<string, string>> => {
  const key = toRiskKey(row);
  const names = Array.isArray(key) ? key.map(({ level }) => String(level)) : Object.keys(key);
  return Object.fromEntries(
    names.map((level) => [level.toLowerCase().replaceAll(/[\s_-]+/g, ' '), level]),
  );
};

/** The code of the council's own area. */
export const ownAreaOf = (row: OutcomeRow): string =>
  row.text('area') ?? slugOf(row.text('council') ?? '');

/** The text of the whole report, under its heading. */
const toForeword = (row: OutcomeRow): Json => {
  const [heading, blocks] = [row.text('foreword heading'), row.blocks('foreword')];
  if (heading !== undefined && blocks.length === 0)
    row.refuse('foreword heading', 'there is no foreword for it to stand above');
  return blocks.length > 0 ? { foreword: present({ heading, blocks }) } : {};
};

/** The outcome of a row, with the report about it. */
export const toOutcome = (row: OutcomeRow, find: FindPeople): Json => {
  const council = row.text('council') ?? '';
  const title = row.text('report') ?? 'Performance report';
  return {
    ...present({
      code: row.text('outcome'),
      name: row.text('name'),
      council,
      area: ownAreaOf(row),
      sponsor: find(row, 'sponsor')[0],
      contact: find(row, 'contact')[0],
      report: present({
        title,
        month: row.day('published')?.slice(0, 7),
        period: row.text('quarter'),
        producedBy: row.text('produced by') ?? council,
        words: toWords(row, 'headings', reportWordPlaces),
        source: row.text('source') ?? `${council}: ${title}`,
      }),
      statuses: toStatuses(row),
      directionWords: toWords(row, 'direction words', directionsWithWords),
      arrows: row.text('arrows')?.toLowerCase().replaceAll(' ', '-'),
      riskKey: toRiskKey(row),
      unassignedRisksStatement: row.text('unassigned risks') ?? 'Risks of the outcome as a whole',
    }),
    areasForFocus: row.blocks('focus'),
    ...toForeword(row),
  };
};

/** An area of the table, with the one that it replaced. */
export const toArea = (row: TableRow<'areas'>): Json => {
  const area = row.text('replaces');
  const [on, reason] = [row.day('since'), row.text('reason')];
  if (area !== undefined && on === undefined) row.refuse('since', 'it is empty');
  if (area !== undefined && reason === undefined) row.refuse('reason', 'it is empty');
  return present({
    code: row.text('code'),
    name: row.text('name'),
    succeeds: area === undefined ? undefined : { area, on, reason },
  });
};
