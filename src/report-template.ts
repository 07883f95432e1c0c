import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { deliveredFolder, findCouncilFile, readCouncilJson } from './council-folder.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { contrastOf, leastContrast } from './report/contrast.ts';
import type { ReportTemplate } from './report/template.ts';

const colour = z.string().regex(/^#[\da-f]{6}$/i, 'a colour is # and six hexadecimal digits');
const pixels = z.number().int().min(1).max(600);

const colours = z
  .strictObject({ heading: colour, band: colour, good: colour, bad: colour, quiet: colour })
  .check(({ value, issues }) => {
    const { band, ...texts } = value;
    const pairs = Object.entries(texts).map(([name, text]) => [name, text, '#ffffff'] as const);
    for (const [name, text, ground] of [...pairs, ['heading', value.heading, band] as const]) {
      const contrast = contrastOf(text, ground);
      if (contrast < leastContrast)
        issues.push({
          code: 'custom',
          path: [name],
          input: text,
          message: `${text} on ${ground} has a contrast of ${contrast.toFixed(1)} to 1; text needs ${leastContrast}`,
        });
    }
  });

const template = z.strictObject({
  font: z.string().regex(/^[\p{L}\p{N} -]{1,60}$/u, 'the name of one font'),
  colours,
  logo: z
    .strictObject({
      file: z.string().regex(/^[\w-]+\.png$/i, 'the name of a PNG beside this file'),
      alt: z.string().min(1).max(200),
      width: pixels,
      height: pixels,
    })
    .nullable(),
});

/**
 * How the council's reports look, which the team can edit in report-template.json.
 *
 * @throws OutcomesError `file-invalid` that names every fault
 */
export const readReportTemplate = async (council = deliveredFolder): Promise<ReportTemplate> => {
  const name = 'report-template.json';
  const read = template.safeParse(await readCouncilJson(council, name));
  if (!read.success)
    throw new OutcomesError(
      'file-invalid',
      `${findCouncilFile(council, name)}: ${z.prettifyError(read.error)}`,
      'Mend the file.',
    );
  const { logo, ...rest } = read.data;
  if (!logo) return rest;
  const { file, alt, width, height } = logo;
  return {
    ...rest,
    logo: { png: await readFile(findCouncilFile(council, file)), alt, width, height },
  };
};
