import type { RequestOf } from '../request.ts';
import type { Asked } from './asked.ts';

type Scoring = NonNullable<RequestOf<'risks'>['scoring']>;

/** What stands before or after the number of a score, the first that fits. */
const shapes: readonly (readonly [RegExp, Scoring['side']])[] = [
  [
    /(\d{1,4}) ?(?:\+|or (?:more|above|over|higher|greater)|and (?:above|over|up|higher)|upwards?)/,
    'at-least',
  ],
  [/(?:at least|>=|≥|no less than|minimum of) ?(\d{1,4})/, 'at-least'],
  [/(\d{1,4}) ?(?:or (?:less|below|under|lower|fewer)|and (?:below|under))/, 'at-most'],
  [/(?:at most|<=|≤|no more than|up to|maximum of) ?(\d{1,4})/, 'at-most'],
  [
    /(?:more than|over|above|greater than|higher than|exceeds|exceeding|beyond|>) ?(?:a score of )?(\d{1,4})/,
    'above',
  ],
  [/(?:less than|under|below|lower than|<) ?(?:a score of )?(\d{1,4})/, 'below'],
  [/(?:score|scores|scored|scoring|rated) (?:of |at |as |is )?(\d{1,4})/, 'exactly'],
];

/**
 * The scores that a message about risks asks for.
 *
 * @example "risks scoring 15 or more" → { side: 'at-least', value: 15 }
 */
export const scoringIn = ({ reading }: Asked): { scoring?: Scoring } => {
  const text = reading.text.toLowerCase().replace(/\s+/g, ' ');
  for (const [shape, side] of shapes) {
    const [, number] = shape.exec(text) ?? [];
    const value = Number(number);
    // A year or a code is no score.
    const isNumber = reading.tokens.some(
      ({ mark }) => mark?.kind === 'number' && mark.value === value,
    );
    if (number !== undefined && isNumber) return { scoring: { side, value } };
  }
  return {};
};

/** Whether those above what the council accepts are asked for, or those within it. */
export const appetiteIn = ({ reading }: Asked): { appetite?: 'above' | 'within' } => {
  const text = ` ${reading.tokens.map(({ word }) => word).join(' ')} `;
  if (!/ (?:appetite|tolerance) /.test(text)) return {};
  return / (?:within|inside|under|below) /.test(text)
    ? { appetite: 'within' }
    : { appetite: 'above' };
};

/** Whether those are asked for whose score is not down to its target, or those whose is. */
export const targetScoreIn = ({ reading }: Asked): { target?: 'above' | 'reached' } => {
  const text = ` ${reading.tokens.map(({ word }) => word).join(' ')} `;
  if (!/ targets? /.test(text)) return {};
  const isMissed =
    / (?:not|above|over|beyond|off|miss|missed|missing|still|yet|short) |n['’]t /.test(text);
  return { target: isMissed ? 'above' : 'reached' };
};
