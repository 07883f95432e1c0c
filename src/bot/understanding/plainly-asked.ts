import { type Catalogue, isOutcome } from '../../domain/catalogue.ts';
import { asksAmountBeside } from './asked/ask-milestones.ts';
import { hasWord, type SpokenBefore } from './asked/spoken-before.ts';
import { lineOf } from './evidence/cues.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { MessageReading } from './message/read-message.ts';
import { isGrammar, tokenise } from './message/tokens.ts';
import { asksOfRevisions, asksWhatWasRevised } from './subjects/asks-of-revisions.ts';
import { findStatus } from './subjects/catalogue-words.ts';
import { distanceAsked } from './subjects/distance-asked.ts';
import type { Subjects } from './subjects/find-subjects.ts';
import { linesForEnd } from './subjects/lines-for-end.ts';
import { asksWhichLine } from './subjects/parts-asked.ts';

const withPeriods = ({ tokens }: MessageReading): string =>
  lineOf({
    tokens: tokens.map((one) => (one.mark?.kind === 'period' ? { ...one, word: '<period>' } : one)),
  });

/** "What period does that cover", "is that only October to December". */
const ofCover =
  / (?:what|which) (?:periods?|months|quarters?|years?) (?:does|do|is|was|are) (?:that|it|this|they) (?:cover|covering|for|of)? | (?:is|was|does|are) (?:that|it|this|they) (?:\S+ ){0,2}(?:just|only) (?:for |of )?<period> /;

/** Of which period a figure is that was spoken of: what it measures says from where on it counts. */
const asksOfCover = (reading: MessageReading, { how }: Subjects, before?: SpokenBefore): boolean =>
  how === 'none' && before?.query.aspect === 'show' && ofCover.test(withPeriods(reading));

/** "Family Group – who's that when they're at home" */
const ofTerm =
  / (?:what|who)(?: ?s| is| are)? .*when (?:it|they|he|she|that)(?:s| s| is| re| are) at home $/;

/** “Straw = ?” */
const equalsWhat = /^([^=?]{2,60})=[\s?]*$/;
const courtesy = /^(?:ta|cheers|great|cool)$/;

/** Whether nothing is said but a status, a level of risks or the state of a milestone. */
const saysOneWord = (
  { tokens, statuses }: MessageReading,
  { outcomes, milestones }: Catalogue,
): boolean => {
  const left = tokens.filter(
    ({ word }, at) => !statuses.has(at) && !isGrammar(word) && !courtesy.test(word),
  );
  const said = left.map(({ word }) => word).join(' ');
  const names = [
    ...outcomes.flatMap(({ riskKey }) => riskKey.map(({ level }) => level)),
    ...milestones.flatMap(({ status }) => status ?? []),
  ];
  return left.length === 0 ? statuses.size > 0 : names.some((one) => one.toLowerCase() === said);
};

/** What a status or a term means: "Straw = ?", or another one in so many words after what the first means. */
const asksOfFurtherTerm = (
  reading: MessageReading,
  { how }: Subjects,
  { before, language: { glossary, catalogue } }: Told,
): boolean => {
  const [, term] = equalsWhat.exec(reading.text.trim()) ?? [];
  if (term !== undefined)
    return glossary.find(term) !== undefined || saysOneWord(reading, catalogue);
  return before?.last.kind === 'definition' && how === 'none' && saysOneWord(reading, catalogue);
};

/** "Is it because of the weather", "what is driving it", "what was the cause of it" */
const ofReason =
  / (?:because|cos|how come|what (?:s |is |was )?behind|(?:what|who) (?:s |is |has |have |was )?(?:driving|driven|drove|causing|caused)|what(?: is| was|s| s| are| were)?(?: the)?(?: main| biggest| real)? (?:causes?|reasons?)) /;

const mayHaveReason: ReadonlySet<string> = new Set(['value', 'change']);

/** Whoever says numbers asks about these, whatever was because of what. */
const asksOfReason = (reading: MessageReading, { codes }: Subjects, told: string): boolean =>
  codes.length > 0 &&
  mayHaveReason.has(told) &&
  reading.marks.every(({ kind }) => kind !== 'number') &&
  ofReason.test(lineOf(reading));

