import { column, needed } from './column.ts';

const kindOfValue = 'count, rate, percentage, average, money, index or words';
const kindOfPeriod =
  'quarter, half-year, financial year, academic year, calendar year, term, month, twelve months, three months, two years or three years';

/** What the figures of a series are, and where they come from. */
const figureColumns = [
  column(
    'unit',
    'what is counted, as it follows the number; for money £, £m or £ a week; empty for words',
    'days',
  ),
  column(
    'counted',
    'over the period, on one day, or since April (or January, or the month in which your year begins); without it over the period',
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
  column(
    'months late',
    'how many months after its period a value comes out; below 0 where it is known before: -2 for a school year that ends in June, -12 for a rent that is set for the year',
    '3',
  ),
  column('months', 'of months: those of the year that have a value, as numbers', '4; 10'),
  column(
    'next published',
    'the day on which the publisher brings out the next value',
    '25/08/2026',
  ),
  column('discontinued from', 'the day from which nothing is collected any more', '01/04/2025'),
  column('discontinued why', 'why it is no longer collected', 'The advice line closed'),
  column(
    'irregular',
    'yes if values come when they come, as after an inspection, and no round asks for one',
    'no',
  ),
  column(
    'seasonal',
    'yes if the direction of a value is that from the same period of the year before',
    'no',
  ),
  column(
    'compared with',
    'from which value the direction is, where it is not the usual one: “a quarter before” of months in a report by the quarter (September with June); “the one before” of rolling windows and of years that are pooled by three, with which they share months; “a year before” is the same as seasonal',
    'the one before',
  ),
  column(
    'source',
    'where the figures come from, the publisher first; without it the council, in whose report they are then published',
    'Housing system',
  ),
  column('licence', 'under which others may use them', 'Open Government Licence v3.0'),
] as const;

/** One row for each measure, with the council's own figures of it that are judged. */
export const measureColumns = [
  needed('indicator', 'code of the indicator', 'G02'),
  column('code', "code of a part; empty for an indicator's only measure", 'G02A'),
  column('name', "without it the indicator's", 'Days to let an empty council home'),
  column('short name', "without it the indicator's, or the name", 'Empty homes'),
  needed(
    'better',
    'which way is better: lower, higher, within the range (that each value has as its target), or not judged',
    'lower',
  ),
  column('kind', `${kindOfValue}; empty, with “every”, where there are no figures`, 'average'),
  column('every', `the kind of its periods: ${kindOfPeriod}`, 'quarter'),
  ...figureColumns,
  column(
    'tolerance',
    'up to which change the direction is level: a share (1%) or an amount (2, 0.5 points, 1 day), or less than that (less than 1%); without it 1%',
    '1%',
  ),
  column(
    'amber within',
    'up to how far past its target a value is amber: a share (5%) or an amount (2, 0.5 points, 1 day), or less than that (less than 5%)',
    '5%',
  ),
  column('part of', 'code of the measure that it is a part of', 'G02A'),
  column('broken down by', 'what it is one line of a breakdown by: area, age, tenure', 'area'),
  column('category', 'which of these it is of', 'Northfield'),
  column('further', 'yes for a performance measure that is listed below the indicator', 'no'),
  column(
    'code is printed',
    'yes or no; without it no where the code is the indicator’s with a hyphen and words',
    'yes',
  ),
  column('note', 'a note that is shown with it', 'Counts homes let in the quarter'),
] as const;

/**
 * One row for each further series of a measure, shown beside the council's own: results by year beside those
 * by quarter, what another publisher says, the figures of a comparator.
 */
export const seriesColumns = [
  needed('measure', 'code of the measure', 'G02'),
  needed('series', 'a name of your own in small letters, as in the values', 'annual'),
  needed('kind', kindOfValue, 'average'),
  needed('every', kindOfPeriod, 'financial year'),
  ...figureColumns,
] as const;

/** One row for each day from which figures mean something different. */
export const breakColumns = [
  needed('measure', 'code of the measure', 'G02'),
  column('series', "which series; empty for the council's own", 'annual'),
  needed('from', 'the day from which its figures mean something different', '01/04/2018'),
  needed('reason', 'why nothing is compared across it', 'Sheltered homes are counted as well'),
] as const;
