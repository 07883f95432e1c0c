import type { Commentary } from '../../domain/indicator.ts';
import { periodLabel } from '../../domain/period/period.ts';
import type { Author } from '../../domain/person.ts';
import type { Draft } from '../../domain/submission/form.ts';
import type {
  IndicatorRound,
  RecordedChange,
  Signature,
} from '../../domain/submission/indicator-record.ts';
import { readPeriod } from './entity.ts';
import { fromProvenance } from './observation-rows.ts';
import { type Content, makeRow, type Row } from './row.ts';

/** How a file was imported; in rows of earlier versions the server's path comes after it. */
const ways = ['import of ', 'first start, '] as const;

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

/**
 * The file that a change was made by, by its name without its folder.
 *
 * @example importedFile('import of C:\\data\\values.csv') // 'values.csv'
 */
export const importedFile = (by: string): string =>
  fileName(by.slice(ways.find((each) => by.startsWith(each))?.length ?? 0));

/**
 * The author shown for a change made by a file. Everybody who asks for the history sees it, so it
 * has the name of the file and not the folders of the server, whichever separator they use.
 *
 * @example nameChange('import of ', '/home/andy/values.csv') // 'import of values.csv'
 */
export const nameChange = (way: (typeof ways)[number], path: string): string =>
  `${way}${fileName(path)}`;

/**
 * The same for rows that are stored already; an author that is not a file stays unchanged.
 *
 * @example hidePath('import of C:\\data\\values.csv') // 'import of values.csv'
 */
export const hidePath = (by: string): string => {
  const way = ways.find((each) => by.startsWith(each));
  return way === undefined ? by : nameChange(way, by.slice(way.length));
};

type StoredSignature = { readonly by: Author; readonly at: string };

const fromSignature = <S extends Signature>(signature: S): Omit<S, 'at'> & { at: string } => ({
  ...signature,
  at: signature.at.toISOString(),
});

const toSignature = <S extends StoredSignature>(stored: S): Omit<S, 'at'> & { at: Date } => ({
  ...stored,
  at: new Date(stored.at),
});

/** The row of an indicator in a round; {@link toIndicatorRound} reads it back. */
export const roundRow = ({
  submitted,
  returned,
  corrects,
  signedOff,
  withdrawn,
  waived,
  ...round
}: IndicatorRound): Row =>
  makeRow('round', {
    ...round,
    period: periodLabel(round.period),
    ...(submitted && { submitted: fromSignature(submitted) }),
    ...(returned && { returned: fromSignature(returned) }),
    ...(corrects && { corrects: fromSignature(corrects) }),
    ...(signedOff && { signedOff: fromSignature(signedOff) }),
    ...(withdrawn && { withdrawn: fromSignature(withdrawn) }),
    ...(waived && { waived: fromSignature(waived) }),
  });

/** The inverse of {@link roundRow}. */
export const toIndicatorRound = ({
  submitted,
  returned,
  corrects,
  signedOff,
  withdrawn,
  waived,
  ...round
}: Content<'round'>): IndicatorRound => ({
  ...round,
  period: readPeriod('financial-quarter', round.period),
  ...(submitted && { submitted: toSignature(submitted) }),
  ...(returned && { returned: toSignature(returned) }),
  ...(corrects && { corrects: toSignature(corrects) }),
  ...(signedOff && { signedOff: toSignature(signedOff) }),
  ...(withdrawn && { withdrawn: toSignature(withdrawn) }),
  ...(waived && { waived: toSignature(waived) }),
});

/** The row of an entry of the audit trail; {@link toRecordedChange} reads it back. */
export const changeRow = (change: RecordedChange): Row =>
  makeRow('change', {
    ...change,
    round: periodLabel(change.round),
    at: change.at.toISOString(),
  });

/** The inverse of {@link changeRow}; for a file that was loaded, only its name is read back. */
export const toRecordedChange = (content: Content<'change'>): RecordedChange => ({
  ...content,
  by: { objectId: hidePath(content.by.objectId), name: hidePath(content.by.name) },
  round: readPeriod('financial-quarter', content.round),
  at: new Date(content.at),
});

/** The row of a person's draft; {@link toDraft} reads it back. */
export const draftRow = (objectId: string, { form, savedAt }: Omit<Draft, 'id'>): Row => {
  const { indicator, round, seen, noChange, confirmedFar, ...typed } = form;
  // The key of a draft is a hash of its form, so the order of the fields must not change.
  const asked = confirmedFar;
  return makeRow('draft', {
    objectId,
    savedAt: savedAt.toISOString(),
    form: { indicator, round: periodLabel(round), seen, noChange, asked, ...typed },
  });
};

/**
 * The inverse of {@link draftRow}, without the draft's owner.
 *
 * @param id the end of its key
 */
export const toDraft = ({ form, savedAt }: Content<'draft'>, id: string): Draft => {
  const { asked, round, ...rest } = form;
  return {
    id,
    form: { ...rest, round: readPeriod('financial-quarter', round), confirmedFar: asked },
    savedAt: new Date(savedAt),
  };
};

type Given = Pick<Commentary, 'answers' | 'provenance'>;

const givenRow = ({ answers, provenance }: Given) => {
  const stored = provenance && fromProvenance(provenance);
  return {
    answers: answers.map(({ question, blocks }) => ({
      question,
      blocks: blocks.map((block) => ({ ...block })),
    })),
    ...(stored ? { provenance: stored } : {}),
  };
};

/** The row of what was written in one round. */
export const commentaryRow = ({ indicator, period, lastGood, ...given }: Commentary): Row =>
  makeRow('commentary', {
    indicator,
    period: periodLabel(period),
    ...givenRow(given),
    ...(lastGood ? { lastGood: givenRow(lastGood) } : {}),
  });
