import type { Card } from '../cards/card.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { ReadersSee } from '../domain/figures/shown-series.ts';
import type { SameWords } from '../domain/find-words.ts';
import type { Period } from '../domain/period/period.ts';
import type { Actor } from '../domain/person.ts';
import type { RiskMatrix } from '../domain/risks/risk-matrix.ts';
import type { Calendar, Schedule } from '../domain/round/deadlines.ts';
import type { ReminderJobKind } from '../domain/round/plans.ts';
import type { AppealStore } from '../domain/stores/appeal-store.ts';
import type { ChannelStore, ChosenChannel } from '../domain/stores/channel-store.ts';
import type { ConversationStore } from '../domain/stores/conversation-store.ts';
import type { MilestoneStore } from '../domain/stores/milestone-store.ts';
import type { OpenedFormStore } from '../domain/stores/opened-form-store.ts';
import type { OutcomeStore } from '../domain/stores/outcome-store.ts';
import type { PeopleStore } from '../domain/stores/people-store.ts';
import type { PlannedReminderStore } from '../domain/stores/planned-reminder-store.ts';
import type { PublicationStore } from '../domain/stores/publication-store.ts';
import type { QuestionStore } from '../domain/stores/question-store.ts';
import type { ReminderStore } from '../domain/stores/reminder-store.ts';
import type { SubmissionStore } from '../domain/stores/submission-store.ts';
import type { WatchStore } from '../domain/stores/watch-store.ts';
import type { WordStore } from '../domain/stores/word-store.ts';
import type { TargetSetter } from '../domain/target.ts';
import type { GlossaryEntry, HelpEntry } from '../domain/words.ts';
import type { Inputs } from './action.ts';
import type { Glossary } from './glossary.ts';
import type { FetchFile, ImportFile } from './import-file.ts';
import type { WatchJob } from './job-progress.ts';
import type { IndexReport } from './passages/index-report.ts';
import type { KeepFile, MakeReportFile, UploadFile } from './report-file.ts';
import type { RetryParts } from './retry.ts';
import type { RoundHelp } from './round-help.ts';
import type { Synonyms } from './understanding/message/names-in.ts';
import type { KeptExample, OfferedExample, OfferedGroup } from './understanding/understanding.ts';
import type { HelpFaults } from './words/check-help.ts';
import type { TermFaults } from './words/check-term.ts';
import type { FindAnswer } from './words/find-answer.ts';

/** Where the council's data and what people did are stored. */
type Stores = {
  /** What the person who asks may see. */
  readonly outcomes: OutcomeStore;
  readonly submissions: SubmissionStore;
  readonly reminders: ReminderStore;
  readonly people: PeopleStore;
  readonly conversations: ConversationStore;
  readonly words: WordStore;
  readonly milestones: MilestoneStore;
  readonly questions: QuestionStore;
  readonly openedForms: OpenedFormStore;
  readonly appeals: AppealStore;
  readonly watches: WatchStore;
  readonly plannedReminders: PlannedReminderStore;
  readonly publications: PublicationStore;
  readonly channels: ChannelStore;
};

/** What the council has decided. */
type Settings = {
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  /** From when readers see a figure that is handed in. */
  readonly readersSee: ReadersSee;
  /** Whether officers set the targets of coming periods in their forms. */
  readonly targetsSetBy: TargetSetter;
  /** Words that count as the same when the commentary is searched. */
  readonly sameWords: SameWords;
  /**
   * How a likelihood and an impact give the level of a risk, where the council has decided that.
   */
  readonly riskMatrix: RiskMatrix | undefined;
  /** What terms mean. */
  readonly glossary: Glossary;
  /** The performance team: ids of people, or the addresses of those whom the report does not name. */
  readonly team: readonly string[];
  /** Questions and answers about filling in. */
  readonly roundHelp: RoundHelp;
  /** What is offered to a person who asks for help. Both are read when they are called, and no sooner. */
  readonly listExamples: () => readonly OfferedGroup[];
  /** The first of them that asks for a figure. */
  readonly findExampleFigure: () => OfferedExample | undefined;
};

