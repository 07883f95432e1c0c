import { type Catalogue, isOutcome } from '../../../domain/catalogue.ts';
import { lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';
import { tokenise } from '../message/tokens.ts';
import type { Subjects } from './find-subjects.ts';
import { saysFigureAltered } from './says-altered.ts';

const revised =
  '(?:revised|revisions?|restated|restatements?|corrected|corrections?|amended|amendments?)';
const several = '(?:figures|values|numbers|indicators|measures|results|data)';

const ofSeveral = [
  ` (?:which|what|any|anything|everything|every|all|lists?|show|there|how many) (?:\\S+ ){0,6}${revised} `,
  ` ${several} (?:\\S+ ){0,6}${revised} `,
  ` ${revised} ${several} `,
  '^ (?:the )?(?:revisions|restatements|corrections|revised) $',
  ` (?:published|printed|reported) ${several} (?:\\S+ ){0,3}(?:changed|altered) `,
  ` ${several} (?:\\S+ ){0,4}(?:changed|altered) (?:\\S+ ){0,2}(?:after|since) (?:\\S+ ){0,4}(?:published|publication|printed) `,
  ' (?:which|what) (?:\\S+ ){0,2}(?:did|have|has|had) (?:we|you|they|it) (?:\\S+ )?(?:correct|revise|restate|amend|corrected|revised|restated|amended) ',
  ' (?:chang\\w*|differ\\w*) (?:\\S+ ){0,3}(?:since|from) (?:\\S+ ){0,4}(?:published|publication) ',
].map((one) => new RegExp(one));

/** What is no figure, is still to be revised, or is asked of one thing or of oneself: "the revised date", "may be revised". */
const ofOthers = new RegExp(
  [
    ' revised (?:due|dates?|deadlines?|targets?|forecasts?|budgets?|plans?|timetable|programme|estimates?|profile) ',
    ` be (?:\\S+ )?${revised} `,
    ' how (?!many ) ?(?:do|does|did|can|could|should|to|will|would|i|we) | (?:who|whom) ',
    ' (?:was|were|is|are) (?:that|it|this) ',
    ' (?:my|mine|i|ours?) |(?<! (?:give|show|tell|send|get|let)) me ',
    ' (?:risks?|actions?|milestones?|commentar\\w+|reminders?|deadlines?|forms?|targets?) ',
  ].join('|'),
);

/** "Was that one of the figures that got revised" is of one that was spoken of. */
const pointingAtOne = / (?:was|were|is|are) (?:that|this|it) one /;

/** What else is changed, or may yet be: "why was the target revised", "will it be revised"; "can you say why" is of now. */
const ofNoFigure =
  / (?:targets?|tgt|milestones?|actions?|risks?) | (?:will|would|may|could|can|might) (?!(?:you|i|we|someone|ask|want|know|say) )| revised (?:due|dates?|deadlines?|targets?) /;

/** "Any corrections?" after a figure is about that figure; "which figures were corrected" is not. */
const ofAll = new RegExp(` (?:which|all|every|everything|list) | ${several} `);

const ofIssue = /^(?:no|number|issue|edition|version|report|volume|part)$/;

/** "Since Book 14", where the report is called so, and no figure that is to be put right. */
const saysNoFigure = ({ tokens }: MessageReading, { outcomes }: Catalogue): boolean => {
  const titles = new Set(
    outcomes.flatMap(({ report }) => tokenise(report.title, []).map(({ word }) => word)),
  );
  return tokens.every(({ mark }, at) => {
    const before = tokens[at - 1]?.word ?? '';
    return mark?.kind !== 'number' || ofIssue.test(before) || titles.has(before);
  });
};

/**
 * Whether a message asks for all that was revised: "which figures were restated", "any corrections". It names no more than
 * an outcome, and gives no number.
 *
 * @param goesOn whether it may go on from a figure that was spoken of
 */
export const asksOfRevisions = (
  reading: MessageReading,
  { codes }: Pick<Subjects, 'codes'>,
  { catalogue, goesOn }: { readonly catalogue: Catalogue; readonly goesOn: boolean },
): boolean => {
  const line = lineOf(reading);
  return (
    codes.every((one) => isOutcome(catalogue, one)) &&
    saysNoFigure(reading, catalogue) &&
    ((ofSeveral.some((one) => one.test(line)) && !ofOthers.test(line)) ||
      (!goesOn &&
        saysFigureAltered(reading) &&
        !ofNoFigure.test(line) &&
        !pointingAtOne.test(line))) &&
    (!goesOn || ofAll.test(line))
  );
};

const ofBefore = new RegExp(
  ` (?:first|originally|previously|initially) (?:published|printed|reported) | (?:published|printed|reported) (?:first|before|originally|previously) | (?:why|what|when|how|reason|from) (?:\\S+ ){0,5}${revised} | before (?:\\S+ ){0,2}${revised} | (?:original|old) (?:\\S+ ){0,2}figure | ${revised} (?:\\S+ ){0,3}(?:why|from) `,
);

/** Whether a message asks of what it names what was printed before it was revised, or why it was. */
export const asksWhatWasRevised = (
  reading: MessageReading,
  { codes }: Pick<Subjects, 'codes'>,
  catalogue: Catalogue,
): boolean => {
  const line = lineOf(reading);
  const [code, ...more] = codes;
  return (
    code !== undefined &&
    more.length === 0 &&
    !isOutcome(catalogue, code) &&
    (ofBefore.test(line) || saysFigureAltered(reading)) &&
    !ofNoFigure.test(line)
  );
};
