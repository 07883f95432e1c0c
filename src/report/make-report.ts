import { buildReport } from './build-report.ts';
import type { ReportMaterial } from './material.ts';
import { buildShortReport } from './short-report.ts';
import type { ReportTemplate } from './template.ts';

/** The formats that a report is written in, by the ending of the file. */
export const reportFormats = ['docx', 'html'] as const;
/** One of the {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number];

/** How a report is written. */
export type ReportForm = {
  readonly format: ReportFormat;
  readonly template: ReportTemplate;
  /** The page for a committee instead of the whole report. */
  readonly isShort?: boolean;
};

/** A report as the bytes of a file. The library that writes a format is loaded when it is needed. */
export const makeReport = async (
  material: ReportMaterial,
  { format, template, isShort = false }: ReportForm,
): Promise<Uint8Array> => {
  const report = isShort ? buildShortReport(material) : buildReport(material);
  if (format === 'docx') return (await import('./write-docx.ts')).writeDocx(report, template);
  return (await import('./write-html.ts')).writeHtml(report, template);
};
