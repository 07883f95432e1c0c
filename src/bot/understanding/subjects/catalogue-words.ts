import {
  type Catalogue,
  findIndicator,
  findMeasures,
  measuresNamed,
  statusWordsIn,
} from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import type { Measure } from '../../../domain/measure.ts';
import { splitSentences } from '../../../domain/split-statements.ts';
import { colourNames, printedColourOf } from '../../../domain/target.ts';
import { namesOf } from '../../../domain/words.ts';
import { isFigureWord, lineOf } from '../evidence/cues.ts';
import { limiting } from '../evidence/narrowing.ts';
import type { LanguageContext } from '../message/language-context.ts';
import { tellingStems } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import { formsOf } from '../message/status-words.ts';
import { grammarClass, isGrammar, tokenise } from '../message/tokens.ts';
import type { Subjects } from './find-subjects.ts';

/** Makes something of a catalogue once, since that does not change. */
const once = <T>(make: (catalogue: Catalogue) => T): ((catalogue: Catalogue) => T) => {
  const known = new WeakMap<Catalogue, { readonly made: T }>();
  return (catalogue) => {
    const found = known.get(catalogue) ?? { made: make(catalogue) };
    known.set(catalogue, found);
    return found.made;
  };
};

const spoken = (all: readonly string[]): string[] =>
  [
    ...new Set(
      all.map((text) =>
        tokenise(text, [])
          .map(({ word }) => word)
          .join(' '),
      ),
    ),
  ]
    .filter((text) => text !== '')
    .toSorted((a, b) => b.length - a.length);

/** The council's words for statuses, and the colours; the longest first. */
const statusesOf = once((catalogue) => {
  const own = statusWordsIn(catalogue);
  const colours = [
    ...colourNames,
    ...own.flatMap((one) => [one.colour ?? [], printedColourOf(one) ?? []].flat()),
  ];
  const all = [...own.map(({ word }) => word), ...colours];
  const ofMilestones = catalogue.milestones.flatMap(({ status }) => status ?? []);
  return {
    figures: spoken(all),
    milestones: spoken([...ofMilestones, ...all]),
    ofFiguresAlone: new Set(spoken(own.map(({ word }) => word))).difference(
      new Set(spoken([...ofMilestones, ...colours])),
    ),
  };
});

/** The colours and words of the council's for statuses that a message says, each word of it once; the longest first. */
export const findStatuses = (
  reading: Pick<MessageReading, 'tokens'>,
  catalogue: Catalogue,
  of: 'figures' | 'milestones',
): string[] => {
  let line = lineOf(reading);
  return statusesOf(catalogue)[of].filter((one) => {
    const before = line;
    const words = one.split(' ');
    const said = words.map((word) => formsOf(word, words.length === 1)).join(' ');
    line = line.replace(new RegExp(` ${said}(?= )`, 'gu'), ' ·');
    return line !== before;
  });
};

/** The longest of {@link findStatuses}. */
export const findStatus = (...given: Parameters<typeof findStatuses>): string | undefined =>
  findStatuses(...given)[0];

/** Whether words are a status of figures that no milestone has, and no colour: "which are off target" are measures. */
export const isOfFiguresAlone = (status: string | undefined, catalogue: Catalogue): boolean =>
  status !== undefined && statusesOf(catalogue).ofFiguresAlone.has(status);

/** A line without the status that was found in it, whose words then say nothing else: "not rated". */
export const withoutStatus = (line: string, status: string | undefined): string =>
  status === undefined ? line : line.replaceAll(` ${status} `, ' ');

const stemsOf = (text: string): string[] =>
  tokenise(text, []).flatMap(({ word, stem }) =>
    isGrammar(word) && !limiting.has(word) ? [] : [stem],
  );

/**
 * The stems of the names of the council and of its own area: the figures are of that in any case.
 *
 * @example of “Marlshire County Council” these three
 */
export const wordsOfCouncil = ({ outcomes, areas }: Catalogue): ReadonlySet<string> =>
  new Set(
    outcomes.flatMap(({ council, area }) =>
      [council, ...areas.flatMap(({ code, name }) => (code === area ? [name] : []))].flatMap(
        stemsOf,
      ),
    ),
  );

/** What follows is left out of what is counted. */
const leavingOut = /\b(?:not|without|except|exclud\w+|other than|rather than|apart from|but)\b.*/iu;

/** So many words on each side of an "or" may be one branch of it. */
const branch = 2;

/**
 * The stems of the words in which a report says what a measure counts, as far as they are true of all of it.
 *
 * @param note whose first sentence says that
 * @example wordsOfDefinition('Crimes or incidents of any kind on public land.') // ['kind', 'public', 'land']
 */
