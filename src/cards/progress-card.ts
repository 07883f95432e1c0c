import { type Button, type ButtonRow, buttonRow, footActions } from './buttons.ts';
import { type Card, type HeadData, headData, makeSummary } from './card.ts';
import { drawShare } from './chart/share-bar.ts';
import { escapeMarkdown, formatMore } from './format-text.ts';
import { paragraphRow, type TextRow, textIfAny } from './lines.ts';
import {
  type OfficerRow,
  type OfficerView,
  officerElement,
  officerRow,
  underHeading,
} from './officer-row.ts';
import { fitGroups, type PagerView, sizeOf } from './pages.ts';
import template from './progress.json' with { type: 'json' };
import { compileCard } from './render.ts';

/** Of how many indicators what is owed is in. */
type Share = {
  /** "Figures" */
  readonly label: string;
  readonly done: number;
  readonly of: number;
  /** "Due 21 January 2019, 13 working days left" */
  readonly day?: string;
};

export type ProgressView = {
  readonly title: string;
  readonly intro: string;
  /** Three at most stand beside each other; one of nothing is left out. */
  readonly shares: readonly Share[];
  /** Officers under a heading: "Overdue (2 people)". */
  readonly groups: readonly {
    readonly heading: string;
    readonly officers: readonly OfficerView[];
  }[];
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

/** Data of one bar with its words. */
type ShareRow = {
  readonly label: string;
  readonly share: string;
  readonly bars: readonly { readonly url: string; readonly altText: string }[];
  readonly days: readonly TextRow[];
};

/** What `progress.json` is filled with. A part that may be absent is a list of one or none. */
export type ProgressData = HeadData & {
  readonly summary: string;
  readonly intro: readonly TextRow[];
  /** All bars in one row, or none. */
  readonly all: readonly { readonly shares: readonly ShareRow[] }[];
  readonly sections: readonly {
    readonly heading: string;
    readonly rows: readonly OfficerRow[];
    readonly more: readonly TextRow[];
  }[];
  readonly pager: readonly (ButtonRow & { readonly words: string })[];
  readonly foot: readonly ButtonRow[];
  readonly actions: ReturnType<typeof footActions>;
};

/** A narrow card fits no more side by side. */
const mostColumns = 3;

/** The words beside it say the same. */
const barOf = ({ done, of }: Share, beside: number) => {
  const url = drawShare(done, of, beside);
  return url === undefined ? [] : [{ url, altText: `Bar: ${done} of ${of}` }];
};

const shareRows = (all: readonly Share[]): ProgressData['all'] => {
  const shown = all.filter(({ of }) => of > 0).slice(0, mostColumns);
  const shares = shown.map((one) => ({
    label: escapeMarkdown(one.label),
    // Beside others there is no room for the word, which the sentence above has as well.
    share: `${one.done} of ${one.of}${shown.length === 1 ? ` indicator${one.of === 1 ? '' : 's'}` : ''}`,
    bars: barOf(one, shown.length),
    days: textIfAny(one.day),
  }));
  return shares.length > 0 ? [{ shares }] : [];
};

const sectionsOf = (groups: ProgressView['groups']): ProgressData['sections'] =>
  fitGroups(
    groups.map(({ heading, officers }) => ({
      heading,
      items: officers.map(officerRow),
      more: formatMore,
    })),
    (row) => sizeOf(officerElement(row)),
  ).map(({ heading = '', shown, more }) => ({
    heading: escapeMarkdown(heading),
    rows: underHeading(shown),
    more: textIfAny(more),
  }));

const sayShare = ({ label, done, of }: Share): string =>
  `${label}: ${of === 0 ? 'none due' : `${done} of ${of} (${Math.round((done / of) * 100)}%)`}`;

const dataOf = ({ title, intro, shares, groups, pager, next }: ProgressView): ProgressData => {
  const shared = shares.map(sayShare).join('; ');
  const sections = sectionsOf(groups);
  const hasButtons = sections.length > 0;
  return {
    summary: makeSummary(shared ? `${title}. ${shared}` : title),
    ...headData({ title }),
    intro: intro === '' ? [] : [paragraphRow(intro)],
    all: shareRows(shares),
    sections,
    pager: pager
      ? [{ words: escapeMarkdown(pager.words), actions: footActions(pager.buttons) }]
      : [],
    foot: hasButtons ? buttonRow(next) : [],
    actions: hasButtons ? [] : footActions(next),
  };
};

const fill = compileCard<ProgressData>(template);

/** How far a round is, and one row for each officer. */
export const progressCard = (view: ProgressView): Card => {
  const data = dataOf(view);
  return { summary: data.summary, content: fill(data) };
};
