import { existsSync, readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const schemas = new URL(
  './build/json-schemas/teams/',
  import.meta.resolve('@microsoft/app-manifest/package.json'),
);
const versionSchema = z.object({ manifestVersion: z.string().regex(/^1\.\d+$/) });

const schemaFile = (version: string): URL =>
  new URL(`v${version}/MicrosoftTeams.schema.json`, schemas);

const compiled = new Map<string, ValidateFunction>();

/** Offline: the package carries Microsoft's schemas. */
const compileSchema = (version: string): ValidateFunction => {
  const known = compiled.get(version);
  if (known) return known;
  const ajv = new Ajv.default({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile(version), 'utf8')));
  compiled.set(version, validate);
  return validate;
};

/** Where and how a manifest breaks Microsoft's schema of the version that it names. */
export const findSchemaFaults = (manifest: unknown): readonly string[] => {
  const parsed = versionSchema.safeParse(manifest);
  if (!parsed.success) return ['/manifestVersion is not a version such as "1.25"'];
  const version = parsed.data.manifestVersion;
  if (!existsSync(schemaFile(version))) return [`/manifestVersion has no known schema: ${version}`];
  const validate = compileSchema(version);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
    return `${instancePath || '/'} ${message}${extra}`;
  });
};
