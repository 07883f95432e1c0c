import { OutcomesError } from '../../src/domain/outcomes-error.ts';
import { findSchemaFaults } from './find-schema-faults.ts';
import { findStoreFaults } from './find-store-faults.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

const place = 'appPackage/manifest.json';

const refuse = (faults: readonly string[], cause?: unknown): OutcomesError =>
  new OutcomesError(
    'file-invalid',
    `${place}: ${faults.join('; ')}.`,
    `Correct ${place}, then package again.`,
    { cause },
  );

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse([error instanceof Error ? error.message : String(error)], error);
  }
};

/**
 * Reads a filled manifest that Teams would take.
 *
 * @throws OutcomesError 'file-invalid', with every place that it would not
 */
export const parseManifest = (text: string): Manifest => {
  const json = parseJson(text);
  const schemaFaults = findSchemaFaults(json);
  if (schemaFaults.length > 0) throw refuse(schemaFaults);
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success)
    throw refuse(parsed.error.issues.map((issue) => `/${issue.path.join('/')} ${issue.message}`));
  const storeFaults = findStoreFaults(parsed.data);
  if (storeFaults.length > 0) throw refuse(storeFaults);
  return parsed.data;
};
