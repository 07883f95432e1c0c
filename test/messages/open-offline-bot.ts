import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { buildLogFields } from '../../src/bot/log.ts';
import { onMessage } from '../../src/bot/on-message.ts';
import { buildPrepareContext } from '../../src/bot/prepare-context.ts';
import { readActivity } from '../../src/bot/read-activity.ts';
import type { RequestContext } from '../../src/bot/request-context.ts';
import type { ConversationState } from '../../src/bot/understanding/conversation-state.ts';
import type { LanguageContext } from '../../src/bot/understanding/message/language-context.ts';
import {
  readExamples,
  readGlossary,
  readLexicon,
  readRiskMatrix,
  readRoundHelp,
} from '../../src/council-data.ts';
import { deliveredFolder } from '../../src/council-folder.ts';
import { readSampleFiles } from '../../src/data-files.ts';
import { startAzurite } from '../../src/dev/azurite.ts';
import { type Officer, readCast } from '../../src/dev/choose-person.ts';
import { openRound } from '../../src/open-round.ts';
import { buildMakeReportFile } from '../../src/report-files.ts';
import { startClock } from '../../src/start-clock.ts';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { openTable } from '../../src/storage/table.ts';
import { reader, today } from './ask-bot.ts';

const log = pino({ level: 'silent' });

const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const activityOf = ({ name }: Officer) => {
  const read = readActivity({
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: 'http://localhost',
    from: { id: `29:${slugOf(name)}`, aadObjectId: `object-of-${slugOf(name)}` },
    recipient: { id: '28:bot' },
    conversation: { id: `a:${slugOf(name)}`, conversationType: 'personal' },
    text: 'hello',
  });
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return read;
};

const openParts = async (connectionString: string) => {
  const clock = startClock(new Date(`${today}T12:00:00Z`), () => new Date());
  const storage = { connectionString };
  const table = openTable(storage, 'Outcomes');
  for (const file of await readSampleFiles())
    await loadFile(table, file, { at: clock(), by: 'measuring' });
  const round = await openRound(storage, {
    app: undefined,
    clock,
    log,
    logKey: undefined,
  });
  return {
    ...round,
    admins: [],
    ...(await readLexicon()),
    glossary: await readGlossary(),
    examples: await readExamples(),
    riskMatrix: await readRiskMatrix(),
    roundHelp: await readRoundHelp(),
    stopwatch: () => performance.now(),
    newErrorId: randomUUID,
    newTurnId: randomUUID,
    logFields: buildLogFields(round.hashPerson),
    background: { start: () => true, settled: async () => undefined },
    keepQuestions: false,
    send: () => undefined,
    documents: {
      make: buildMakeReportFile({ connectionString }, deliveredFolder),
      upload: async () => 'nothing is uploaded here',
      fetch: async () => ({ fault: 'nothing is fetched here' }),
      importFile: async () => [],
    },
  };
};

/** Answers messages without a server and a channel, if need be with what some other models understand. */
export const openOfflineBot = async () => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  const prepareContext = buildPrepareContext(await openParts(azurite.connectionString));
  const everyone = [...(await readCast()).officers, reader];

  const prepare = async (as: string) => {
    const officer = everyone.find(({ name }) => name === as) ?? reader;
    return prepareContext(activityOf(officer), {
      lookUpMember: async () => ({ kind: 'staff', addresses: [officer.email.toLowerCase()] }),
      admit: () => Promise.reject(new Error('nothing is admitted here')),
    });
  };
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  const prepareOnce = (as: string) => {
    const one = prepared.get(as) ?? prepare(as);
    prepared.set(as, one);
    return one;
  };

  const answer = async (
    text: string,
    talk: ConversationState,
    given: { readonly context: RequestContext; readonly language: LanguageContext },
  ) => {
    let kept = talk;
    const conversation = {
      talk,
      repeated: false,
      answered: [],
      keepReply: () => undefined,
      keep: (next: ConversationState = talk) => {
        kept = next;
      },
      told: () => [],
      isTakenElsewhere: async () => false,
      end: () => undefined,
    };
    const turn = {
      ...given,
      conversation,
      activityId: undefined,
      pressedId: undefined,
      reader: undefined,
    };
    const { card } = await onMessage(text, turn);
    return { content: card.content, talk: kept };
  };

  return {
    /** The content of the card that answers the last message of a conversation of its own. */
    ask: async (
      turns: readonly string[],
      as = reader.name,
      learned: Partial<Pick<LanguageContext, 'models' | 'cueWords'>> = {},
    ): Promise<unknown> => {
      const { context, language } = await prepareOnce(as);
      const spoken = { ...language, ...learned };
      let said: Awaited<ReturnType<typeof answer>> = { content: undefined as never, talk: {} };
      for (const text of turns) said = await answer(text, said.talk, { context, language: spoken });
      return said.content;
    },
    stop: azurite.stop,
  };
};
