import { nameMeasure } from '../cards/format-text.ts';
import { knownSeries } from '../domain/figures/known-series.ts';
import { formatDate, formatInstant } from '../domain/format.ts';
import { describePeriod, periodDates } from '../domain/period/period.ts';
import { reportWordsOf } from '../domain/report-words.ts';
import { type Block, cell, labelled, paragraph, rowHeading } from './document.ts';
import { isPublishedReport, type ReportMaterial } from './material.ts';
import { namePeople } from './names.ts';

const method: readonly string[] = [
  'Every figure is shown with its unit, its period and where it comes from. A figure that is not signed off says so.',
  'The direction of travel compares the latest figure with that of the period before, or with that which the council chose for the measure, such as the same period of the year before. No arrow is shown across a break in the series, for a single figure, or where a figure is withheld; the reason is given instead.',
  'Whether a change is larger than chance alone would usually give is tested at the 5% level, for counts and for percentages whose numbers are known. Nothing is said about chance where no test applies.',
  'A chart joins no figures across a break or a gap. Where there are six or more figures since the last break, dotted lines show the limits within which they would usually lie.',
];

/** What was printed beside the figures, and what is worked out, are told apart. */
const comparisons = ({ outcome, indicators }: ReportMaterial): string[] =>
  indicators.some(({ benchmarks }) => benchmarks.length > 0)
    ? [
        `The comparison under “${reportWordsOf(outcome).benchmark}” is in the words of the officers; an official comparison is of the same measure, period and definition.`,
      ]
    : [];

const measuresOf = ({ indicators }: ReportMaterial) =>
  indicators.flatMap(({ measures, performanceMeasures }) => [...measures, ...performanceMeasures]);

type SourceRow = { readonly source: string; readonly of: readonly string[] };

/** Each source once, with the measures that have figures from it. */
const sourcesOf = (material: ReportMaterial): SourceRow[] => {
  const used = measuresOf(material).flatMap((measure) =>
    knownSeries(measure, material.series, material.today)
      .filter(({ derivedFrom }) => derivedFrom === undefined)
      .map(({ series: { source, licence } }) => ({
        source: licence ? `${source.replace(/\.$/, '')} (${licence})` : source,
        measure: nameMeasure(measure),
      })),
  );
  const sources = [...new Set(used.map(({ source }) => source))];
  return sources.map((source) => ({
    source,
    of: [...new Set(used.filter((one) => one.source === source).map(({ measure }) => measure))],
  }));
};

/** The breaks after the first figure of a series: the others concern nothing in the report. */
const breaksOf = (material: ReportMaterial): string[] =>
  measuresOf(material).flatMap((measure) => {
    const found = knownSeries(measure, material.series, material.today).flatMap(
      ({ series, observations }) => {
        const [first, last] = [observations[0], observations.at(-1)];
        return series.breaks.filter(
          ({ from }) =>
            first &&
            last &&
            from <= periodDates(last.period).end &&
            from >= periodDates(first.period).start,
        );
      },
    );
    const said = found.map(({ from, reason }) => `${formatDate(from)}: ${reason}`);
    return [...new Set(said)].map((text) => `${nameMeasure(measure)}, ${text}`);
  });

/** Where the figures come from, and by which rules they are judged. */
export const notesSection = (material: ReportMaterial): Block[] => {
  const { outcome, quarter, madeAt } = material;
  const breaks = breaksOf(material);
  return [
    { kind: 'heading', level: 1, text: 'Sources and method', id: 'method' },
    paragraph(
      isPublishedReport(material)
        ? `This document was made on ${formatInstant(madeAt)} from what was reported for ${describePeriod(quarter)}. The data comes from: ${outcome.report.source.replace(/\.$/, '')}.`
        : `This document was made on ${formatInstant(madeAt)} from what was reported for ${describePeriod(quarter)}.`,
    ),
    { kind: 'bullets', items: [...method, ...comparisons(material)] },
    ...(breaks.length > 0
      ? [paragraph('Breaks in the series:'), { kind: 'bullets' as const, items: breaks }]
      : []),
    {
      kind: 'table',
      caption: 'Sources of the figures',
      columns: [
        { title: 'Source', share: 55 },
        { title: 'Figures of', share: 45 },
      ],
      rows: sourcesOf(material).map(({ source, of }) => [rowHeading(source), cell(of.join('; '))]),
    },
  ];
};

/** Whom to ask about the report. */
export const contactSection = (material: ReportMaterial): Block[] => {
  const { catalogue, outcome } = material;
  const contact = catalogue.people.find(({ id }) => id === outcome.contact);
  if (!contact) return [];
  return [
    { kind: 'heading', level: 1, text: reportWordsOf(outcome).contact, id: 'contact' },
    {
      kind: 'together',
      blocks: [
        paragraph(namePeople(material, [contact.id])),
        ...(contact.role ? [paragraph(contact.role)] : []),
        ...(contact.email ? [labelled('Email', contact.email)] : []),
        ...(contact.telephone ? [labelled('Tel', contact.telephone)] : []),
      ],
    },
  ];
};
