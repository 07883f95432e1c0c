import type { Request } from '../request.ts';
import { type Asked, eachIndicator, indicatorsOf } from './asked.ts';

/** The form of the round that is named by its quarter, or of the round under way. */
export const askUpdate = (asked: Asked): Request[] => {
  const [round] = asked.periods.flatMap((period) =>
    period.kind === 'label' ? [period.label] : [],
  );
  const of = round ? { round } : {};
  return eachIndicator(asked, (code) => ({ kind: 'update', code, ...of }), [
    { kind: 'mine' },
  ]).slice(0, 1);
};

/** "Do not extend S05", "did we extend", "when": these order nothing. */
const orderless =
  /^(?:not|no|never|who|what|when|why|how|where|which|did|does|do|is|was|has|if|or|about)$/;

/** A deadline that is moved is never moved back, so that it is moved by a plain order alone. */
const isOrder = ({ words, reading: { tokens } }: Asked): boolean =>
  tokens.length <= 14 && words.length <= 4 && !tokens.some(({ word }) => orderless.test(word));

export const askExtension = (asked: Asked): Request[] => {
  const days = asked.reading.marks.flatMap((mark) => {
    if (mark.kind === 'day') return [mark.day];
    // The last day of a month, with its year, is the end of a period as well.
    return mark.kind === 'period' && mark.period.kind === 'ends' ? [mark.period.date] : [];
  });
  const [until, ...more] = days;
  const codes = indicatorsOf(asked);
  const [code] = codes;
  if (!code || codes.length > 1) return [{ kind: 'mine' }];
  const isDated = until !== undefined && more.length === 0 && isOrder(asked);
  return [{ kind: 'extend', code, ...(isDated ? { until } : {}) }];
};

export const askSignOff = (asked: Asked): Request[] => {
  const [round] = asked.periods.flatMap((period) =>
    period.kind === 'label' ? [period.label] : [],
  );
  const of = round ? { round } : {};
  return eachIndicator(asked, (code) => ({ kind: 'sign-off', code, ...of }), [{ kind: 'mine' }]);
};
