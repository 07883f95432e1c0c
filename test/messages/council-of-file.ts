import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const daysSchema = z.record(z.string(), z.iso.date());

/**
 * The council that a file of messages is about, and the day on which they are asked, where the folder of the file says so:
 * `unlearned-NAME.jsonl` is about the council in the folder NAME beside it, on its day in `days.json`.
 *
 * @returns nothing for a file about the report that comes with the bot, on the usual day
 */
export const councilOf = (file: string): { readonly folder?: string; readonly today?: string } => {
  const name = /^[a-z]+-(.+)\.jsonl$/.exec(basename(file))?.[1];
  const days = join(dirname(file), 'days.json');
  if (name === undefined || !existsSync(days)) return {};
  const today = daysSchema.parse(JSON.parse(readFileSync(days, 'utf8')))[name];
  const folder = join(dirname(file), name);
  return { ...(existsSync(folder) ? { folder } : {}), ...(today ? { today } : {}) };
};
