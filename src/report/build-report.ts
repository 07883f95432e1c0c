import { namePerson } from '../cards/format-text.ts';
import { findPeople } from '../domain/catalogue.ts';
import { formatLondonDay } from '../domain/format.ts';
import { describePeriod } from '../domain/period/period.ts';
import { reportWordsOf } from '../domain/report-words.ts';
import { type Block, paragraph, type ReportDocument } from './document.ts';
import { indicatorSection } from './indicator-section.ts';
import type { ReportMaterial } from './material.ts';
import { milestoneSection } from './milestone-table.ts';
import { draftNotice, missingSection } from './missing.ts';
import { reportMonth, reportTitle } from './names.ts';
import { contactSection, notesSection } from './notes.ts';
import { focusSection, forewordSection, overviewSection } from './overview.ts';
import { keySection, unassignedRisks } from './risk-tables.ts';

const coverOf = (material: ReportMaterial): Block[] => {
  const { catalogue, outcome, quarter, publication } = material;
  const [sponsor] = findPeople(catalogue, outcome.sponsor === undefined ? [] : [outcome.sponsor]);
  return [
    paragraph(outcome.name, 'title'),
    paragraph(outcome.report.title, 'subtitle'),
    paragraph(`${reportMonth(material)}, for ${describePeriod(quarter)}`, 'subtitle'),
    ...(publication ? [paragraph(`Published on ${formatLondonDay(publication.at)}`)] : []),
    ...(sponsor
      ? [
          paragraph(`${reportWordsOf(outcome).sponsor} – ${namePerson(sponsor)}`),
          ...(sponsor.role ? [paragraph(sponsor.role)] : []),
        ]
      : []),
    paragraph(outcome.council),
    ...(outcome.report.producedBy === outcome.council
      ? []
      : [paragraph(`Produced by ${outcome.report.producedBy}`)]),
  ];
};

/** What each report has, whatever its length. */
export const frameOf = (
  material: ReportMaterial,
): Pick<ReportDocument, 'title' | 'author' | 'foot' | 'draft'> => ({
  title: reportTitle(material),
  author: material.outcome.council,
  foot: `${material.outcome.council} · ${material.outcome.name}, ${describePeriod(material.quarter)}`,
  ...(material.isDraft ? { draft: draftNotice(material) } : {}),
});

/**
 * The report of a quarter as a document: a pure function of what is stored. It has the parts of the
 * printed report in their order, then what is missing, and the sources and the method.
 */
export const buildReport = (material: ReportMaterial): ReportDocument => ({
  ...frameOf(material),
  cover: coverOf(material),
  blocks: [
    // A council's emblem or a long list would leave the last lines alone on the next page.
    { kind: 'paragraph', look: 'subtitle', spans: [{ text: 'Contents' }], onNewPage: true },
    { kind: 'contents' },
    ...forewordSection(material),
    ...overviewSection(material),
    ...focusSection(material),
    ...material.indicators.flatMap((one) => indicatorSection(one, material)),
    ...milestoneSection(material.outcome.code, 1, material),
    ...unassignedRisks(material),
    ...keySection(material),
    ...contactSection(material),
    ...missingSection(material),
    ...notesSection(material),
  ],
});
