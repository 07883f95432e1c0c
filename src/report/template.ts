/** How a council's documents look: its colours, its font and its emblem. */
export type ReportTemplate = {
  /** A font that readers' machines have; Arial is nearly everywhere. */
  readonly font: string;
  readonly colours: {
    /** Of headings and of the rows that head tables, as "#1b4f72". */
    readonly heading: string;
    /** Of the ground of heading rows. */
    readonly band: string;
    readonly good: string;
    readonly bad: string;
    readonly quiet: string;
  };
  /** Shown on the title page. */
  readonly logo?: {
    readonly png: Uint8Array;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
};
