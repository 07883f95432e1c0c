import { type Catalogue, indicatorsLedBy } from '../domain/catalogue.ts';
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
import type { MessageReader } from './language-model/understand-with-model.ts';
import type { LogFields } from './log.ts';
import type { DeliveredExamples } from './offer-examples.ts';
import { indexReportOnce } from './passages/index-report.ts';
import { prepareOnce } from './prepare-catalogue.ts';
import type {
  ChannelPlace,
  Documents,
  RequestContext,
  RoundParts,
  Send,
  Work,
} from './request-context.ts';
import { showOutcomes } from './show-outcomes.ts';
import type { TrialCommand } from './trial-command.ts';
import type { Lexicon } from './understanding/build-language.ts';
import type { LanguageContext } from './understanding/message/language-context.ts';
import type { SaidOn } from './understanding/message/spoken-day.ts';

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
