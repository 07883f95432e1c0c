import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';

const tenantIssuers = (tenantId: string): string[] => [
  `https://sts.windows.net/${tenantId}/`,
  `https://login.microsoftonline.com/${tenantId}/v2.0`,
];

/** The list of issuers that the SDK holds for the emulator's and other bots' tokens. */
const issuers = (): string[] => {
  const { issuer } = ToBotFromBotOrEmulatorTokenValidationParameters;
  return Array.isArray(issuer) ? issuer : [];
};

/**
 * The SDK appends four issuers to a module-level list for every tenant named by a token that it has
 * not yet verified, so anybody on the network could make it grow. The list gets our own tenant and
 * is closed.
 */
export const closeIssuerList = (tenantId: string | undefined): void => {
  const list = issuers();
  if (Object.isFrozen(list)) return;
  if (tenantId) list.push(...tenantIssuers(tenantId));
  Object.freeze(list);
};

const tenantOf = (token: string): string | undefined => {
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    );
    const tid =
      typeof payload === 'object' && payload !== null && 'tid' in payload ? payload.tid : '';
    return typeof tid === 'string' && tid !== '' ? tid : undefined;
  } catch {
    // Not a token at all: the SDK refuses it by itself.
    return undefined;
  }
};

/** True for a token that names a tenant outside the closed list; it is refused before the SDK sees it. */
export const namesStrangeTenant = (authorization: string | undefined): boolean => {
  const tenant = tenantOf(authorization?.split(' ')[1] ?? '');
  return tenant !== undefined && !issuers().some((issuer) => issuer.includes(tenant));
};
