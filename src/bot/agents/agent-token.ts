import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { type KeyParts, openKeys, readBearer } from '../identity/channel-token.ts';

/** Who may ask over the endpoint for other agents. */
export type AgentRules = {
  /** The address that agents are given: https://HOST/mcp */
  readonly url: string;
  readonly tenantId: string;
  /** The id of the bot's app registration. */
  readonly appId: string;
  /** Where Microsoft Entra signs the tenant's tokens: https://login.microsoftonline.com/TENANT/v2.0 */
  readonly authority: string;
};

/** What a person lets an agent do for them, and what an agent without a person is let do. */
export const agentScope = 'Outcomes.Read';
const agentRole = 'Outcomes.Read.All';

const claims = z.looseObject({
  tid: z.string(),
  oid: z.string().min(1),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
  /** 1 for a guest of the tenant. */
  acct: z.number().optional(),
});

/** The account that an agent asks for. */
export type AgentCaller = { readonly objectId: string };

export type VerifyAgent = (
  authorization: string | undefined,
) => Promise<AgentCaller | { readonly refused: string }>;

const judge = (payload: unknown, tenantId: string): AgentCaller | { readonly refused: string } => {
  const { data } = claims.safeParse(payload);
  if (!data || data.tid.toLowerCase() !== tenantId.toLowerCase()) return { refused: 'tenant' };
  if (data.acct === 1) return { refused: 'guest' };
  const mayAsk = data.scp?.split(' ').includes(agentScope) || data.roles?.includes(agentRole);
  return mayAsk ? { objectId: data.oid } : { refused: 'scope' };
};

/**
 * Verifies a token of Microsoft Entra for the bot: signature, issuer, audience, time, tenant, and that it was
 * given for reading outcomes. Guests are refused, as in the chat.
 *
 * @throws when the keys cannot be read, so that the token cannot be judged
 */
export const buildVerifyAgent = (
  { tenantId, appId, authority }: AgentRules,
  { clock, ...parts }: KeyParts & { readonly clock: () => Date },
): VerifyAgent => {
  const keysFor = openKeys(`${authority}/.well-known/openid-configuration`, parts);
  return async (authorization) => {
    const bearer = readBearer(authorization);
    if (!bearer) return { refused: 'no token' };
    const { find } = await keysFor(bearer.kid);
    try {
      const { payload } = await jwtVerify(bearer.token, find, {
        issuer: authority,
        audience: [appId, `api://${appId}`],
        algorithms: ['RS256'],
        clockTolerance: 5 * 60,
        currentDate: clock(),
        requiredClaims: ['exp'],
      });
      return judge(payload, tenantId);
    } catch (error) {
      return { refused: error instanceof errors.JOSEError ? error.code : 'invalid' };
    }
  };
};
