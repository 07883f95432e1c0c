import { type Catalogue, isOutcome } from '../../domain/catalogue.ts';
import type { SpokenBefore } from './asked/spoken-before.ts';
import { ofReport } from './evidence/aspects.ts';
import { lineOf, says } from './evidence/cues.ts';
import { saysDirection } from './message/direction-words.ts';
import type { MessageReading } from './message/read-message.ts';
import { courtesies } from './read-aspect.ts';
import { findStatus } from './subjects/catalogue-words.ts';
import type { Subjects } from './subjects/find-subjects.ts';

/** "The reds", in the plural of a colour or of the council's word: figures that have it. */
const saysStatusAsNoun = (reading: MessageReading, catalogue: Catalogue): boolean => {
  const status = findStatus(reading, catalogue, 'figures');
  return status !== undefined && new RegExp(` ${RegExp.escape(status)}e?s `).test(lineOf(reading));
};

/** What is asked in other words where statuses are said as things. */
const besideNouns: ReadonlySet<string> = new Set([
  ...['definition', 'milestones', 'count', 'movers', 'overview', 'benchmark', 'why'],
  ...courtesies,
]);

/** "Three lines carry no status. Which are they?" */
const withoutStatus =
  / (?:lines|measures|indicators|ones|figures|rows|which|any|anything|everything) (?:that )?(?:(?:have|has|carry|carries|show|bear|with|got|get) no|without|lack|lacking) (?:an? |any )?(?:status|statuses|rating|ratings|score|scores|targets?|colou?rs?|rag) (?!of |for |set )/;

/** "Which printed figures carry (p)", "list what is still marked provisional"; not what the mark means. */
const ofProvisional =
  / (?:which|what|list|any|anything|everything|every|all|show) (?:\S+ ){0,6}(?:provisional|(?:carry|carries|carrying|marked|have|has|with) (?:an? |the )?p) /;
const ofMeaning = / (?:mean|means|meaning|stand|stands) /;

const asksOfProvisional = (
  reading: MessageReading,
  { how, codes }: Subjects,
  told: string,
): boolean =>
  how !== 'sure' &&
  codes.length === 0 &&
  (ofReport.has(told) || mayBeLacking.has(told)) &&
  ofProvisional.test(lineOf(reading)) &&
  !ofMeaning.test(lineOf(reading));

/** "Count of lines off target please, and which they are" */
const ofMissed =
  / (?:which|list|count|names?|number|how many|all|every|any) (?:\S+ ){0,4}(?:lines|measures|indicators|figures|kpis|pis|ones) (?:\S+ ){0,3}(?:off|behind|above|below|missed|missing|outside|within|on|meeting|hitting|under|over|short of) (?:\S+ )?targets? /;

const mayBeMissed: ReadonlySet<string> = new Set(['fact', 'other', 'target', 'count', 'none']);

const asksOfMissed = (reading: MessageReading, { how }: Subjects, told: string): boolean =>
  how !== 'sure' && mayBeMissed.has(told) && ofMissed.test(lineOf(reading));

export const mayBeLacking: ReadonlySet<string> = new Set(['milestones', 'fact', 'other', 'none']);

/** "Anything we do not have a figure for yet" */
const withoutFigure =
  / (?:anything|any|which|what|ones|list|measures|indicators) (?:\S+ ){0,4}(?:not|no|without|lack|lacks|lacking) (?:\S+ ){0,3}(?:figures?|numbers?|values?|data) /;
/** "Did any measure get dropped": those that come no more stand below the list. */
const withdrawn =
  / (?:any|which|what|all|list) (?:\S+ ){0,2}(?:measures?|indicators?|figures?|lines?|kpis?|pis?) (?:\S+ ){0,3}(?:(?:been|being|be|gets?|got|getting|was|were|are|is) (?:\S+ )?(?:dropped|ended|removed|deleted)|withdrawn|retired|discontinued|scrapped|axed) (?!below |above |under |over )/;
const mayBeWithout: ReadonlySet<string> = new Set(['unavailable', 'waive', 'none', 'why']);

