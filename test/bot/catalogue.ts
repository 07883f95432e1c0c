import { requestRules } from '../../src/bot/requests/all.ts';
import { buildLanguage } from '../../src/bot/understanding/build-language.ts';
import type { LanguageContext } from '../../src/bot/understanding/message/language-context.ts';
import { readLexicon } from '../../src/council-data.ts';
import { readSampleFiles } from '../../src/data-files.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { toCatalogue } from '../../src/storage/rows/to-domain.ts';

const files = await readSampleFiles();

/** The catalogue of the files that come with the bot, without storage between. */
export const catalogue: Catalogue = toCatalogue(
  'test',
  files.flatMap(({ name, text }) => fileRows(parseFile(name, text))),
);

const lexicon = await readLexicon();

/** What texts are understood with. */
export const language: LanguageContext = buildLanguage(catalogue, lexicon, requestRules);
