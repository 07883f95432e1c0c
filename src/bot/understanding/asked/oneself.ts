import { lineOf, says } from '../evidence/cues.ts';
import type { LanguageContext } from '../message/language-context.ts';
import type { MessageReading } from '../message/read-message.ts';
import { findStatus } from '../subjects/catalogue-words.ts';
import type { Subjects } from '../subjects/find-subjects.ts';
import { isNamed } from './spoken-before.ts';

/** "Mine" is what somebody leads; "my team" is not, and "our figures" are the council's. */
const ofOneself =
  / (?:mine|ours|my (?:own |two |three |few )?(?:ones|indicators?|measures?|figures?|numbers?|stats|rates|kpis?|areas?|bits|lines|results|data)|(?:i|we) (?:lead|own|look after|report on|(?:am|are) (?:responsible|accountable|the lead) for)) /;

/** "Am I red on anything" asks of oneself what is asked of figures. */
const isIt = / (?:am|was|have|do|did) i /;

/** What is asked of figures. */
const ofFigures: ReadonlySet<string> = new Set(
  'value change compare trend benchmark movers overview target'.split(' '),
);

/** What else a question for a status or a direction is taken for, where nothing is named. */
const likeFigures: ReadonlySet<string> = new Set('risks fact other howto progress mine'.split(' '));

/** Whose indicators an outcome lead signs off: "which of my heads haven't sent theirs in". */
const ofOnesOwn =
  / my (?:own )?(?:heads?|officers?|managers?|team|people|lot|staff|directorate|services?) | under me | reports? to me /;

/** "Mine and everyone's" is of all. */
const ofAll = / (?:everyone|everybody|everyone s|everybody s|everyones|others|other people s) /;

const isOfRisks = ({ tokens }: MessageReading): boolean =>
  tokens.some(({ stem }) => stem === 'risk');

/**
 * With whoever says it as the person whose figures are meant: "which of mine got worse" is of these, as it is of those
 * of somebody who is named. A status or a direction is then one of figures, where no risk is spoken of.
 *
 * @param told what the message asks, as it was learned
 */
export const readOneself = (
  named: Subjects,
  { reading, told }: { readonly reading: MessageReading; readonly told: string },
  { speaker, byOfficer, catalogue }: Pick<LanguageContext, 'speaker' | 'byOfficer' | 'catalogue'>,
): { readonly named: Subjects; readonly aspect: string } => {
  const line = lineOf(reading);
  const hasStatus = findStatus(reading, catalogue, 'figures') !== undefined;
  const leads = catalogue.indicators.some(({ outcomeLeads }) =>
    outcomeLeads.some((one) => one === speaker),
  );
  if (told === 'progress' && speaker && leads && !isNamed(named) && ofOnesOwn.test(line))
    return { named: { ...named, people: [speaker] }, aspect: told };
  const isOneself = ofOneself.test(line) || (hasStatus && isIt.test(line));
  if (
    !speaker ||
    !byOfficer ||
    isNamed(named) ||
    !isOneself ||
    ofAll.test(line) ||
    isOfRisks(reading)
  )
    return { named, aspect: told };
  const meant = hasStatus ? 'target' : says(reading, 'worse', 'better') ? 'movers' : told;
  const aspect = likeFigures.has(told) ? meant : told;
  return ofFigures.has(aspect)
    ? { named: { ...named, people: [speaker] }, aspect }
    : { named, aspect };
};