const asksOfLacking = (
  reading: MessageReading,
  { how }: Subjects,
  { told, catalogue }: { readonly told: string; readonly catalogue: Catalogue },
): 'lacking' | undefined => {
  const line = lineOf(reading);
  const mayBe = ofReport.has(told) || mayBeLacking.has(told) || told === 'lacking';
  // Where a status has that name, those with it are asked for.
  const isWithdrawn =
    withdrawn.test(line) && findStatus(reading, catalogue, 'figures') === undefined;
  const isWithout = (mayBe || mayBeWithout.has(told)) && (withoutFigure.test(line) || isWithdrawn);
  return how !== 'sure' && ((mayBe && withoutStatus.test(line)) || isWithout)
    ? 'lacking'
    : undefined;
};

/** "Every outcome 2 measure with its status in one table" */
const withStatus =
  / (?:every|each|all|list|the) (?:\S+ ){0,5}(?:lines?|measures?|indicators?|kpis?|pis?) (?:and|with) (?:\S+ ){0,2}(?:status|statuses|rag|ratings?|colou?rs?) /;
/** "And in each outcome" after how many have a status. */
const byOutcome = / (?:by|per|each|every) (?:outcome|priority) /;
const mayBeOfStatuses: ReadonlySet<string> = new Set([
  'overview',
  'value',
  'fact',
  'other',
  'none',
]);

const asksOfStatuses = (
  reading: MessageReading,
  { codes, how }: Subjects,
  {
    told,
    catalogue,
    before,
  }: { told: string; catalogue: Catalogue; before: SpokenBefore | undefined },
): boolean => {
  const line = lineOf(reading);
  const isOfAll = codes.every((one) => isOutcome(catalogue, one));
  const goesOn = how === 'none' && before?.last.kind === 'target' && byOutcome.test(line);
  return mayBeOfStatuses.has(told) && isOfAll && (withStatus.test(line) || goesOn);
};

/** What the grammar of a message lists, whatever was learned: what lacks something, or what missed or met its target. */
export const listPlainlyAsked = (
  reading: MessageReading,
  named: Subjects,
  {
    told,
    catalogue,
    before,
  }: {
    readonly told: string;
    readonly catalogue: Catalogue;
    readonly before: SpokenBefore | undefined;
  },
): 'lacking' | 'target' | undefined => {
  if (asksOfStatuses(reading, named, { told, catalogue, before })) return 'target';
  if (asksOfProvisional(reading, named, told)) return 'lacking';
  if (asksOfMissed(reading, named, told)) return 'target';
  return asksOfLacking(reading, named, { told, catalogue });
};

/** "Which are slipping and who leads each" */
const ofLeads =
  / (?:who|whose) (?:\S+ ){0,3}(?:each|them|those|these|it) | (?:leads?|owners?) (?:for|of) each /;
/** "Who leads the reds", "who answers for each of the ambers" */
const ofTheirLeads = / who (?:leads?|owns?|has|answers? for) (?:each of |all )?(?:the|our) /;

const mayBeOfPerson: ReadonlySet<string> = new Set(['people', 'fact', 'other', 'none']);
/** Who it is that is asked about. */
const ofWho = / (?:who|whose|whom|email|phone|ring|call|contact) /;

/** "Yasmin would like the green ones in her outcome": those of a status that a person answers for. */
export const listOfPerson = (
  reading: MessageReading,
  { people, how }: Subjects,
  { told, catalogue }: { readonly told: string; readonly catalogue: Catalogue },
): 'target' | undefined =>
  how === 'none' &&
  people.length === 1 &&
  mayBeOfPerson.has(told) &&
  findStatus(reading, catalogue, 'figures') !== undefined &&
  !ofWho.test(lineOf(reading))
    ? 'target'
    : undefined;

/** A list that is asked for by a status said as a thing, or together with whoever leads what it lists. */
export const listWithLeads = (
  reading: MessageReading,
  told: string,
  catalogue: Catalogue,
): 'target' | 'movers' | undefined => {
  if (!besideNouns.has(told) && saysStatusAsNoun(reading, catalogue)) return 'target';
  const line = lineOf(reading);
  if (told === 'people' && ofTheirLeads.test(line) && saysStatusAsNoun(reading, catalogue))
    return 'target';
  if (told !== 'people' || !ofLeads.test(line)) return undefined;
  if (saysDirection(reading.tokens) || says(reading, 'worse', 'better')) return 'movers';
  return findStatus(reading, catalogue, 'figures') === undefined ? undefined : 'target';
};
