import { nameMeasure, nameMonth, namePerson } from '../cards/format-text.ts';
import { type Catalogue, findPeople } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { londonDay } from '../domain/london-time.ts';
import { describePeriod } from '../domain/period/period.ts';
import { isPublishedReport, type ReportMaterial } from './material.ts';

/** When the report came out, or is made: "December 2018". */
export const reportMonth = (material: ReportMaterial): string =>
  nameMonth(
    isPublishedReport(material)
      ? material.outcome.report.month
      : londonDay(material.madeAt).slice(0, 7),
  );

/** "People are Safe: Outcomes Focused Monitoring Report, Q2 2018/19" */
export const reportTitle = (material: ReportMaterial): string => {
  const { outcome, quarter } = material;
  return `${outcome.name}: ${outcome.report.title}, ${describePeriod(quarter)}`;
};

/** "SAFE S01: Rate of children subject to a child protection plan" */
export const sectionTitle = ({ code, heading }: Indicator): string => `${code}: ${heading}`;

const and = new Intl.ListFormat('en-GB');

/** People by id, for a sentence. */
export const namePeople = (
  { catalogue }: Pick<ReportMaterial, 'catalogue'>,
  ids: readonly string[],
) => and.format(findPeople(catalogue, ids).map(namePerson));

/** The parts of indicators that something is about, as it follows its title: "S05A Total crime"; empty for none. */
export const nameParts = (
  { parts = [] }: { readonly parts?: readonly string[] },
  { indicators }: Catalogue,
): string =>
  indicators
    .flatMap(({ measures, performanceMeasures }) => [...measures, ...performanceMeasures])
    .filter(({ code }) => parts.includes(code))
    .map((measure) => `${nameMeasure(measure)}.`)
    .join(' ');

/** A code of ours as a name within the document, for links. */
export const anchorOf = (code: string): string =>
  `part-${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
