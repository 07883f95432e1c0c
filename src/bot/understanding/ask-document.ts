import { parsePeriod, periodLabel } from '../../domain/period/period.ts';
import type { Request } from '../request.ts';

const asking = '(?:please )?(?:(?:can|could) (?:you|i|we) (?:please )?)?';
const making =
  '(?:(?:make|write|create|generate|produce|prepare|build|draft|get|send|give|download|export|have)(?: me| us)? )?';
const article = '(?:(?:the|a|an|our|my|this) )?';
const ended = '(?: please)?[.!?]*$';

const summaries = new RegExp(
  `^${asking}${making}${article}(?:(?:short |brief |one-page )?(?:summary|version|briefing) (?:for|to) (?:the |a |our )?(?:committee|members|scrutiny|councillors)|(?:committee|members'?|scrutiny) (?:summary|briefing))${ended}`,
  'i',
);

/** A reader who asks for the report wants to be told about it; whoever has it made says so. */
const reports = new RegExp(
  `^${asking}(?:(?:make|write|create|generate|produce|prepare|build|draft|download|export) )?${article}(?<which>(?:(?:draft|final|quarterly|full|whole|complete) )*)(?:report|document)(?: (?:as|in) (?:a )?(?:word|docx)(?: document| file)?)?(?:,? (?:for|of))?(?: (?<quarter>\\S.{0,20}?))?${ended}`,
  'i',
);

const askReport = (typed: string): Request | undefined => {
  const groups = reports.exec(typed)?.groups;
  if (!groups) return undefined;
  const { which = '', quarter } = groups;
  const period = quarter === undefined ? undefined : parsePeriod('financial-quarter', quarter);
  if (quarter !== undefined && !period) return undefined;
  const isDraft = /draft/i.test(which) || /^(?:please )?draft /i.test(typed);
  return {
    kind: 'report-file',
    ...(period ? { quarter: periodLabel(period) } : {}),
    ...(isDraft ? { draft: true } : {}),
  };
};

/**
 * A command that asks for a whole document: it is no question about the report, and is read word for
 * word.
 *
 * @returns undefined for anything else
 * @example askDocument('summary for committee') // { kind: 'committee-summary' }
 */
export const askDocument = (text: string): Request | undefined => {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (summaries.test(typed)) return { kind: 'committee-summary' };
  return askReport(typed);
};
