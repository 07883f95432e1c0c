import { findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { isStatement } from './asked/said-reason.ts';
import { ofFigures } from './evidence/aspects.ts';
import { lineOf, ordinalOf } from './evidence/cues.ts';
import { formOf, isUpdate } from './forms-before.ts';
import type { Judged } from './judge-message.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isOfMeasures } from './message/mention.ts';
import { isGrammar, type Token } from './message/tokens.ts';

/** What says where a figure belongs, and asks for nothing. */
const placing: ReadonlySet<string> = new Set(
  'correct give other fact commentary telling why issues nochange'.split(' '),
);

const takingBack =
  /^(?:so{1,2}r{1,2}y|soz|oops|whoops|scratch|scrub|scrap|mean|means|meant|correction|wrong|actually|wait|typo|should|not|other|rather|instead)$/;

/** What a figure may stand in: it names nothing. */
const places =
  /^(?:line|row|box|field|part|bit|code|letter|column|place|figure|number|form|slot|one|s)$/;

/** "No, S02" takes back, and "no S02 yet" does not. */
const takesBack = ({ word }: Token, next: Token | undefined): boolean =>
  takingBack.test(word) || (/^(?:no|nope)$/.test(word) && next?.parted === true);

/** Whether a message does nothing but say that something else was meant. */
const isCorrection = ({ reading: { tokens, mentions }, asked, likelihood }: Judged): boolean => {
  const named = new Set(mentions.flatMap(({ at }) => at));
  const isTold = tokens.some((one, at) => takesBack(one, tokens[at + 1]));
  const isBare = tokens.every(
    ({ word, mark }, at) =>
      mark !== undefined ||
      named.has(at) ||
      isGrammar(word) ||
      word.length === 1 ||
      takingBack.test(word) ||
      places.test(word) ||
      ordinalOf(word) > 0 ||
      /^(?:nope|last)$/.test(word),
  );
  return (isTold && isBare) || (asked.aspect === 'correct' && likelihood > 1 / 2);
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
    const part = mark || isDenied(tokens, at) ? undefined : names.partBy(stem, form);
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

/**
 * Where the only figure of the last message belongs, as a message says that names that and gives none: the same form or
 * another one with the figure in its field.
 *
 * @example after "got a figure: 701": "dom abuse crimes, not incidents" gives 701 for these
 * @example after "57.9 for S01": "no, S02" gives 57.9 for S02
 */
export const moveFigure = (judged: Judged, language: LanguageContext): Request | undefined => {
  const { asked, before, reading } = judged;
  const last = before?.last;
  if (!isUpdate(last) || !last.given || asked.numbers.length > 0 || !isStatement(reading))
    return undefined;
  const [open, ...more] = last.given;
  if (!open || more.length > 0 || reading.answers.length > 0) return undefined;
  const form = formOf(open.measure, language.catalogue);
  const isOpen = open.measure === form;
  const isTold = isOpen && (placing.has(asked.aspect) || ofFigures.has(asked.aspect));
  const isCorrected = isCorrection(judged);
  if (!isTold && !isCorrected) return undefined;
  const told = partsTold(form, judged, language);
  const named = namedBy(judged).filter((one) => one !== form || told.length === 0);
  const [target, ...others] = new Set(named.length > 0 ? named : told);
  if (target === undefined || others.length > 0 || target === open.measure) return undefined;
  const to = formOf(target, language.catalogue);
  // A form is named as a whole: the figure stays in its part of it.
  if (target === to && to === form) return { ...last, code: to };
  return isCorrected || to === form
    ? { ...last, code: to, given: [{ ...open, measure: target }] }
    : undefined;
};