/** A risk that is named is what is asked about, whatever is said of others: "so that we do not end up like them". */
const ofNamedRisk: ReadonlySet<string> = new Set(['benchmark', 'movers', 'change', 'target']);

/** What goes on from a list of risks: "has any come down?" */
const ofThose = / (?:any|ones?|they|them|those|which|others?) /;

const isOfRisks = (
  reading: MessageReading,
  { codes, risks, how }: Subjects,
  { told, before }: { readonly told: string; readonly before: SpokenBefore | undefined },
): boolean => {
  if (codes.length > 0 || !ofNamedRisk.has(told)) return false;
  const last = before?.last;
  const isList = last?.kind === 'risks' || (last?.kind === 'rank' && last.of === 'risks');
  return risks.length > 0 || (isList && how === 'none' && ofThose.test(lineOf(reading)));
};

/** "Up how many on last quarter" */
const ofRise = / (?:up|down) (?:by )?(?:how (?:many|much) )?(?:on|from|since) (?:the )?<period> /;

/** "What should we have had by now?" is asked of an aim. */
const ofAim = / (?:should|ought) (?:we|it|they|that|this|you) (?:to )?(?:be|have)\b/;

/** "How far off?", "by how much did it miss" */
const ofMiss =
  /^ (?:(?:and|so|but|ok) )*(?:how far (?:off|out|away|short|adrift|over|under)|by how (?:much|many)|how (?:much|many) (?:over|under|short|off|out))(?: (?:are|were|is|was|did) (?:we|it|they|that|this))?(?: (?:off|out|short|miss|missed|over|under|away|by))?(?: it)?(?: now| then)? $/;

/** Whoever was told whether a target is met asks of that. */
const asksOfMiss = (reading: MessageReading, { how }: Subjects, before?: SpokenBefore): boolean =>
  how === 'none' &&
  before?.last.kind === 'target' &&
  before.codes.length > 0 &&
  ofMiss.test(lineOf(reading));

const asksOfAim = (reading: MessageReading, { how }: Subjects, before?: SpokenBefore): boolean =>
  how === 'none' &&
  before !== undefined &&
  before.codes.length > 0 &&
  ofAim.test(lineOf(reading)) &&
  reading.tokens.every(({ word, mark }) => mark?.kind === 'period' || (!mark && isGrammar(word)));

const ofExtent = / how (?:far|much|many|high|low|bad|late) /;

/** "And how far over can Environment go and still be only that?" after the meaning of a status: its target draws the line. */
const asksOfSuchStatus = (
  reading: MessageReading,
  { codes }: Subjects,
  { before, language: { catalogue } }: Told,
): boolean => {
  const term = before?.last.kind === 'definition' ? before.last.term : undefined;
  return (
    term !== undefined &&
    codes.length === 1 &&
    hasWord(reading, /^that$/) &&
    ofExtent.test(lineOf(reading)) &&
    findStatus({ tokens: tokenise(term, []) }, catalogue, 'figures') !== undefined
  );
};

/** "Are there more children in care than a year back?" */
const ofMoreOrLess =
  / (?:more|fewer|less|higher|lower|better|worse) (?:\S+ ){0,12}?than (?:(?:it|they|we|there|was|were|had|at|in|for|the) ){0,4}<period> /;

/** "Plans in 20 weeks, where are we at?" */
const ofStanding =
  / (?:what|where) (?:are|re) we (?:at|now|on|standing|up to) | where (?:are|re) we $| (?:what|where) (?:is|s) (?:it|that) (?:at|now|standing) | (?:stands?|standing) at /;

/** "How are the roads doing", with nothing but a name in it. */
const ofDoing =
  /^ how (?:are|is|s|re) (?:(?:we|the|our|my|things|it) )*(?:doing |getting on |going )?(?:(?:with|on|for) (?:the )?)?<name> (?:doing |going |looking |getting on |performing )?(?:then |now |please )?$/;

const withNames = ({ tokens, mentions }: MessageReading): string =>
  lineOf({ tokens })
    .trim()
    .split(' ')
    .map((word, at) => (mentions.some((one) => one.at.includes(at)) ? '<name>' : word))
    .filter((word, at, all) => word !== '<name>' || all[at - 1] !== '<name>')
    .join(' ');

