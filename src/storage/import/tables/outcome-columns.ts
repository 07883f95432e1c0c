import { directionsWithWords } from '../../../domain/direction-words.ts';
import { reportWordPlaces } from '../../../domain/report-words.ts';
import { statusColours, statusMeanings } from '../../../domain/target.ts';
import { column, needed } from './column.ts';

/** One row for each outcome, which is a report of its own. */
export const outcomeColumns = [
  needed('outcome', 'code: a letter, a number or a word', 'G'),
  needed('name', 'as printed', 'A greener, well-housed Thornbeck'),
  needed('council', 'name of the council', 'Thornbeck District Council'),
  column(
    'area',
    "the council's code from the Office for National Statistics; without it a name made of the council's",
    'E07000998',
  ),
  column(
    'sponsor',
    'who gets the summary of a round, by name as in the table people; without it nobody does',
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
  column('produced by', 'who made the report; without it the council', 'Policy and Performance'),
  column(
    'source',
    'where its text comes from; without it the council and the title',
    'Thornbeck District Council: Council plan',
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
    'foreword',
    'what the report says as a whole, with who signs it, written as areas for focus are; other outcomes of the report need not repeat it',
    'Homes and streets both did better than last year.',
  ),
  column('foreword heading', 'what stands above that', 'In short'),
  column(
    'statuses',
    `your words for Red, Amber and Green with their colours (${statusColours.join(', ')}), and in brackets what yours is called where it is another; without a colour, whether it is ${statusMeanings.join(', ')}; and the symbol that is printed with it`,
    'On track = green; At risk = amber (ochre); Off track = missed, symbol ○',
  ),
  column(
    'direction words',
    `your words for directions: ${directionsWithWords.join(', ')}`,
    'improving = Gaining; worsening = Slipping; unchanged = Holding',
  ),
  column(
    'arrows',
    'what your arrows mean, where they are not the way a number goes: “better and worse”',
    'better and worse',
  ),
  column('high', 'what a high risk means here', 'Outside what the council accepts'),
  column('medium', 'what a medium risk means here', 'Watched, with further action planned'),
  column('low', 'what a low risk means here', 'Accepted'),
  column(
    'risk levels',
    'all your levels, if they are not just high, medium and low: a line each, the most serious first; in brackets the colour, and “severe”',
    'Very high (red, severe): Reviewed every month',
  ),
  column(
    'unassigned risks',
    'the line above the risks that belong to no indicator',
    'Risks of the outcome as a whole',
  ),
] as const;

/** The places that values may belong to. */
export const areaColumns = [
  needed(
    'code',
    'code of a place to compare with, or a name of your own in small letters',
    'E92000001',
  ),
  needed('name', 'its name', 'England'),
  column('replaces', 'code of the area that it replaced', 'E07000048'),
  column('since', 'the day on which it did', '01/04/2019'),
  column('reason', 'why nothing is compared across that day', 'Two districts became one council'),
] as const;

/** Everybody whom the report names. */
export const personColumns = [
  needed('name', 'first name and surname', 'Ines Holt'),
  column('title', 'what stands before the name', 'Dr'),
  column(
    'email',
    'the address with which they sign in to Teams; empty where the report prints none: they are shown, and take no part in the round',
    'ines.holt@thornbeck.example',
  ),
  column('role', 'job title', 'Director of Communities'),
  column('telephone', 'as text, so that the first 0 is kept', '01632 960123'),
  column(
    'id',
    'where two people have the same name: small letters and hyphens; the other tables then name them by address',
    'ines-holt-housing',
  ),
] as const;
