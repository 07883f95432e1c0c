import { type Catalogue, indicatorsLedBy } from '../domain/catalogue.ts';
import type { SearchWords } from '../domain/find-words.ts';
import { londonDay } from '../domain/london-time.ts';
import type { Actor } from '../domain/person.ts';
import type { RiskMatrix } from '../domain/risks/risk-matrix.ts';
import { type Calendar, currentRound } from '../domain/round/deadlines.ts';
import type { HelpEntry } from '../domain/words.ts';
import type { Background } from './admission.ts';
import type { OpenTurn } from './conversation/open-turn.ts';
import {
  type ActorParts,
  buildKnowIdentity,
  type Channel,
  listTeam,
  toActor,
} from './identity/know-actor.ts';
import { type IncomingActivity, isPersonal } from './incoming-activity.ts';
import type { LanguageModel } from './language-model/language-model.ts';
import { buildReadingInstructions } from './language-model/read-with-model.ts';
import type { MessageReader } from './language-model/understand-with-model.ts';
import type { LogFields } from './log.ts';
import {
  checkExample,
  type DeliveredExamples,
  type Examples,
  examplesFor,
  keepExamples,
  offerExamples,
  offerFigure,
  teachExamples,
} from './offer-examples.ts';
import { indexReportOnce } from './passages/index-report.ts';
import type {
  ChannelPlace,
  Documents,
  RequestContext,
  RoundParts,
  Send,
  Work,
} from './request-context.ts';
import { requestRules } from './requests/all.ts';
import { openRoundHelp, type RoundHelp, teachHelp } from './round-help.ts';
import { showOutcomes } from './show-outcomes.ts';
import type { TrialCommand } from './trial-command.ts';
import { buildLanguage, type Lexicon } from './understanding/build-language.ts';
import type { LanguageContext } from './understanding/message/language-context.ts';
import type { SaidOn } from './understanding/message/spoken-day.ts';
import type { KeptExample, OfferedExample, OfferedGroup } from './understanding/understanding.ts';
import { checkHelp } from './words/check-help.ts';
import { checkPhrase, findForms } from './words/check-phrase.ts';
import { checkQuestion, sayOwnMeaning } from './words/check-question.ts';
import { checkTerm } from './words/check-term.ts';
import { buildFindAnswer, ownMeaning } from './words/find-answer.ts';

type Taught = {
  readonly examples: Examples;
  readonly roundHelp: readonly HelpEntry[];
};

const wordsOf = (
  language: LanguageContext,
  { examples, roundHelp }: Taught,
): RequestContext['words'] => {
  let kept: readonly KeptExample[] | undefined;
  // Reads each example as it reads a message, and few questions need any.
  const listKept = (): readonly KeptExample[] => {
    kept ??= keepExamples(examples, language.catalogue.words.examples, language);
    return kept;
  };
  return {
    synonyms: language.synonyms,
    formsOf: (phrase, of) => findForms(phrase, of, language),
    checkPhrase: (phrase, of) => checkPhrase(phrase, of, language),
    checkTerm: (entry) => checkTerm(entry, language),
    findAnswer: buildFindAnswer(language),
    notShown: (question) => {
      const meant = ownMeaning(question, language);
      return meant && sayOwnMeaning(meant, language);
    },
    checkQuestion: (question) => checkQuestion(question, language),
    checkHelp: (entry, isNew) => checkHelp(entry, isNew, roundHelp),
    get examples() {
      return listKept();
    },
    checkExample: (text, was) =>
      checkExample(
        text,
        listKept().filter((one) => one.text !== was),
        language,
      ),
  };
};

/** A message in a channel is in a conversation of its own, whose id begins with that of the channel. */
const channelOf = (incoming: IncomingActivity): ChannelPlace | undefined => {
  const { scope, conversationId, serviceUrl, botId, tenantId = '', channelName } = incoming;
  if (scope !== 'channel') return undefined;
  const [channelId = ''] = conversationId.split(';');
  return {
    ...{ channelId, serviceUrl, botId, tenantId },
    ...(channelName === undefined ? {} : { name: channelName }),
  };
};

/** What is built from a catalogue, once for each version of it. */
type Prepared = {
  readonly version: string;
  readonly language: LanguageContext;
  /** Only help needs them. */
  readonly listExamples: () => readonly OfferedGroup[];
  readonly findExampleFigure: () => OfferedExample | undefined;
  readonly reader: MessageReader | undefined;
  readonly searchWords: SearchWords;
  readonly words: RequestContext['words'];
  readonly roundHelp: RoundHelp;
};

type Words = Lexicon & {
  readonly examples: DeliveredExamples;
  readonly roundHelp: readonly HelpEntry[];
  readonly model?: LanguageModel | undefined;
};

