import update from '../../src/cards/form/update.data.json' with { type: 'json' };
import type { UpdateData } from '../../src/cards/form/update-card.ts';
import indicator from '../../src/cards/indicator.data.json' with { type: 'json' };
import type { IndicatorData } from '../../src/cards/indicator-card.ts';
import progress from '../../src/cards/progress.data.json' with { type: 'json' };
import type { ProgressData } from '../../src/cards/progress-card.ts';
import reminder from '../../src/cards/reminder.data.json' with { type: 'json' };
import type { ReminderData } from '../../src/cards/reminder-card.ts';
import wordList from '../../src/cards/word-list.data.json' with { type: 'json' };
import type { WordListData } from '../../src/cards/word-list-card.ts';

/** The compiler reads every text in JSON as a `string`, and so do these types. */
type Widened<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Widened<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Widened<T[Key]> }
      : T;

/**
 * Sample data of the templates. The compiler compares them with what the code fills the templates
 * with, and a test compares them with the names in the templates.
 */
export const typedSamples = {
  indicator: indicator satisfies Widened<IndicatorData>,
  progress: progress satisfies Widened<ProgressData>,
  reminder: reminder satisfies Widened<ReminderData>,
  'form/update': update satisfies Widened<UpdateData>,
  'word-list': wordList satisfies Widened<WordListData>,
};
