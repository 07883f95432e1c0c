import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { channelSettingNames } from '../src/bot/identity/app-registration.ts';
import { readConfig } from '../src/config.ts';
import { OutcomesError } from '../src/domain/outcomes-error.ts';

const id = '00000000-0000-4000-8000-000000000001';
const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: id,
  MicrosoftAppTenantId: id,
  MicrosoftAppPassword: 'secret',
  TABLES_ENDPOINT: 'https://x.table.core.windows.net',
};

const signed = {
  MicrosoftAppCertificate: readFileSync('test/certificates/app.pem', 'utf8'),
  MicrosoftAppCertificateKey: readFileSync('test/certificates/app.key', 'utf8'),
};
const withCertificate = { ...production, MicrosoftAppPassword: '', ...signed };
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

const channel = Object.fromEntries(
  channelSettingNames.map((name) => [name, 'http://127.0.0.1:1/']),
);
const { NODE_ENV: _, ...notProduction } = production;

const faultsOf = (variables: Record<string, string>): string[] => {
  try {
    readConfig(variables, new Date('2030-01-01'));
    return [];
  } catch (error) {
    assert.ok(error instanceof OutcomesError);
    return error.message.split('\n').map((line) => line.split(':')[0] ?? '');
  }
};

describe('readConfig', () => {
  it('needs nothing for trying, and then listens on the loopback address only', () => {
    const config = readConfig({});
    assert.deepEqual(
      [config.port, config.host, config.storage, config.app],
      [3978, '127.0.0.1', undefined, undefined],
    );
  });

  it('takes an empty variable for an unset one', () => {
    assert.deepEqual(readConfig({ PORT: '', MicrosoftAppId: '', TODAY: '' }), readConfig({}));
  });

  it('reads a registration, and then listens on every address', () => {
    const config = readConfig(production);
    assert.equal(config.host, '0.0.0.0');
    assert.deepEqual(config.storage, { endpoint: production.TABLES_ENDPOINT });
    assert.equal(config.app?.type, 'SingleTenant');
  });

  it('reads a certificate, also one whose line breaks are written out', () => {
    const oneLine = Object.fromEntries(
      Object.entries(signed).map(([name, text]) => [name, text.replaceAll('\n', '\\n')]),
    );
    for (const given of [signed, oneLine])
      assert.deepEqual(
        readConfig({ ...withCertificate, ...given }, new Date('2030-01-01')).app?.certificate,
        {
          certificate: signed.MicrosoftAppCertificate,
          key: signed.MicrosoftAppCertificateKey,
        },
      );
  });

  it('names the day on which a certificate ended', () => {
    assert.throws(
      () => readConfig(withCertificate, new Date('2200-01-01')),
      /Certificate: ended on 21/,
    );
  });

  it('needs no secret for a managed identity', () => {
    const identity = {
      ...production,
      MicrosoftAppPassword: '',
      MicrosoftAppType: 'UserAssignedMSI',
    };
    assert.equal(readConfig(identity).app?.type, 'UserAssignedMSI');
  });

  it('reads another channel, and then listens on the loopback address only', () => {
    const config = readConfig({ ...notProduction, ...channel });
    assert.equal(config.host, '127.0.0.1');
    assert.deepEqual(config.app?.channel, channel);
  });

  it('keeps questions unless it is told not to', () => {
    assert.equal(readConfig({}).keepQuestions, true);
    assert.equal(readConfig({ KEEP_QUESTIONS: 'off' }).keepQuestions, false);
  });

  it('starts the clock at 09:00 in London', () => {
    assert.equal(
      readConfig({ TODAY: '2019-07-01' }).today?.toISOString(),
      '2019-07-01T08:00:00.000Z',
    );
  });

  it('tells traces and metrics to nobody unless a variable says to whom', () => {
    const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector:4318';
    const waysOut = (variables: Record<string, string>): string[] | undefined => {
      const { telemetry } = readConfig(variables);
      return telemetry && Object.entries(telemetry).flatMap(([way, to]) => (to ? way : []));
    };
    assert.equal(waysOut({}), undefined);
    assert.equal(waysOut({ OTEL_SERVICE_NAME: 'bot' }), undefined);
    assert.equal(waysOut({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED: 'true' }), undefined);
    assert.deepEqual(waysOut({ OTEL_EXPORTER_OTLP_ENDPOINT }), [
      'serviceName',
      'otlpTraces',
      'otlpMetrics',
    ]);
    const apart = { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_METRICS_EXPORTER: 'prometheus' };
    assert.deepEqual(waysOut(apart), ['serviceName', 'otlpTraces', 'prometheus']);
    assert.deepEqual(readConfig(apart).telemetry?.prometheus, { host: 'localhost', port: 9464 });
    const none = { ...apart, OTEL_TRACES_EXPORTER: 'none' };
    assert.deepEqual(waysOut(none), ['serviceName', 'prometheus']);
    const azure = { APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=k' };
    assert.deepEqual(waysOut(azure), ['serviceName', 'azure']);
  });

  const faults: [string, Record<string, string>, string[]][] = [
    [
      'no registration in production',
      { NODE_ENV: 'production', TABLES_ENDPOINT: production.TABLES_ENDPOINT },
      ['MicrosoftAppId'],
    ],
    ['a clock in production', { ...production, TODAY: '2019-01-02' }, ['TODAY']],
    ['embedded storage in production', { ...production, TABLES_ENDPOINT: '' }, ['TABLES_ENDPOINT']],
    [
      'a registration without its tenant',
      { ...production, MicrosoftAppTenantId: '' },
      ['MicrosoftAppTenantId'],
    ],
    [
      'a registration without its secret',
      { ...production, MicrosoftAppPassword: '' },
      ['MicrosoftAppPassword'],
    ],
    [
      'two storages',
      { ...production, AZURE_STORAGE_CONNECTION_STRING: 'AccountName=a' },
      ['TABLES_ENDPOINT'],
    ],
    ['another channel in production', { ...production, ...channel }, [...channelSettingNames]],
    [
      'one setting of another channel in production',
      { ...production, CallerId: 'x' },
      ['CallerId'],
    ],
    ['another channel without a registration', channel, [...channelSettingNames]],
    [
      'a part of another channel',
      { ...notProduction, ...channel, OAuthUrl: '', CallerId: '' },
      ['OAuthUrl', 'CallerId'],
    ],
    ['a secret and a certificate', { ...production, ...signed }, ['MicrosoftAppPassword']],
    [
      'a certificate without its key',
      {
        ...production,
        MicrosoftAppPassword: '',
        MicrosoftAppCertificate: signed.MicrosoftAppCertificate,
      },
      ['MicrosoftAppCertificateKey'],
    ],
    [
      'a certificate that is none',
      { ...withCertificate, MicrosoftAppCertificate: 'MIIB' },
      ['MicrosoftAppCertificate'],
    ],
    [
      'a certificate with the key of another',
      { ...withCertificate, MicrosoftAppCertificateKey: otherKey },
      ['MicrosoftAppCertificateKey'],
    ],
    [
      'a secret of a managed identity',
      { ...production, MicrosoftAppType: 'UserAssignedMSI' },
      ['MicrosoftAppType'],
    ],
    [
      'a reference to a key vault that was not resolved',
      { ...production, MicrosoftAppPassword: '@Microsoft.KeyVault(SecretUri=https://v/secrets/s)' },
      ['MicrosoftAppPassword'],
    ],
    [
      'a wrong value and what is missing, together',
      { NODE_ENV: 'production', PORT: 'x', MODEL_NAME: 'm' },
      ['PORT', 'MicrosoftAppId', 'MODEL_ENDPOINT', 'TABLES_ENDPOINT'],
    ],
    [
      'ways out that it does not have',
      { OTEL_METRICS_EXPORTER: 'prometheus,console', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
      ['OTEL_METRICS_EXPORTER', 'OTEL_EXPORTER_OTLP_PROTOCOL'],
    ],
    [
      'a way out that leads nowhere',
      {
        OTEL_TRACES_EXPORTER: 'otlp',
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD',
      },
      ['APPLICATIONINSIGHTS_CONNECTION_STRING', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
    ],
    ['a key that could be guessed', { LOG_KEY: 'too short' }, ['LOG_KEY']],
    ['a limit that lets nobody through', { SENDER_LIMIT: '0' }, ['SENDER_LIMIT']],
    ['neither on nor off', { KEEP_QUESTIONS: 'yes' }, ['KEEP_QUESTIONS']],
    [
      'several faults, all at once',
      { PORT: 'x', TODAY: 'soon', MicrosoftAppId: 'me', LOG_LEVEL: 'loud' },
      [
        'PORT',
        'MicrosoftAppId',
        'TODAY',
        'LOG_LEVEL',
        'MicrosoftAppTenantId',
        'MicrosoftAppPassword',
      ],
    ],
  ];
  for (const [what, variables, named] of faults)
    it(`names ${what}`, () => {
      assert.deepEqual(faultsOf(variables), named);
    });
});
