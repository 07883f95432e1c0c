/** What a colour says; words beside it always say the same. */
type Tone = 'good' | 'bad' | 'quiet';

/** A piece of text in one look. */
export type Span = { readonly text: string; readonly bold?: true; readonly tone?: Tone };

export type Cell = {
  /** Each begins on a line of its own. */
  readonly lines: readonly (readonly Span[])[];
  /** Names its row, for people who hear the table. */
  readonly isHeading?: true;
};

export type Column = {
  readonly title: string;
  /** Of the width of the page, in hundredths; those of a table add up to 100. */
  readonly share: number;
  /** Figures end at one edge, so that their digits stand below each other. */
  readonly isFigure?: true;
};

export type Table = {
  readonly kind: 'table';
  /** What it holds, for people who cannot see it. */
  readonly caption: string;
  /** The heading above it says the same, so the caption is only heard. */
  readonly isCaptionHeard?: true;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

type Picture = {
  readonly kind: 'picture';
  /** As SVG, in the colour of the council's headings. */
  readonly draw: (ink: string) => string;
  /** In pixels, of which 96 are an inch. */
  readonly width: number;
  readonly height: number;
  /** Everything that it shows, in words. */
  readonly alt: string;
};

export type Heading = {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Unique in the document, for links; letters, digits and hyphens. */
  readonly id: string;
  readonly onNewPage?: true;
};

type Look = 'body' | 'note' | 'title' | 'subtitle';

/** A part of a document, whatever format it is written in. */
export type Block =
  | Heading
  | {
      readonly kind: 'paragraph';
      readonly spans: readonly Span[];
      readonly look: Look;
      readonly onNewPage?: true;
    }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | Table
  | Picture
  /** The headings of the first level, with links and, where the format knows them, page numbers. */
  | { readonly kind: 'contents' }
  /** Blocks that are kept on one page. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] };

export type ReportDocument = {
  readonly title: string;
  /** Who publishes it. */
  readonly author: string;
  /** Stands at the foot of every page beside its number. */
  readonly foot: string;
  /** Stands at the head of every page of a draft: that it is one, and what is missing. */
  readonly draft?: string;
  readonly cover: readonly Block[];
  /** It is to fit on one page, so there is less air and no title page. */
  readonly isShort?: true;
  readonly blocks: readonly Block[];
};

export const paragraph = (text: string, look: Look = 'body'): Block => ({
  kind: 'paragraph',
  spans: [{ text }],
  look,
});

/** A paragraph that heads what comes below it. */
export const strong = (text: string): Block => ({
  kind: 'paragraph',
  look: 'body',
  spans: [{ text, bold: true }],
});

/** A paragraph that begins with its subject in bold: "Trend: ▲ up". */
export const labelled = (label: string, ...spans: readonly (Span | string)[]): Block => ({
  kind: 'paragraph',
  look: 'body',
  spans: [
    { text: `${label}: `, bold: true },
    ...spans.map((one) => (typeof one === 'string' ? { text: one } : one)),
  ],
});

/** A cell with one line for each text. */
export const cell = (...lines: readonly (string | Span)[]): Cell => ({
  lines: lines
    .map((one) => (typeof one === 'string' ? { text: one } : one))
    .filter(({ text }) => text !== '')
    .map((one) => [one]),
});

/** The cell that names a row. */
export const rowHeading = (...lines: readonly (string | Span)[]): Cell => ({
  ...cell(...lines),
  isHeading: true,
});

/** More rows than these may need several pages, and begin at once. */
const mostTogether = 8;

/** Whether a table is short enough to be kept on one page. */
export const isKeptTogether = (rows: Table['rows']): boolean => rows.length <= mostTogether;

/** Every block of a document, those that are kept together too. */
export const allBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((one) => (one.kind === 'together' ? [one, ...allBlocks(one.blocks)] : [one]));

/** The headings that the contents list. */
export const listedHeadings = ({ blocks }: Pick<ReportDocument, 'blocks'>): Heading[] =>
  allBlocks(blocks).filter((one): one is Heading => one.kind === 'heading' && one.level === 1);
