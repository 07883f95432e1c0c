import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  CertificateAppCredentials,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
} from 'botframework-connector';
import { describe, it } from 'mocha';
import type { AppRegistration } from '../../../src/bot/identity/app-registration.ts';
import { buildCredentials } from '../../../src/bot/sdk/authenticate.ts';

const certificate = readFileSync('test/certificates/app.pem', 'utf8');
const key = readFileSync('test/certificates/app.key', 'utf8');
const id = '00000000-0000-4000-8000-000000000001';
const app: AppRegistration = { id, type: 'SingleTenant', tenantId: id, password: undefined };

const credentialsOf = (registration: AppRegistration) =>
  buildCredentials(registration).createCredentials(
    id,
    'https://api.botframework.com',
    'https://login.microsoftonline.com/botframework.com',
    true,
  );

describe('buildCredentials', () => {
  it('signs in with the secret of the registration', async () => {
    const credentials = await credentialsOf({ ...app, password: 'secret' });
    assert.ok(credentials instanceof MicrosoftAppCredentials);
    assert.equal(credentials.appPassword, 'secret');
  });

  it('signs in with a certificate, named by its thumbprint', async () => {
    const credentials = await credentialsOf({ ...app, certificate: { certificate, key } });
    assert.ok(credentials instanceof CertificateAppCredentials);
    assert.equal(
      credentials.certificateThumbprint,
      createHash('sha1').update(new X509Certificate(certificate).raw).digest('hex').toUpperCase(),
    );
    assert.equal(credentials.certificatePrivateKey, key);
  });

  it('signs in with the managed identity', async () => {
    const credentials = await credentialsOf({ ...app, type: 'UserAssignedMSI' });
    assert.ok(credentials instanceof ManagedIdentityAppCredentials);
  });
});
