import { join } from 'node:path';
import { requestRules } from '../../src/bot/requests/all.ts';
import { buildLanguage } from '../../src/bot/understanding/build-language.ts';
import {
  type ConversationState,
  stateAfterRequest,
} from '../../src/bot/understanding/conversation-state.ts';
import { interpret } from '../../src/bot/understanding/interpret.ts';
import type { LanguageContext } from '../../src/bot/understanding/message/language-context.ts';
import { readLexicon } from '../../src/council-data.ts';
import { readBankHolidays } from '../../src/cycle-data.ts';
import { readSampleFiles } from '../../src/data-files.ts';
import { buildCalendar } from '../../src/domain/round/deadlines.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { isCsv } from '../../src/storage/import/named-text.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { toCatalogue } from '../../src/storage/rows/to-domain.ts';
import { requestIn } from './request-of.ts';

/**
 * Reads what the last of several turns comes to, about another council.
 *
 * @param name of the folder in test/messages
 */
export const openLastOf = async (name: string, today: string) => {
  const folder = join(import.meta.dirname, '../messages', name);
  const files = (await readSampleFiles(folder)).filter((file) => !isCsv(file));
  const catalogue = toCatalogue(
    'a test',
    files.flatMap((file) => fileRows(parseFile(file.name, file.text))),
  );
  const language: LanguageContext = {
    ...buildLanguage(catalogue, await readLexicon(folder), requestRules),
    saidOn: { today, calendar: buildCalendar(await readBankHolidays()) },
  };
  return (...turns: readonly string[]) => {
    let state: ConversationState = {};
    for (const text of turns.slice(0, -1)) {
      const request = requestIn(interpret(text, state, language), language);
      state = request ? stateAfterRequest(request, state) : {};
    }
    const understood = interpret(turns.at(-1) ?? '', state, language);
    return requestIn(understood, language) ?? understood;
  };
};
