import type { Button } from '../../src/cards/buttons.ts';
import type { Card } from '../../src/cards/card.ts';
import { changesCard } from '../../src/cards/changes-card.ts';
import { questionCard } from '../../src/cards/form/question-card.ts';
import { type UpdateView, updateCard } from '../../src/cards/form/update-card.ts';
import type { MoreField } from '../../src/cards/form/value-field.ts';
import { receiptCard } from '../../src/cards/message-card.ts';
import { progressCard } from '../../src/cards/progress-card.ts';
import { reminderCard } from '../../src/cards/reminder-card.ts';
import { recipientsCard, reminderReceiptCard } from '../../src/cards/reminder-receipt-card.ts';
import { rollUpCard } from '../../src/cards/roll-up-card.ts';
import { quarter } from '../domain/round/round-data.ts';
import { buildButton, buildHeadline, buildMeasure, buildRisk } from './build.ts';

/** What may be said of a figure besides the number, folded away; a test states what differs. */
export const buildMore = (code: string, differs: Partial<MoreField> = {}): MoreField => ({
  id: `more-${code}`,
  open: false,
  state: {
    id: `state-${code}`,
    label: `${code}: the figure is`,
    choices: [
      { title: 'Final', value: 'final' },
      { title: 'Provisional', value: 'provisional' },
      { title: 'Not available yet', value: 'not-available' },
      { title: 'Withheld', value: 'suppressed' },
    ],
    chosen: 'final',
  },
  why: {
    id: `why-${code}`,
    label: `${code}: why there is no figure, if there is none`,
    typed: '',
    maxLength: 200,
  },
  reported: {
    id: `reported-${code}`,
    label: `${code}: direction that you report, if it differs`,
    choices: [
      { title: 'As worked out', value: 'none' },
      { title: 'Improving', value: 'improving' },
      { title: 'Worsening', value: 'worsening' },
      { title: 'Unchanged', value: 'unchanged' },
    ],
    chosen: 'none',
  },
  ...differs,
});

export const buildForm = (over: Partial<UpdateView> = {}): UpdateView => ({
  name: 'X01 Crimes',
  title: 'Update for Q3 2018/19',
  intro: [],
  fields: [
    {
      id: 'value-X01',
      label: 'X01 Crimes, Q3 2018/19',
      unit: 'crimes',
      last: 'Last figure: 20 crimes, Q2 2018/19',
      typed: '',
      more: buildMore('X01'),
      required: true,
    },
  ],
  answers: [{ id: 'answer-issues', label: 'What are the issues?', typed: '', required: false }],
  commentaryNote: 'Commentary may be left out.',
  maxLength: 4_000,
  actions: [{ title: 'Submit', action: { kind: 'submit' } }],
  ...over,
});

const times = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));

/**
 * Every card of a round with the same words wherever a text goes, and lists of so many entries.
 *
 * @param typed stands where somebody may have typed at length
 */
export const roundCardsOf = (
  text: string,
  count: number,
  typed = text,
): Readonly<Record<string, Card>> => {
  const next: Button[] = [buildButton(text), { title: text, action: { kind: 'x' }, dialog: true }];
  const difference = { what: text, from: typed, to: typed };
  const texts = times(count, () => text);
  const owed = [{ what: text, day: text, overdue: true }];
  const item = { name: text, owed, status: text };
  const officer = {
    name: text,
    line: [false, true].map((late) => ({ text, late })),
    note: text,
    ...(next[0] ? { remind: { ...next[0], title: 'Remind' } } : {}),
  };
  const measure = buildMeasure({ name: text, shortName: text });
  return {
    reminder: reminderCard({
      title: text,
      intro: text,
      groups: [undefined, text].map((heading) => ({
        ...(heading === undefined ? {} : { heading }),
        items: times(count, () => ({
          name: text,
          owed,
          last: [text],
          status: typed,
          buttons: next,
        })),
      })),
      nothing: text,
      next,
    }),
    update: updateCard(
      buildForm({
        name: text,
        title: text,
        due: [{ what: text, day: text, overdue: true }],
        intro: [text],
        problem: text,
        fields: buildForm().fields.map((field) => ({
          ...field,
          ...{
            label: text,
            unit: text,
            last: text,
            typed,
            fault: text,
            question: text,
            said: text,
          },
        })),
        answers: [
          {
            id: 'answer',
            label: text,
            typed,
            last: text,
            required: true,
            fault: text,
            keep: { id: 'keep', title: text, ticked: true },
          },
        ],
        commentaryNote: text,
        reason: { id: 'reason', label: 'Reason for the change', typed, fault: text },
        actions: next,
      }),
    ),
    receipt: receiptCard({
      title: text,
      lines: [typed, text],
      differences: times(count, () => difference),
      next,
    }),
    ask: questionCard({
      title: text,
      text,
      inputs: [
        ...[{ id: 'a', label: text, fault: text, kind: 'text', typed } as const].map((input) => ({
          ...input,
          multiline: true,
          maxLength: 10,
        })),
        {
          id: 'b',
          label: text,
          kind: 'choice',
          choices: [{ title: text, value: 'x' }],
          chosen: 'x',
        },
        { id: 'c', label: text, kind: 'date', value: '', min: '2019-01-03' },
      ],
      actions: next,
    }),
    progress: progressCard({
      title: text,
      intro: text,
      shares: [{ label: text, done: 1, of: 3 }],
      groups: times(4, () => ({ heading: text, officers: times(count, () => officer) })),
      pager: { words: text, buttons: next },
      next,
    }),
    recipients: recipientsCard({
      title: text,
      intro: text,
      days: owed,
      recipients: times(count, () => officer),
      leftOut: times(count, () => ({ name: text, why: text })),
      actions: next,
    }),
    run: reminderReceiptCard({
      title: text,
      when: text,
      groups: times(7, () => ({
        heading: text,
        people: times(count, () => ({ name: text, note: text })),
      })),
      next,
    }),
    rollUp: rollUpCard({
      round: quarter('Q3 2018/19'),
      severe: 'HIGH',
      title: text,
      intro: text,
      cameIn: times(count, () => item),
      worse: times(count, () => ({
        headline: buildHeadline(undefined, measure),
        press: buildButton(text),
      })),
      risks: times(count, () => buildRisk({ title: text })),
      missing: times(count, () => item),
      away: texts,
      next,
    }),
    changes: changesCard({
      title: text,
      entries: times(count, () => ({
        when: text,
        who: text,
        what: text,
        note: typed,
        differences: times(count, () => difference),
      })),
      nothing: text,
      pager: { words: text, buttons: next },
      next,
    }),
  };
};
