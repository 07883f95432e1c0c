import { findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { withOwnNames } from './asked/own-names.ts';
import { takingBack } from './asked/said-numbers.ts';
import { isStatement } from './asked/said-reason.ts';
import { ofFigures } from './evidence/aspects.ts';
import { lineOf, ordinalOf } from './evidence/cues.ts';
import { formOf, isUpdate, type Update } from './forms-before.ts';
import type { Judged } from './judge-message.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isOfMeasures } from './message/mention.ts';
import { isGrammar, type Token } from './message/tokens.ts';

/** What says where a figure belongs, and asks for nothing. */
const placing: ReadonlySet<string> = new Set(
  'correct give other fact commentary telling why issues nochange'.split(' '),
);

const pointingAway = /^(?:mean|means|not|other|instead)$/;

/** What says that something else was meant, or names it beside that. */
const takesBackBy = (word: string): boolean => takingBack.test(word) || pointingAway.test(word);

/** What a figure may stand in: it names nothing. */
const places =
  /^(?:line|row|box|field|part|bit|code|letter|column|place|figure|number|form|slot|one|s)$/;

/** "No, S02" takes back, and "no S02 yet" does not. */
const takesBack = ({ word }: Token, next: Token | undefined): boolean =>
  takesBackBy(word) || (/^(?:no|nope)$/.test(word) && next?.parted === true);

/** Only names, ties, and what says where a figure belongs. */
const isBare = ({ reading: { tokens, mentions } }: Judged): boolean => {
  const named = new Set(mentions.flatMap(({ at }) => at));
  return tokens.every(
    ({ word, mark }, at) =>
      mark !== undefined ||
      named.has(at) ||
      isGrammar(word) ||
      word.length === 1 ||
      takesBackBy(word) ||
      places.test(word) ||
      ordinalOf(word) > 0 ||
      /^(?:nope|last)$/.test(word),
  );
};

/** Whether a message does nothing but say that something else was meant, or the same figure for it. */
const isCorrection = (judged: Judged): boolean => {
  const { reading, asked, likelihood } = judged;
  const { tokens } = reading;
  const isTold =
    tokens.some((one, at) => takesBack(one, tokens[at + 1])) ||
    / same (?:number|figure|value|one) /.test(lineOf(reading));
  return (isTold && isBare(judged)) || (asked.aspect === 'correct' && likelihood > 1 / 2);
};

/** "S02, not S01": what is denied is where the figure stood. */
const isDenied = (tokens: readonly Token[], at: number): boolean =>
  /^(?:not|than)$/.test(tokens[at - 1]?.word ?? '') ||
  (tokens[at - 1]?.word === 'of' && tokens[at - 2]?.word === 'instead');

const lettered = / (?:part|bit|line|row|box|letter) a /;

/** The parts of a form that its letters, its lines or its words tell: "part b", "the second one", "incidents". */
const partsTold = (
  form: string,
  { reading: { tokens } }: Judged,
  { catalogue, names }: LanguageContext,
): string[] => {
  const measures = findIndicator(catalogue, form)?.measures ?? [];
  const line = lineOf({ tokens });
  const byLetter = tokens.flatMap(({ word, mark }, at) => {
    const isLetter = /^[b-hj-z]$/.test(word) || (word === 'a' && lettered.test(line));
    if (mark || !isLetter || isDenied(tokens, at)) return [];
    const [part, ...more] = measures.filter(
      ({ code }) => code !== form && code.toLowerCase().endsWith(word),
    );
    return part && more.length === 0 ? [part.code] : [];
  });
  if (byLetter.length > 0) return byLetter;
  const [, nth] =
    / (first|second|third|fourth|fifth|last) (?:one|line|row|box|part|figure|field) /.exec(line) ??
    [];
  const ordinal = nth && measures.at(nth === 'last' ? -1 : ordinalOf(nth) - 1);
  if (ordinal) return [ordinal.code];
  return tokens.flatMap(({ stem, mark }, at) => {
    const part =
      mark || isDenied(tokens, at)
        ? undefined
        : (names.partBy(stem, form) ?? names.partBy(stem, form, 'measuring'));
    return part ? [part.named.id] : [];
  });
};

/** What a message names by its code or its name, without what it says was not meant. */
const namedBy = ({ reading: { tokens, mentions } }: Judged): string[] => {
  const coded = tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'code' && mark.code && mark.of === 'indicator' && !isDenied(tokens, at)
      ? [mark.code]
      : [],
  );
  const denied = tokens.findIndex(({ word }) => word === 'not');
  const named = mentions
    .filter((one) => isOfMeasures(one) && (denied < 0 || one.at.every((at) => at < denied)))
    .flatMap((one) => one.named.map(({ id }) => id));
  return coded.length > 0 ? coded : named;
};

const isPlacing = ({ asked: { aspect } }: Judged): boolean =>
  placing.has(aspect) || ofFigures.has(aspect);

const onlyGiven = ({ given: [only, ...more] = [] }: Update) =>
  more.length === 0 ? only : undefined;

/** What a message says the figure is of: what it names, or a part of the form. */
const targetOf = (form: string, judged: Judged, language: LanguageContext): string | undefined => {
  const told = partsTold(form, judged, language);
  const named = namedBy(judged).filter((one) => one !== form || told.length === 0);
  const [target, ...others] = new Set(named.length > 0 ? named : told);
  return others.length > 0 ? undefined : target;
};

/**
 * Where the only figure of the last message belongs, as a message says that names that and gives none: the same form or
 * another one with the figure in its field.
 *
 * @example after "got a figure: 701": "dom abuse crimes, not incidents" gives 701 for these
 * @example after "57.9 for S01": "no, S02" gives 57.9 for S02
 */
export const moveFigure = (all: Judged, language: LanguageContext): Request | undefined => {
  const last = all.before?.last;
  const open = isUpdate(last) ? onlyGiven(last) : undefined;
  const { reading: typed } = all;
  const givesMore = all.asked.numbers.length > 0 || typed.answers.length > 0;
  if (!isUpdate(last) || !open || givesMore || !isStatement(typed)) return undefined;
  // "That's care, not CP" calls by a short name what one leads.
  const reading = withOwnNames(typed, { ...all.named, codes: [] }, language);
  const judged = { ...all, reading };
  const form = formOf(open.measure, language.catalogue);
  const isTold = open.measure === form && isPlacing(judged);
  const isCorrected = isCorrection(judged);
  const target = isTold || isCorrected ? targetOf(form, judged, language) : undefined;
  if (target === undefined) return undefined;
  // "In care" after "my figure's 56.8" says which it is of, and it was taken for that already.
  if (target === open.measure) return isBare(judged) ? last : undefined;
  const to = formOf(target, language.catalogue);
  // A form is named as a whole: the figure stays in its part of it.
  if (target === to && to === form) return { ...last, code: to };
  return isCorrected || to === form
    ? { ...last, code: to, given: [{ ...open, measure: target }] }
    : undefined;
};
