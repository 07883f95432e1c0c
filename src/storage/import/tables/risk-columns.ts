import { column, needed } from './column.ts';

/** One row for each risk. */
export const riskColumns = [
  needed('code', 'as printed', 'R1'),
  needed('title', 'as printed', 'Repairs stop when the contractor leaves'),
  needed('under', 'codes of the indicators, their parts or the outcomes, with semicolons', 'G02'),
  needed('level', 'high, medium or low, or one of your own levels', 'high'),
  column(
    'trend',
    'worsening, unchanged, improving or new; empty where none is printed',
    'worsening',
  ),
  column('likelihood', 'step of your scale', '4'),
  column('impact', 'step of your scale', '4'),
  column('score', 'if you print one number only', '16'),
  column('inherent score', 'before controls: a number, or likelihood x impact', '4 x 5'),
  column('target score', 'where it should be', '8'),
  column('appetite', 'the highest score that is accepted, or your word for it', '9'),
  column('owner', 'by name', 'Ada Lowry'),
  column('review by', 'a date; of a month, its last day', '31/01/2019'),
  column('controls', 'what is done about it, one a line', 'A second contractor'),
  column('description', 'what may happen, and what would follow', 'Homes stay empty for longer'),
  column('as of', "the quarter of this assessment, if it is not the report's", 'Q1 2018/19'),
] as const;

/** One row for each earlier quarter of a risk. */
export const assessmentColumns = [
  needed('risk', 'code of the risk', 'R1'),
  needed('quarter', 'the earlier quarter', 'Q1 2018/19'),
  needed('level', 'as in the table risks', 'medium'),
  column('trend', 'as it was reported then', 'unchanged'),
  column('likelihood', 'step of your scale', '3'),
  column('impact', 'step of your scale', '4'),
  column('score', 'if you print one number only', '12'),
] as const;

/** One row for each milestone or action. */
export const milestoneColumns = [
  needed('code', 'as printed', 'M1'),
  column('kind', 'milestone or action; without it milestone', 'milestone'),
  needed('title', 'as printed', 'Appoint a second repairs contractor'),
  needed('under', 'codes of the indicators, their parts or the outcome, with semicolons', 'G02'),
  column('owner', 'by name', 'Lou Bell'),
  column('due', 'a date, the one that holds now; of a month, its last day', '31/01/2019'),
  column('first due', 'the date that was set at first, where it was put off', '30/09/2018'),
  column(
    'done on',
    'the date on which it was completed, only where its state is complete',
    '11/05/2018',
  ),
  column(
    'state',
    'open, not started, under way, paused, complete or stopped; without it open',
    'under way',
  ),
  column('percent', 'how much is done', '60%'),
  column('progress', 'the same in words, if the report has any', '18 of 30 bought'),
  column('status', 'a word of yours', 'At risk'),
  column('note', 'what there is to say', 'Three bids are being compared.'),
  column('as of', "the quarter that this is said of, if it is not the report's", 'Q1 2018/19'),
] as const;
