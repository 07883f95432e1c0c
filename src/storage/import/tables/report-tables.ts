import { reportWordPlaces } from '../../../domain/report-words.ts';

/** A column of a table that people fill in: what it holds, and an example. */
export type ReportColumn = {
  readonly name: string;
  readonly needed?: true;
  readonly does: string;
  readonly example: string;
};

const column = (name: string, does: string, example = ''): ReportColumn => ({
  name,
  does,
  example,
});

const needed = (name: string, does: string, example: string): ReportColumn => ({
  name,
  needed: true,
  does,
  example,
});

/**
 * The tables in which a report can be filled in, each a sheet of a workbook or a CSV file, with their
 * columns. Values have the columns of any file of values.
 */
export const reportTables = {
  outcomes: [
    needed('outcome', 'code: a letter, a number or a word', 'G'),
    needed('name', 'as printed', 'A greener, well-housed Thornbeck'),
    needed('council', 'name of the council', 'Thornbeck District Council'),
    needed('area', "the council's code from the Office for National Statistics", 'E07000998'),
    needed(
      'sponsor',
      'who gets the summary of a round, by name as in the table people',
      'Ines Holt',
    ),
    needed('contact', 'who runs the round in the performance team', 'Tom Reed'),
    needed(
      'quarter',
      'the quarter that the report closes; no value may be for a later one',
      'Q2 2018/19',
    ),
    needed('published', 'the month in which it was published', 'December 2018'),
    column(
      'report',
      'title of the report; without it "Performance report"',
      'Council plan: progress report',
    ),
    column(
      'headings',
      `your own headings in the report that is made, by what they stand above: ${reportWordPlaces.join(', ')}`,
      'risks = Strategic risks; tellingUs = How are we doing?',
    ),
    column(
      'focus',
      'areas for focus: a paragraph a line; "- " begins a bullet',
      'Empty council homes take longer to let.',
    ),
    column(
      'statuses',
      'your words for Red, Amber and Green with their colours (red, amber, green, blue, grey)',
      'On track = green; At risk = amber',
    ),
    column('high', 'what a high risk means here', 'Outside what the council accepts'),
    column('medium', 'what a medium risk means here', 'Watched, with further action planned'),
    column('low', 'what a low risk means here', 'Accepted'),
    column(
      'risk levels',
      'levels other than high, medium and low, a line each, the most serious first; in brackets the colour, and “severe”',
      'Very high (red, severe): Reviewed every month',
    ),
  ],
  areas: [
    needed(
      'code',
      'code of a place to compare with, or a name of your own in small letters',
      'E92000001',
    ),
    needed('name', 'its name', 'England'),
  ],
  people: [
    needed('name', 'first name and surname', 'Ines Holt'),
    needed('email', 'the address with which they sign in to Teams', 'ines.holt@thornbeck.example'),
    column('role', 'job title', 'Director of Communities'),
    column('telephone', 'as text, so that the first 0 is kept', '01632 960123'),
  ],
  indicators: [
    column('outcome', 'code of the outcome; may be empty where there is one', 'G'),
    needed('code', 'as printed, with at least one digit', 'G02'),
    needed('name', 'as printed', 'Days to let an empty council home'),
    column('short name', 'what people call it; without it the name', 'Empty homes'),
    needed('outcome leads', 'who signs off, by name; several with semicolons', 'Rae Finch'),
    needed('indicator leads', 'who submits the figures', 'Ada Lowry'),
    column(
      'other leads',
      'others who answer for it, under titles of your own; several people with commas',
      'Cabinet member = Rae Finch; Head of Service = Lou Bell',
    ),
    column(
      'comparison',
      'what the report prints about others, word for word; a line for each of several',
      'Higher than England',
    ),
    column('compared with', 'with whom, a line for each comparison', 'England'),
    column(
      'standing',
      'what it says, a line for each: lower, higher, not stated or not available',
      'higher',
    ),
    column(
      'no risks',
      'what the report prints if no risk belongs to it',
      'No corporate risk belongs to this indicator',
    ),
  ],
  measures: [
    needed('indicator', 'code of the indicator', 'G02'),
    column('code', "code of a part; empty for an indicator's only measure", 'S05A'),
    column('name', "without it the indicator's", 'Days to let an empty council home'),
    column('short name', "without it the indicator's, or the name", 'Empty homes'),
    needed('better', 'which way is better: lower, higher, or not judged', 'lower'),
    needed('kind', 'count, rate, percentage, average, money, index or words', 'average'),
    column(
      'unit',
      'what is counted, as it follows the number; for money £, £m or £ a week; empty for words',
      'days',
    ),
    needed(
      'every',
      'quarter, half-year, financial year, academic year, calendar year, term, month, twelve months, three months or three years',
      'quarter',
    ),
    column(
      'counted',
      'over the period, on one day, or since April; without it over the period',
      'over the period',
    ),
    column(
      'decimals',
      'decimal places that are shown; without it 0 for a count and 1 otherwise',
      '1',
    ),
    column('per', 'of a rate: per how many', '10000'),
    column(
      'scale',
      'of words: what they may be, from the lowest to the highest, or with semicolons where they are in no order',
      'Inadequate < Requires improvement < Good',
    ),
    column('cases', 'yes if each unit stands for one case (a person, a crime)', 'yes'),
    column('months late', 'how many months after its period a value comes out', '3'),
    column(
      'irregular',
      'yes if values come when they come, as after an inspection, and no round asks for one',
      'no',
    ),
    column('tolerance', 'up to which change the direction is level; without it 1%', '1%'),
    column(
      'amber within',
      'up to how far past its target a value is amber: a share or an amount',
      '5%',
    ),
    column('part of', 'code of the measure that it is a part of', 'S05A'),
    column('further', 'yes for a performance measure that is listed below the indicator', 'no'),
    column('note', 'a note that is shown with it', 'Counts homes let in the quarter'),
    column('source', 'where the figures come from; without it the council', 'Housing system'),
  ],
  commentary: [
    needed('indicator', 'code of the indicator', 'G02'),
    column(
      'telling us',
      'what the figures say: a paragraph a line; "- " begins a bullet',
      'A home stood empty for more than a month.',
    ),
    column(
      'changed and why',
      'what has changed, and why',
      'Two of the five repair teams had no joiner.',
    ),
    column(
      'issues',
      'what the issues are, and what is done',
      'A second contractor begins in February.',
    ),
  ],
  risks: [
    needed('code', 'as printed', 'R1'),
    needed('title', 'as printed', 'Repairs stop when the contractor leaves'),
    needed('under', 'codes of the indicators or the outcome, with semicolons', 'G02'),
    needed('level', 'high, medium or low, or one of your own levels', 'high'),
    column('trend', 'worsening, unchanged, improving or new', 'worsening'),
    column('likelihood', 'step of your scale', '4'),
    column('impact', 'step of your scale', '4'),
    column('score', 'if you print one number only', '16'),
    column('inherent score', 'before controls', '20'),
    column('target score', 'where it should be', '8'),
    column('appetite', 'the highest score that is accepted, or your word for it', '9'),
    column('owner', 'by name', 'Ada Lowry'),
    column('review by', 'a date', '31/01/2019'),
    column('controls', 'what is done about it, one a line', 'A second contractor'),
    column('description', 'what may happen, and what would follow', 'Homes stay empty for longer'),
  ],
  milestones: [
    needed('code', 'as printed', 'M1'),
    column('kind', 'milestone or action; without it milestone', 'milestone'),
    needed('title', 'as printed', 'Appoint a second repairs contractor'),
    needed('under', 'codes of the indicators or the outcome, with semicolons', 'G02'),
    column('owner', 'by name', 'Lou Bell'),
    column('due', 'a date', '31/01/2019'),
    needed('state', 'not started, under way, complete or stopped', 'under way'),
    column('percent', 'how much is done', '60'),
    column('status', 'a word of yours', 'At risk'),
    column('note', 'what there is to say', 'Three bids are being compared.'),
  ],
} as const satisfies Readonly<Record<string, readonly ReportColumn[]>>;

