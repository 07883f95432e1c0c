import settings from './teams-settings.json' with { type: 'json' };

export type ThemeName = keyof typeof settings.themes;

export const themeNames = Object.keys(settings.themes) as ThemeName[];

type Container = {
  readonly background: string;
  readonly border: string;
  /** Plain text on it and its subtle shade, where they differ from the card's own. */
  readonly text?: readonly string[];
};

type Surface = { readonly text: string; readonly background: string; readonly border: string };

export type Theme = {
  readonly page: { readonly background: string; readonly text: string };
  readonly cardBorder: string;
  readonly separator: string;
  readonly link: string;
  readonly button: Surface;
  readonly input: Surface;
  /** For each colour that a card can name, the shade and the subtle shade, as #AARRGGBB. */
  readonly text: Readonly<Record<string, readonly string[]>>;
  readonly containers: Readonly<Record<string, Container>>;
};

/** What Teams' published settings say of a theme. */
export const themeOf = (name: ThemeName): Theme => settings.themes[name];

const pair = ([shade, subtle]: readonly string[]) => ({ default: shade, subtle });

const containerStyle = ({ text }: Theme, own: Container): object => ({
  backgroundColor: own.background,
  borderColor: own.border,
  foregroundColors: Object.fromEntries(
    Object.entries({ ...text, ...(own.text ? { default: own.text } : {}) }).map(
      ([name, shades]) => [name, pair(shades)],
    ),
  ),
});

// Teams writes in Segoe UI, which may not be passed on. Open Sans runs a little wider, so that what
// fits here fits there.
const font = {
  fontFamily: "'Open Sans'",
  fontSizes: settings.fontSizes,
  fontWeights: settings.fontWeights,
};

/** The settings of a theme in the form that the renderer reads. */
export const hostConfigOf = (name: ThemeName): object => {
  const theme = themeOf(name);
  return {
    ...settings.shared,
    separator: { lineThickness: 1, lineColor: theme.separator },
    fontTypes: { default: font, monospace: font },
    containerStyles: Object.fromEntries(
      Object.entries(theme.containers).map(([style, own]) => [style, containerStyle(theme, own)]),
    ),
  };
};
