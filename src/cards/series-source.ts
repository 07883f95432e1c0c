import type { Observation } from '../domain/observation.ts';
import { formatProvenance, formatPublication, type Provenance } from '../domain/provenance.ts';
import type { Series } from '../domain/series.ts';

type Marked = Pick<Observation, 'provenance'>;

const markOf = ({ provenance }: Marked): string => (provenance ? formatProvenance(provenance) : '');

/** The mark of all values of a series, which is said once; empty where they have several. */
export const sharedMark = (values: readonly Marked[]): string => {
  const [mark = '', ...more] = new Set(values.map(markOf));
  return more.length === 0 ? mark : '';
};

const isOfficial = (one: Provenance | undefined) => one?.kind === 'official';

/** The one publisher of all values, whatever the days on which it published them; empty for none. */
const sharedPublisher = (values: readonly Marked[]): string => {
  const publishers = values.map(({ provenance }) =>
    isOfficial(provenance) ? provenance.publisher : '',
  );
  const [publisher = '', ...more] = new Set(publishers);
  return more.length === 0 ? publisher : '';
};

/** Where one value comes from, as far as that is not said of all of them. */
export const markBeside = (values: readonly Marked[], one: Marked): string => {
  if (sharedMark(values) !== '') return '';
  const { provenance } = one;
  return isOfficial(provenance) && sharedPublisher(values) !== ''
    ? formatPublication(provenance)
    : markOf(one);
};

/** A source names its publisher first, so that the mark need not. The licence requires that it is named. */
export const nameSource = ({ source, licence }: Series, values: readonly Marked[]): string => {
  const named = `${source.replace(/\.$/, '')}${licence ? ` (${licence})` : ''}`;
  const publisher = sharedPublisher(values);
  const [mark, [first]] = [sharedMark(values), values];
  if (publisher !== '' && named.startsWith(publisher)) {
    const when =
      mark !== '' && isOfficial(first?.provenance) ? formatPublication(first.provenance) : '';
    return [`Official: ${named}`, when].filter((part) => part !== '').join(', ');
  }
  return [mark, `Source: ${named}`].filter((part) => part !== '').join(' · ');
};
