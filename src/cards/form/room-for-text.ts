/** What a line of an input holds on a narrow card, in characters. */
const lineLength = 45;

const lineHeight = 19;

/** What the label takes, and the line underneath. */
const around = 63;

const rows = { least: 4, most: 10 };

/**
 * How high a field is with its label, so that a text can be read in it, in pixels. A client that does
 * not stretch its inputs leaves the difference empty, so a long text gets no more than ten lines.
 *
 * @example roomForText('') // 139
 */
export const roomForText = (text: string): number => {
  const lines = text
    .split('\n')
    .reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / lineLength)), 0);
  return around + lineHeight * Math.min(rows.most, Math.max(rows.least, lines));
};
