import { OutcomesError } from '../../src/domain/outcomes-error.ts';

export type PackageIds = {
  /** Of the app in the organisation's catalogue; stays the same over all versions of the package. */
  readonly teamsApp: string;
  /** Of the app registration that the bot signs in as. */
  readonly bot: string;
};

/** A GUID that no one is given: good for looking at the package, useless for installing it. */
const sampleGuid = '00000000-0000-0000-0000-000000000001';
const guidPattern = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

export const sampleIds: PackageIds = { teamsApp: sampleGuid, bot: sampleGuid };

const findFault = (variable: string, value: string | undefined): string | undefined => {
  if (!value) return `${variable} is not set.`;
  if (!guidPattern.test(value)) return `${variable} is not a GUID: ${JSON.stringify(value)}.`;
  return value.startsWith('00000000-0000-0000-0000-')
    ? `${variable} is a placeholder: ${value}.`
    : undefined;
};

/**
 * Reads which app and which bot the package is for. Without `TEAMS_APP_ID` the app takes the bot's.
 *
 * @throws OutcomesError 'config-invalid', naming every variable that is missing or no GUID
 */
export const readPackageIds = (environment: Readonly<NodeJS.ProcessEnv>): PackageIds => {
  const bot = environment.MicrosoftAppId?.trim() ?? '';
  const ownApp = environment.TEAMS_APP_ID?.trim();
  const faults = [
    findFault('MicrosoftAppId', bot),
    ownApp ? findFault('TEAMS_APP_ID', ownApp) : undefined,
  ].filter((fault) => fault !== undefined);
  if (faults.length === 0) return { teamsApp: ownApp || bot, bot };
  throw new OutcomesError(
    'config-invalid',
    faults.join(' '),
    'Set MicrosoftAppId (and TEAMS_APP_ID, if the app has its own id) to a GUID, or try it out with npm run package -- --sample.',
  );
};
