import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { noteOnTrace } from '../../telemetry/trace.ts';
import { buildAdmission, buildSenderLimit } from '../admission.ts';
import { answerError } from '../answer-error.ts';
import type { ReceiveActivity } from '../endpoint.ts';
import { type HttpAnswer, overloaded, refuse, tooMany } from '../http-answer.ts';
import type { IncomingActivity } from '../incoming-activity.ts';
import type { BotParts, PrepareContext } from '../prepare-context.ts';
import { inTurnTrace } from '../trace-turn.ts';
import type { TurnLimits } from '../turn-limits.ts';
import { type AgentCaller, type AgentRules, agentScope, buildVerifyAgent } from './agent-token.ts';
import { callAgentTool, type Known, listAgentTools, type ToolAnswer } from './agent-tools.ts';

export type AgentParts = Pick<
  BotParts,
  'log' | 'logFields' | 'newErrorId' | 'stopwatch' | 'random'
> & {
  readonly prepareContext: PrepareContext;
  readonly limits: TurnLimits;
  /** The machine's real time, by which a token has ended. */
  readonly realClock: () => Date;
};

const metadataPath = '/.well-known/oauth-protected-resource';

/** Where an agent reads how to sign in, by the endpoint's own path. */
export const metadataOf = ({ url, appId, authority }: AgentRules) => ({
  path: metadataPath + new URL(url).pathname,
  body: {
    resource: url,
    authorization_servers: [authority],
    scopes_supported: [`api://${appId}/${agentScope}`],
    bearer_methods_supported: ['header'],
  },
});

const instructions =
  'Figures, changes, commentary, risks and lead officers of a council’s outcomes, as the council publishes them to its own staff. Each figure comes with its period and where it comes from: keep both with the figure. Never work out a figure that no answer has. Where an answer says that there is no figure for something, say so.';

/** It stands where an activity would: an agent is in no chat, so it sees what anybody may see. */
const asActivity = (
  { objectId }: AgentCaller,
  { appId, tenantId }: AgentRules,
): IncomingActivity => ({
  what: { kind: 'text', text: '' },
  activityType: 'agent',
  activityId: undefined,
  deliveryId: undefined,
  pressedId: undefined,
  channelId: 'agent',
  conversationId: 'agent',
  scope: 'agent',
  tenantId,
  serviceUrl: '',
  botId: `28:${appId}`,
  from: { objectId, channelUserId: objectId, name: '' },
});

const nobody = async () => ({ kind: 'says-too-little' }) as const;

const toResult = ({ text, isRefused }: ToolAnswer) => ({
  content: [{ type: 'text' as const, text }],
  isError: isRefused,
});

/**
 * Answers other agents, such as Microsoft 365 Copilot, over the Model Context Protocol: without a session, and
 * with the same answers as the chat. It reads only.
 */
export const buildAgentEndpoint = (rules: AgentRules, parts: AgentParts): ReceiveActivity => {
  const { log, logFields, stopwatch } = parts;
  const verify = buildVerifyAgent(rules, { ...parts, clock: parts.realClock });
  const admission = buildAdmission(parts.limits, stopwatch);
  const countSender = buildSenderLimit(parts.limits.perMinute, stopwatch);
  const tools = listAgentTools();
  const { origin } = new URL(rules.url);
  const unauthorized: HttpAnswer = {
    ...refuse(401, 'Unauthorized', 'The token is not valid here.'),
    headers: {
      'www-authenticate': `Bearer resource_metadata="${origin}${metadataOf(rules).path}"`,
    },
  };

  const call = async (name: string, given: Record<string, unknown>, incoming: IncomingActivity) => {
    const started = stopwatch();
    let outcome = 'answered';
    try {
      const admitted = await admission.admit(async () => {
        const known: Known = await parts.prepareContext(incoming, {
          ...admission,
          lookUpMember: nobody,
        });
        return callAgentTool(name, given, known);
      });
      if (admitted.kind === 'done') return toResult(admitted.value);
      outcome = 'shed';
      return toResult({ text: overloaded.message, isRefused: true });
    } catch (cause) {
      outcome = 'failed';
      const errorId = parts.newErrorId();
      const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
      noteOnTrace({ code });
      log.error({ errorId, code, ...logFields(incoming), err: cause }, 'tool failed');
      return toResult({ text: answerError(cause, errorId).summary, isRefused: true });
    } finally {
      const tool = tools.some((one) => one.name === name) ? name : 'unknown';
      const ms = Math.round(stopwatch() - started);
      noteOnTrace({ outcome });
      log.info({ ...logFields(incoming), what: 'tool', tool, outcome, ms }, 'turn');
    }
  };

  /** One for each request: there is no session. */
  const answer = async (json: unknown, incoming: IncomingActivity): Promise<HttpAnswer> => {
    const server = new Server(
      { name: 'outcomes', version: '1.0.0' },
      { capabilities: { tools: {} }, instructions },
    );
    server.setRequestHandler(ListToolsRequestSchema, () => ({
      tools: tools.map((tool) => ({ ...tool, annotations: { readOnlyHint: true } })),
    }));
    server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
      inTurnTrace({ what: { kind: 'tool' }, scope: 'agent' }, stopwatch, () =>
        call(params.name, params.arguments ?? {}, incoming),
      ),
    );
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    try {
      const headers = {
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
      };
      const request = new Request(rules.url, { method: 'POST', headers });
      const response = await transport.handleRequest(request, { parsedBody: json });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    } finally {
      await server.close();
    }
  };

  return async ({ authorization, readBody }) => {
    const checked = await admission.checkToken(() => verify(authorization));
    if (checked.kind === 'shed')
      return { ...refuse(503, 'Busy', overloaded.message), retryAfter: 5 };
    if ('refused' in checked.value) return unauthorized;
    const incoming = asActivity(checked.value, rules);
    if (countSender(incoming) !== 'within')
      return { ...refuse(429, tooMany.code, tooMany.message), retryAfter: 60 };
    const read = await readBody();
    if ('refused' in read) return read.refused;
    const taken = await admission.takeTurn(() => answer(read.json, incoming));
    return taken.kind === 'done'
      ? taken.value
      : { ...refuse(503, 'Busy', overloaded.message), retryAfter: 5 };
  };
};
