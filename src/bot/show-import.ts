import type { Button } from '../cards/buttons.ts';
import type { Card } from '../cards/card.ts';
import { passagesCard, receiptCard } from '../cards/message-card.ts';
import type { ImportPlan, ImportTally } from './import-file.ts';
import { button } from './request.ts';

const total = (
  plans: readonly ImportPlan[],
  of: (plan: ImportPlan) => ImportTally,
): ImportTally => ({
  added: plans.reduce((sum, plan) => sum + of(plan).added, 0),
  newly: plans.flatMap((plan) => of(plan).newly),
  revised: plans.flatMap((plan) => of(plan).revised),
  unchanged: plans.reduce((sum, plan) => sum + of(plan).unchanged, 0),
});

const plain = (count: number): string => count.toLocaleString('en-GB');

/** More would not be read at once. */
const mostNamed = 8;

/** What is new, but of a first import, of which it would be nearly everything. */
const sayNew = ({ added, newly, revised, unchanged }: ImportTally): string[] => {
  const isMost = added > newly.length && added > revised.length + unchanged;
  if (added === 0 || isMost) return [];
  const more = added - Math.min(newly.length, mostNamed);
  return [
    `New: ${[...newly.slice(0, mostNamed), ...(more > 0 ? [`and ${plain(more)} more`] : [])].join('; ')}.`,
  ];
};

const sayTally = (what: string, tally: ImportTally): string[] => {
  const { added, revised, unchanged } = tally;
  return added + revised.length + unchanged === 0
    ? []
    : [
        `${what}: ${plain(added)} new, ${plain(revised.length)} changed, ${plain(unchanged)} as stored.`,
        ...sayNew(tally),
      ];
};

/** Whether an import changes anything. */
export const changesAnything = (plans: readonly ImportPlan[]): boolean =>
  plans.some(({ values, others }) =>
    [values, others].some(({ added, revised }) => added + revised.length > 0),
  );

const differencesOf = ({ revised }: ImportTally) =>
  revised.flatMap(({ what, fields }) =>
    fields.map(({ field, from = 'none', to = 'none' }) => ({
      what: field === 'value' ? what : `${what}: ${field}`,
      from,
      to,
    })),
  );

/** More would not be read at once. */
const mostNotes = 6;

/** What of a file is not taken as it is written. */
const sayNotes = (plans: readonly ImportPlan[]): string[] => {
  const all = [...new Set(plans.flatMap(({ notes }) => notes))];
  const more = all.length - mostNotes;
  return [
    ...all.slice(0, mostNotes).map((note) => `${note}.`),
    ...(more > 0 ? [`and ${plain(more)} more such notes`] : []),
  ];
};

/** More would not be read at once. */
const mostQuestions = 8;

/** What looks wrong, above the button by which it is confirmed. */
const sayQuestions = (plans: readonly ImportPlan[]): string[] => {
  const all = plans.flatMap(({ questions }) => questions);
  const more = all.length - mostQuestions;
  return all.length === 0
    ? []
    : [
        'Is this right? Import only if it is:',
        ...all.slice(0, mostQuestions),
        ...(more > 0 ? [`and ${plain(more)} more`] : []),
      ];
};

type Shown = {
  readonly title: string;
  /** What stands above the counts. */
  readonly above: string;
  readonly next: readonly Button[];
};

/** What a file changes: how much of each kind, and what of it replaces something. */
export const showPlans = (plans: readonly ImportPlan[], { title, above, next }: Shown): Card => {
  const values = total(plans, (plan) => plan.values);
  const others = total(plans, (plan) => plan.others);
  return receiptCard({
    title,
    lines: [
      above,
      ...sayTally('Figures', values),
      ...sayTally('People, risks, texts, words and definitions', others),
      ...sayNotes(plans),
      ...sayQuestions(plans),
    ],
    differences: [...differencesOf(values), ...differencesOf(others)],
    next,
  });
};

/** More would not be read at once, and those that are mended are gone the next time. */
const mostFaults = 12;

/** Why a file cannot be imported, fault by fault. */
export const showFaults = (name: string, reasons: readonly string[]): Card => {
  const more = reasons.length - mostFaults;
  return passagesCard({
    title: `${name} cannot be imported`,
    intro:
      'Nothing was changed, and nothing of a file is imported while it has a fault. Correct it and drop it here again.',
    passages: [
      {
        heading: reasons.length === 1 ? 'One fault' : `${plain(reasons.length)} faults`,
        blocks: [
          ...reasons
            .slice(0, mostFaults)
            .map((reason) => ({ kind: 'bullet' as const, text: reason.slice(0, 400) })),
          ...(more > 0 ? [{ kind: 'paragraph' as const, text: `and ${plain(more)} more` }] : []),
        ],
      },
    ],
    next: [button('What can I ask?', { kind: 'help' })],
  });
};