export const wordsOfDefinition = (note: string): string[] => {
  const [first = ''] = splitSentences(note);
  // "By area: Northton 52" is a list of parts.
  if (first.includes(':')) return [];
  const said = first.replace(/\([^()]*\)/g, ' ').replace(leavingOut, '');
  const joints = / (?:and|or) /.test(said) ? / and | or |[,;]/ : /$^/;
  const pieces = said.split(joints).map(tellingStems);
  return pieces.flatMap((stems, at) =>
    stems.slice(
      at === 0 ? 0 : branch,
      at === pieces.length - 1 ? undefined : Math.max(0, stems.length - branch),
    ),
  );
};

/** The names of what a code means, and of the measures in it. */
export const namesMeasured = (code: string, catalogue: Catalogue): string[] => {
  const { name = '', shortName = '' } = findIndicator(catalogue, code) ?? {};
  const measures = measuresNamed(catalogue, code);
  return [name, shortName, ...measures.flatMap((one) => [one.name, one.shortName])];
};

/** The names of what is asked about, long and short, those of its measures, and their units. */
export const namesAndUnits = (codes: readonly string[], catalogue: Catalogue): string[] =>
  codes.flatMap((code) => [
    ...namesMeasured(code, catalogue),
    ...measuresNamed(catalogue, code).flatMap(({ series }) => series.map(({ unit }) => unit)),
  ]);

/** The notes of measures, and of the wholes that they are parts of. */
const notesOf = (measures: readonly Measure[], all: readonly Measure[]): string[] =>
  measures.flatMap(({ note, partOf }) =>
    [note, all.find(({ code }) => code === partOf)?.note].flatMap((one) => one ?? []),
  );

/**
 * The stems of the words in the names, units and definitions of what is asked about: they narrow nothing of it.
 *
 * @example "offences" of domestic violence, whose unit it is
 */
export const wordsOfSubject = (
  codes: readonly string[],
  catalogue: Catalogue,
): ReadonlySet<string> =>
  new Set(
    codes.flatMap((code) => {
      const indicator = findIndicator(catalogue, code);
      if (!indicator) return [];
      const measures = findMeasures(indicator, code);
      // The long name of a part says as well of what it is a part.
      const names = measures.length === 1 && indicator.measures.length === 1 ? [indicator] : [];
      return [
        ...names.flatMap(({ name, shortName }) => [name, shortName]),
        ...measures.flatMap(({ series }) => series.map(({ unit }) => unit)),
        // The name of a part says how it is counted: "avg" of an average.
        ...(measures.length === 1 ? measures : []).flatMap(({ name }) =>
          name.split(/\s+/).filter(isFigureWord),
        ),
        // "How much money" of what is an amount of it.
        ...(measures.some((one) => judgedSeries(one)?.valueKind === 'money')
          ? ['money pounds']
          : []),
      ]
        .flatMap(stemsOf)
        .concat(notesOf(measures, indicator.measures).flatMap(wordsOfDefinition));
    }),
  );

/**
 * What stands behind a preposition in the names, units and definitions of what is asked about, with that: it tells no part
 * of it.
 *
 * @example of “Urgent repairs finished in time” only “in time”
 */
export const tiedInNames = (codes: readonly string[], catalogue: Catalogue): ReadonlySet<string> =>
  new Set(
    codes.flatMap((code) => {
      const indicator = findIndicator(catalogue, code);
      const measures = indicator ? findMeasures(indicator, code) : [];
      const named = indicator ? [indicator, ...measures] : [];
      const defined = notesOf(measures, indicator?.measures ?? []).map(
        (note) => splitSentences(note)[0]?.replace(leavingOut, '') ?? '',
      );
      return [
        ...named.flatMap(({ name, shortName }) => [name, shortName]),
        ...measures.flatMap(({ series }) => series.map(({ unit }) => unit)),
        ...defined.filter((one) => !/:| (?:and|or) /.test(one)),
      ].flatMap((text) => {
        const tokens = tokenise(text, []);
        return tokens.flatMap(({ stem }, at) => {
          const before = tokens[at - 1]?.word ?? '';
          return grammarClass(before) === 'preposition' ? [`${before} ${stem}`] : [];
        });
      });
    }),
  );

/**
 * Whether a message says a term of the glossary and nothing else, by any of its names.
 *
 * @example "what is CIPFA", "H-CLIC?"; not "CIPFA figures for crime"
 */
export const asksTerm = (
  { reading, named }: { readonly reading: MessageReading; readonly named: Subjects },
  { glossary }: Pick<LanguageContext, 'glossary'>,
): boolean => {
  if (named.how === 'sure') return false;
  const [term, ...more] = glossary.findIn(reading.text);
  if (!term || more.length > 0) return false;
  const own = new Set(namesOf(term).flatMap((name) => tokenise(name, []).map(({ stem }) => stem)));
  const said = reading.tokens.filter(({ word, mark }) => mark || !isGrammar(word));
  return said.length > 0 && said.every(({ stem, mark }) => !mark && own.has(stem));
};
