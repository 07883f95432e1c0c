import { buildReport } from './build-report.ts';
import type { ReportMaterial } from './material.ts';
import type { ReportTemplate } from './template.ts';

/** The formats that a report is written in, by the ending of the file. */
export const reportFormats = ['docx', 'html'] as const;
/** One of the {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number];

/** A report as the bytes of a file. The library that writes a format is loaded when it is needed. */
export const makeReport = async (
  material: ReportMaterial,
  { format, template }: { readonly format: ReportFormat; readonly template: ReportTemplate },
): Promise<Uint8Array> => {
  const report = buildReport(material);
  if (format === 'docx') return (await import('./write-docx.ts')).writeDocx(report, template);
  return (await import('./write-html.ts')).writeHtml(report, template);
};
