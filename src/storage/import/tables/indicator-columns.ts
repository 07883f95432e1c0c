import { reportedDirections } from '../../../domain/observation.ts';
import { column, needed } from './column.ts';

/** One row for each indicator. */
export const indicatorColumns = [
  column('outcome', 'code of the outcome; may be empty where there is one', 'G'),
  needed('code', 'as printed, with at least one digit', 'G02'),
  needed('name', 'as printed', 'Days to let an empty council home'),
  column(
    'short name',
    'for lists and titles, where the name is longer than 45 characters; without it the name',
    'Empty homes',
  ),
  column('heading', 'as on its own page; without it the name', 'Days to let an empty home'),
  needed('outcome leads', 'who signs off, by name; several with semicolons', 'Rae Finch'),
  needed('indicator leads', 'who submits the figures', 'Ada Lowry'),
  column(
    'other leads',
    'others who answer for it, under titles of your own; several people with commas',
    'Cabinet member = Rae Finch; Head of Service = Lou Bell',
  ),
  column('also under', 'codes of other outcomes that it counts towards', 'H'),
  column(
    'overall status',
    'of an indicator with several measures: its status as a whole, a line for each quarter',
    'Q2 2018/19 = Amber because one of three parts is red',
  ),
  column(
    'overall direction',
    `the direction that is printed beside it, a line for each quarter: ${reportedDirections.join(', ')}; a second one behind “, other”`,
    'Q2 2018/19 = improving, other up',
  ),
  column(
    'charts',
    'titles of its charts, a line each in the order of the measures',
    'Days to let, by quarter',
  ),
  column(
    'no risks',
    'what the report prints if no risk belongs to it',
    'No corporate risk belongs to this indicator',
  ),
] as const;

/** One row for each comparison that the report prints: a statement, not a figure that the bot works with. */
export const comparisonColumns = [
  needed('indicator', 'code of the indicator', 'G02'),
  column('compared with', 'with whom; people may ask by this name', 'England'),
  needed('statement', 'what the report prints about it, word for word', 'Higher than England'),
  column(
    'standing',
    'what it says of your value: lower, higher, not stated or not available',
    'higher',
  ),
  column('measures', 'codes of the measures that it is about; without them all', 'G02'),
  column('notes', 'further lines printed with it', '2018/19 is not published yet'),
  column('every', 'where figures are printed in it: the kind of their period', 'financial year'),
  column('period', 'their period', '2017/18'),
  column('unit', 'their unit', 'days'),
  column('our figure', 'ours', '31'),
  column('their figure', 'theirs', '28'),
] as const;

/** One row for each indicator about which something is written. */
export const commentaryColumns = [
  needed('indicator', 'code of the indicator, or of a part of it', 'G02'),
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
  column(
    'order',
    'where the page has them in another order: these three headings with semicolons',
    'changed and why; telling us; issues',
  ),
] as const;
