import { join } from 'node:path';
import { requestRules } from '../../src/bot/requests/all.ts';
import { buildLanguage } from '../../src/bot/understanding/build-language.ts';
import {
  type ConversationState,
  stateAfterRequest,
} from '../../src/bot/understanding/conversation-state.ts';
import { interpret } from '../../src/bot/understanding/interpret.ts';
import type { LanguageContext } from '../../src/bot/understanding/language-context.ts';
import { readLexicon, readSampleFiles } from '../../src/council-data.ts';
import { readBankHolidays } from '../../src/cycle-data.ts';
import { buildCalendar } from '../../src/domain/round/deadlines.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { isCsv } from '../../src/storage/import/import-files.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { toCatalogue } from '../../src/storage/rows/to-domain.ts';
import { requestIn } from './request-of.ts';

const folder = join(import.meta.dirname, '../messages/corvenshire');

const files = (await readSampleFiles(folder)).filter((file) => !isCsv(file));
const catalogue = toCatalogue(
  'a test',
  files.flatMap(({ name, text }) => fileRows(parseFile(name, text))),
);

const language: LanguageContext = {
  ...buildLanguage(catalogue, await readLexicon(folder), requestRules),
  saidOn: { today: '2026-03-02', calendar: buildCalendar(await readBankHolidays()) },
};

/** What the last of several turns comes to, about a council with parts, terms and letters for its outcomes. */
export const lastOf = (...turns: readonly string[]) => {
  let state: ConversationState = {};
  for (const text of turns.slice(0, -1)) {
    const request = requestIn(interpret(text, state, language), language);
    state = request ? stateAfterRequest(request, state) : {};
  }
  const understood = interpret(turns.at(-1) ?? '', state, language);
  return requestIn(understood, language) ?? understood;
};
