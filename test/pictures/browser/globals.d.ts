/** The part of the libraries that the scripts here use; they are loaded as plain scripts. */
type MarkdownResult = { outputHtml?: string; didProcess: boolean };

declare const AdaptiveCards: {
  readonly AdaptiveCard: {
    new (): {
      hostConfig: object;
      parse(content: object): void;
      render(): HTMLElement | undefined;
    };
    onProcessMarkdown: (text: string, result: MarkdownResult) => void;
  };
  readonly HostConfig: new (settings: object) => object;
};

declare const markdownit: (
  preset: string,
  options: object,
) => { enable(rules: readonly string[]): { render(text: string): string } };

type AxeColours = { readonly fgColor?: string; readonly bgColor?: string };

declare const axe: {
  run(
    place: Document,
    options: object,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly {
        readonly element?: Element;
        readonly html: string;
        readonly any: readonly { readonly data?: AxeColours }[];
      }[];
    }[];
  }>;
};
