import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { AgentRules } from '../bot/agents/agent-token.ts';
import {
  type AppCertificate,
  type AppRegistration,
  type ChannelSettings,
  channelSettingNames,
} from '../bot/identity/app-registration.ts';
import { type Fault, findFaults, isProduction, type Variables } from './fault.ts';

const appTypes = ['SingleTenant', 'UserAssignedMSI'] as const;

/** A secret store may keep a PEM text on one line, with `\n` for each line break. */
const pem = z.string().transform((text) => text.replaceAll('\\n', '\n'));

const certificate = pem.refine((text) => {
  try {
    return new X509Certificate(text).subject !== undefined;
  } catch {
    return false;
  }
}, 'is not a certificate in PEM form');

const privateKey = pem.refine((text) => {
  try {
    return createPrivateKey(text).type === 'private';
  } catch {
    return false;
  }
}, 'is not a private key in PEM form without a passphrase');

/** A channel in place of Microsoft's: for tests on one machine. */
const channelSettings = Object.fromEntries(
  channelSettingNames.map((name) => [name, z.string().optional()]),
) as Record<keyof ChannelSettings, z.ZodOptional<z.ZodString>>;

export const appSettings = {
  MicrosoftAppId: z.guid().optional(),
  MicrosoftAppType: z.enum(appTypes).default('SingleTenant'),
  MicrosoftAppTenantId: z.guid().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppCertificate: certificate.optional(),
  MicrosoftAppCertificateKey: privateKey.optional(),
  MCP_URL: z.url({ protocol: /^https$/ }).optional(),
  ...channelSettings,
};

const channelFaults = (set: Variables): readonly Fault[] => {
  const present = channelSettingNames.filter((name) => set[name]);
  if (isProduction(set)) return present.map((name) => [name, 'is refused in production']);
  if (!set.MicrosoftAppId) return present.map((name) => [name, 'is only used with MicrosoftAppId']);
  const missing = present.length === 0 ? [] : channelSettingNames.filter((name) => !set[name]);
  return missing.map((name) => [name, 'is needed with the other six settings of a channel']);
};

/** What is wrong with the app registration as a whole; each value by itself is checked by its schema. */
export const findAppFaults = (set: Variables): readonly Fault[] => {
  const { MicrosoftAppId: id, MicrosoftAppPassword: secret } = set;
  const { MicrosoftAppCertificate: cert, MicrosoftAppCertificateKey: key } = set;
  const isSingleTenant = (set.MicrosoftAppType ?? 'SingleTenant') === 'SingleTenant';
  const signsIn = [secret, cert, key].some((one) => one !== undefined);
  return [
    ...findFaults([
      [
        'MicrosoftAppId',
        'is needed in production: without it nothing is authenticated',
        isProduction(set) && !id,
      ],
      ['MicrosoftAppTenantId', 'is needed with MicrosoftAppId', !!id && !set.MicrosoftAppTenantId],
      [
        'MicrosoftAppPassword',
        'or MicrosoftAppCertificate with MicrosoftAppCertificateKey is needed for a SingleTenant app',
        !!id && isSingleTenant && !signsIn,
      ],
      [
        'MicrosoftAppPassword',
        'and MicrosoftAppCertificate are both set: remove one',
        !!secret && !!(cert || key),
      ],
      ['MicrosoftAppCertificateKey', 'is needed with MicrosoftAppCertificate', !!cert && !key],
      ['MicrosoftAppCertificate', 'is needed with MicrosoftAppCertificateKey', !!key && !cert],
      [
        'MicrosoftAppType',
        'is UserAssignedMSI, which signs in by itself: remove the secret or the certificate',
        !isSingleTenant && signsIn,
      ],
    ]),
    ...findFaults([['MCP_URL', 'is only used with MicrosoftAppId', !!set.MCP_URL && !id]]),
    ...channelFaults(set),
  ];
};

type AppSettings = z.infer<z.ZodObject<typeof appSettings>>;

const toCertificate = (read: AppSettings): AppCertificate | undefined =>
  read.MicrosoftAppCertificate && read.MicrosoftAppCertificateKey
    ? { certificate: read.MicrosoftAppCertificate, key: read.MicrosoftAppCertificateKey }
    : undefined;

/** A certificate that has ended, has not begun, or does not belong to its key. */
export const findCertificateFaults = (read: AppSettings, now: Date): readonly Fault[] => {
  const given = toCertificate(read);
  if (!given) return [];
  const { validFromDate, validToDate, ...rest } = readCertificate(given);
  return findFaults([
    [
      'MicrosoftAppCertificate',
      `ended on ${validToDate.toISOString().slice(0, 10)}`,
      validToDate <= now,
    ],
    [
      'MicrosoftAppCertificate',
      `begins on ${validFromDate.toISOString().slice(0, 10)}`,
      validFromDate > now,
    ],
    ['MicrosoftAppCertificateKey', 'does not belong to MicrosoftAppCertificate', !rest.hasKey],
  ]);
};

const readCertificate = ({ certificate: text, key }: AppCertificate) => {
  const read = new X509Certificate(text);
  return {
    validFromDate: read.validFromDate,
    validToDate: read.validToDate,
    hasKey: read.checkPrivateKey(createPrivateKey(key)),
  };
};

export const toChannel = (read: AppSettings): ChannelSettings | undefined => {
  const set = channelSettingNames.flatMap((name) => (read[name] ? [[name, read[name]]] : []));
  return set.length > 0 ? Object.fromEntries(set) : undefined;
};

export const toApp = (read: AppSettings): AppRegistration | undefined =>
  read.MicrosoftAppId && read.MicrosoftAppTenantId
    ? {
        id: read.MicrosoftAppId,
        type: read.MicrosoftAppType,
        tenantId: read.MicrosoftAppTenantId,
        password: read.MicrosoftAppPassword,
        certificate: toCertificate(read),
        channel: toChannel(read),
      }
    : undefined;

/** Who may ask at the endpoint for other agents; undefined: there is none. */
export const toAgents = (read: AppSettings): AgentRules | undefined =>
  read.MCP_URL && read.MicrosoftAppId && read.MicrosoftAppTenantId
    ? {
        url: read.MCP_URL,
        appId: read.MicrosoftAppId,
        tenantId: read.MicrosoftAppTenantId,
        authority: `https://login.microsoftonline.com/${read.MicrosoftAppTenantId}/v2.0`,
      }
    : undefined;
