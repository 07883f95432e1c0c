import { askBelow, isOfNewest } from './asked/ask-words.ts';
import { ofReport } from './evidence/aspects.ts';
import type { Judged } from './judge-message.ts';
import type { LanguageContext } from './message/language-context.ts';
import { countsOther } from './subjects/by-kind.ts';
import type { Interpretation } from './understanding.ts';

const countsNone = ({ asked: { reading, subjects, catalogue } }: Judged): boolean => {
  const [code, ...more] = subjects.codes;
  return code !== undefined && more.length === 0 && countsOther(reading, code, catalogue);
};

/** What is asked in the same words of what is written, and may stand below the answer. */
export const lookBelow = (
  judged: Judged,
  { rules }: LanguageContext,
): Pick<Interpretation & { kind: 'query' }, 'beside' | 'below'> => {
  const { asked } = judged;
  const [beside] = ofReport.has(asked.aspect) ? askBelow(asked) : [];
  if (!beside) return {};
  // What is written last is not of an earlier period.
  const isOfNow = asked.periods.length === 0 || isOfNewest(asked);
  const below = { counts: countsNone(judged), isOfNewest: isOfNewest(asked) };
  return { beside: rules.toQuery(beside), ...(isOfNow ? { below } : {}) };
};