/** What is learned to ask for a sentence asks for the figure of the one thing that is named, where its grammar does. */
const asksOfFigure = (
  reading: MessageReading,
  { how, codes, risks }: Subjects,
  told: string,
): 'change' | 'value' | undefined => {
  const isOfOne = codes.length === 1 && risks.length === 0;
  if (how !== 'none' && risks.length === 0 && ofDoing.test(` ${withNames(reading)} `))
    return 'value';
  if (!isOfOne || (told !== 'fact' && told !== 'other')) return undefined;
  if (how === 'sure' && ofMoreOrLess.test(withPeriods(reading))) return 'change';
  return ofStanding.test(lineOf(reading)) ? 'value' : undefined;
};

type Told = {
  readonly told: string;
  readonly before: SpokenBefore | undefined;
  readonly language: LanguageContext;
};

/** What an end of something is often taken for. */
const mayBeOfLines: ReadonlySet<string> = new Set(['fact', 'other', 'movers', 'risks', 'overview']);

/** Which line of a breakdown is the highest or the lowest: "which centre had the fewest visits", "the quietest of them". */
const asksOfLines = (
  reading: MessageReading,
  { how, codes, risks }: Subjects,
  { told, before, language }: Told,
): boolean =>
  how === 'none' && before
    ? linesForEnd(reading, before.codes, language.catalogue).length > 0 ||
      (mayBeOfLines.has(told) && asksWhichLine(reading, before.codes, language))
    : mayBeOfLines.has(told) && risks.length === 0 && asksWhichLine(reading, codes, language);

/** What is said by whoever puts a figure right. */
const ofForm: ReadonlySet<string> = new Set(['give', 'correct', 'submit', 'nochange', 'open']);

const wasSpokenOf = (before: SpokenBefore | undefined): boolean =>
  before !== undefined && before.codes.length > 0;

/** All that was revised, or what that was which is named or was spoken of. */
const asksOfRevised = (
  reading: MessageReading,
  named: Subjects,
  { told, before, language: { catalogue } }: Told,
): boolean => {
  const meant = named.codes.length > 0 ? named : { codes: before?.codes ?? [] };
  const asksWhich =
    named.codes.length === 0 &&
    /^ (?:which|what) (?!is |s ).* (?:we|you|they) /.test(lineOf(reading));
  return (
    (!ofForm.has(told) || asksWhich) &&
    (asksOfRevisions(reading, named, { catalogue, goesOn: wasSpokenOf(before) }) ||
      asksWhatWasRevised(reading, meant, catalogue))
  );
};

/** Which of all measures is the furthest from its target, or the closest. */
const asksOfDistance = (
  reading: MessageReading,
  { codes }: Subjects,
  {
    before,
    catalogue,
  }: { readonly before: SpokenBefore | undefined; readonly catalogue: Catalogue },
): boolean =>
  !wasSpokenOf(before) &&
  codes.every((one) => isOutcome(catalogue, one)) &&
  distanceAsked(reading, catalogue) !== undefined;

/**
 * What the grammar of a message asks plainly, whatever was learned: of which period a figure is, what a term means, the risk that is named,
 * the reason of what changed, all that was revised, the targets in their order, or an end of a breakdown.
 *
 * @param told what was learned
 */
export const plainlyAsked = (
  reading: MessageReading,
  named: Subjects,
  { told, before, language }: Told,
): string | undefined => {
  const { catalogue } = language;
  if (asksOfFurtherTerm(reading, named, { told, before, language })) return 'definition';
  if (asksOfRevised(reading, named, { told, before, language })) return 'revised';
  if (asksOfDistance(reading, named, { before, catalogue })) return 'target';
  if (asksOfLines(reading, named, { told, before, language })) return 'value';
  if (asksOfSuchStatus(reading, named, { told, before, language })) return 'target';
  if (asksOfAim(reading, named, before) || asksOfMiss(reading, named, before)) return 'target';
  if (asksOfCover(reading, named, before) || ofTerm.test(lineOf(reading))) return 'definition';
  if (isOfRisks(reading, named, { told, before })) return 'risks';
  if (asksAmountBeside({ reading, subjects: named })) return 'fact';
  const figure = asksOfFigure(reading, named, told);
  if (figure) return figure;
  if (told === 'value' && ofRise.test(withPeriods(reading))) return 'change';
  return asksOfReason(reading, named, told) ? 'why' : undefined;
};