/** Holds what was built from the newest catalogue. */
const prepareOnce = ({
  examples: deliveredExamples,
  roundHelp: deliveredHelp,
  model,
  ...lexicon
}: Words): ((catalogue: Catalogue) => Prepared) => {
  let prepared: Prepared | undefined;
  return (catalogue) => {
    const { version } = catalogue;
    if (prepared?.version === version) return prepared;
    const language = buildLanguage(catalogue, lexicon, requestRules);
    const { words } = catalogue;
    const delivered = examplesFor(catalogue, deliveredExamples);
    const examples = teachExamples(delivered, words.examples, language);
    const taughtHelp = teachHelp(deliveredHelp, words.help);
    const roundHelp = openRoundHelp(taughtHelp);
    let offered: readonly OfferedGroup[] | undefined;
    let figure: { readonly found: OfferedExample | undefined } | undefined;
    prepared = {
      version,
      language,
      listExamples: () => {
        offered ??= offerExamples(examples, language);
        return offered;
      },
      findExampleFigure: () => {
        figure ??= { found: offerFigure(examples, language) };
        return figure.found;
      },
      searchWords: {
        ...language,
        isWord: language.isEnglish,
        tellingOf: (stem) => language.models.telling.get(stem) ?? 1,
      },
      reader: model && {
        model,
        instructions: buildReadingInstructions(catalogue, language.glossary, taughtHelp),
        roundHelp,
      },
      words: wordsOf(language, { examples, roundHelp: taughtHelp }),
      roundHelp,
    };
    return prepared;
  };
};

/** What the bot is given. */
export type BotParts = RoundParts &
  Omit<ActorParts, 'people'> &
  Lexicon & {
    readonly examples: DeliveredExamples;
    readonly riskMatrix: RiskMatrix | undefined;
    /** The questions about filling in that come with the bot. */
    readonly roundHelp: readonly HelpEntry[];
    /** The council's language model, where it has one. */
    readonly model?: LanguageModel | undefined;
    /** Whether what could not be answered is kept, without who asked it. */
    readonly keepQuestions: boolean;
    readonly clock: () => Date;
    /** A short id that a reply shows and the log holds. */
    readonly newErrorId: () => string;
    readonly newTurnId: () => string;
    readonly logFields: LogFields;
    readonly background: Background;
    /** Has messages sent to others after the turn. */
    readonly send: Send;
    readonly documents: Documents;
    /** A command of the person who tries the bot out; undefined in service. */
    readonly trial?: TrialCommand | undefined;
    /** Where a person finds their own chat with the bot, in a client in which no link leads there. */
    readonly privateChat?: string | undefined;
  };

/** What an answer needs that does not depend on what was said before. */
type PreparedContext = {
  readonly context: RequestContext;
  readonly language: LanguageContext;
  /** The council's language model, where it has one. */
  readonly reader: MessageReader | undefined;
  readonly trial?: TrialCommand | undefined;
  /** What goes on once the answer is sent; undefined where nothing does. */
  readonly goesOn: () => Work | undefined;
};

/** What an answer to an activity is worked out from. */
export type Turn = Omit<PreparedContext, 'goesOn'> &
  Pick<IncomingActivity, 'activityId' | 'pressedId'> & { readonly conversation: OpenTurn };

export type PrepareContext = (
  incoming: IncomingActivity,
  channel: Channel,
) => Promise<PreparedContext>;

/** An activity without an id counts as a new one. */
const pressOf = ({ conversationId, deliveryId }: IncomingActivity, newId: () => string): string =>
  JSON.stringify([conversationId, deliveryId ?? newId()]);

/** Not every answer needs the day and the round, and some need the day for each measure. */
const clockAt = (now: Date, calendar: Calendar): RequestContext['clock'] => {
  let today: string | undefined;
  return {
    now,
    get today() {
      today ??= londonDay(now);
      return today;
    },
    get round() {
      return currentRound(now, calendar);
    },
  };
};

/** The day is only worked out for a message that names one. */
const saidAt = (clock: RequestContext['clock'], calendar: Calendar): SaidOn => ({
  get today() {
    return clock.today;
  },
  calendar,
});

const listLed = (catalogue: Catalogue, { person }: Actor): string[] =>
  indicatorsLedBy(catalogue, person?.id).map(({ code }) => code);

/** Loads the catalogue, finds out who the sender is, and puts together what handlers are given. */
export const buildPrepareContext = (parts: BotParts): PrepareContext => {
  const prepare = prepareOnce(parts);
  const indexReport = indexReportOnce((catalogue) => prepare(catalogue).searchWords);
  const { stores, settings, riskMatrix } = parts;
  const knowIdentity = buildKnowIdentity({ ...parts, people: stores.people });
  return async (incoming, channel) => {
    const now = parts.clock();
    const [catalogue, identity] = await Promise.all([
      stores.outcomes.readCatalogue(),
      knowIdentity(incoming, channel),
    ]);
    const { language, listExamples, findExampleFigure, words, roundHelp, reader } =
      prepare(catalogue);
    const clock = clockAt(now, settings.calendar);
    const actor = toActor(incoming, identity, catalogue, parts.admins);
    const user = {
      actor,
      personal: isPersonal(incoming),
      channel: channelOf(incoming),
      press: pressOf(incoming, parts.newTurnId),
    };
    const { readersSee } = settings;
    let goesOn: Work | undefined;
    const context: RequestContext = {
      ...parts,
      stores: showOutcomes(stores, { catalogue, clock, user, readersSee }),
      catalogue,
      words,
      indexReport,
      settings: {
        ...settings,
        sameWords: parts.sameWords,
        listExamples,
        findExampleFigure,
        riskMatrix,
        roundHelp,
        glossary: language.glossary,
        team: listTeam(catalogue, parts.admins),
      },
      clock,
      user,
      goOn: (work) => {
        goesOn = work;
      },
    };
    return {
      context,
      goesOn: () => goesOn,
      language: {
        ...language,
        saidOn: saidAt(clock, settings.calendar),
        byOfficer: actor.person !== undefined || actor.team,
        speaker: actor.person?.id,
        own: listLed(catalogue, actor),
      },
      reader,
      trial: parts.trial,
    };
  };
};