/** The council's words, and what may become one. */
type Words = {
  /** By code or id of what they stand for. */
  readonly synonyms: Synonyms;
  /** The phrases of something that are the same words in another order or with other endings, itself too. */
  readonly formsOf: (phrase: string, of: string) => readonly string[];
  /** Why a phrase cannot become a name of something, as a sentence; undefined when it can. */
  readonly checkPhrase: (phrase: string, of: string) => string | undefined;
  readonly findAnswer: FindAnswer;
  /** Why no answer can be written to a question, as a sentence; undefined when one can. */
  readonly checkQuestion: (question: string) => string | undefined;
  /** Why people who ask a question get something else than the answer that was written, as a sentence. */
  readonly notShown: (question: string) => string | undefined;
  /** What is wrong with the fields of a term, as sentences. */
  readonly checkTerm: (entry: GlossaryEntry) => TermFaults;
  /** What is wrong with a question about filling in; whether it is to be added beside the others. */
  readonly checkHelp: (entry: HelpEntry, isNew: boolean) => HelpFaults;
  /** The examples of help, by what they ask. */
  readonly examples: readonly KeptExample[];
  /** Why help cannot offer a question in the place of another, as a sentence; undefined when it can. */
  readonly checkExample: (text: string, was?: string) => string | undefined;
};

type Clock = {
  readonly now: Date;
  /** ISO date in London. */
  readonly today: string;
  /** The quarter of the current reporting round. */
  readonly round: Period;
};

/** Where a channel can be written to. */
export type ChannelPlace = Omit<ChosenChannel, 'by' | 'at'>;

type User = {
  /** The person who asks or presses. */
  readonly actor: Actor;
  /** Whether nobody else can read the answer. */
  readonly personal: boolean;
  /** The channel of Teams that the message came from; undefined in any other chat. */
  readonly channel?: ChannelPlace | undefined;
  /** Identifies this turn's activity; the same when it arrives again. */
  readonly press: string;
};

/** What a reporting round consists of, for requests and for the reminder job. */
export type RoundParts = RetryParts & {
  readonly stores: Stores;
  readonly settings: Pick<Settings, 'schedule' | 'calendar' | 'readersSee' | 'targetsSetBy'>;
};

/**
 * Sends messages after this turn: those due now, a reminder to everyone who owes something, or
 * those that failed.
 *
 * @param people ids of those to whom alone it is sent; everybody when left out
 * @param watch is told how far the job is, and what came of it
 */
export type Send = (kind: ReminderJobKind, people?: readonly string[], watch?: WatchJob) => void;

/** Makes reports as files and puts them where Teams says; fetches files from there and imports them. */
export type Documents = {
  readonly make: MakeReportFile;
  /** Keeps a file where the chat itself takes none, as in the Playground. */
  readonly keep?: KeepFile | undefined;
  readonly upload: UploadFile;
  readonly fetch: FetchFile;
  readonly importFile: ImportFile;
};

/** What takes longer than an answer may, and the card that tells what came of it. */
export type Work = () => Promise<Card>;

/**
 * Has the card that is the answer change to what comes of work. It begins once the card was sent; a fault in it
 * is answered like any other.
 */
type GoOn = (work: Work) => void;

/** What a handler is given in addition to the request; each names the parts that it needs. */
export type RequestContext = RetryParts & {
  readonly user: User;
  readonly clock: Clock;
  readonly stores: Stores;
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly words: Words;
  readonly indexReport: IndexReport;
  readonly send: Send;
  readonly documents: Documents;
  readonly goOn: GoOn;
};

/** What the handler of an action is given in addition to the action. */
export type ActionContext = RequestContext & {
  readonly inputs: Inputs;
  /** Whether the button is in a dialog, where a card cannot be replaced. */
  readonly inDialog: boolean;
};