/** The name of a table other than that of the values. */
export type ReportTable = keyof typeof reportTables;

/** The columns of a table, by name. */
export type ColumnOf<T extends ReportTable> = (typeof reportTables)[T][number]['name'];

/** The sheet of a template that says how to fill it in; an import passes over it. */
export const explainingSheet = 'Read me';

type NamedText = { readonly name: string; readonly text: string };

const tableNames = [...Object.keys(reportTables), 'values'] as (ReportTable | 'values')[];

/** The name of a sheet, or of a file without its folder and ending. */
const baseName = (name: string): string =>
  (/, sheet (.+)$/.exec(name)?.[1] ?? name.split(/[/\\]/).at(-1) ?? '').replace(/\.csv$/i, '');

/**
 * Which of the tables a sheet or a CSV file is, by its name.
 *
 * @example tableOf({ name: 'report.xlsx, sheet Outcomes', text }) // 'outcomes'
 */
export const tableOf = ({ name }: NamedText): ReportTable | 'values' | undefined => {
  const base = baseName(name).trim().toLowerCase();
  return tableNames.find((table) => table === base || table === `${base}s`);
};

/** Whether it is the sheet that says how to fill in the others. */
export const isExplanation = ({ name }: NamedText): boolean =>
  baseName(name).toLowerCase() === explainingSheet.toLowerCase();
