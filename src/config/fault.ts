/** The variables of the environment that are set. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The name of a variable, and what is wrong with it. */
export type Fault = readonly [name: string, message: string];

/** Those rules of a table that are broken: each is a name, a message, and whether it is broken. */
export const findFaults = (
  rules: readonly (readonly [...Fault, isBroken: boolean])[],
): readonly Fault[] =>
  rules.flatMap(([name, message, isBroken]) => (isBroken ? [[name, message] as const] : []));

export const isProduction = ({ NODE_ENV }: Variables): boolean =>
  NODE_ENV?.toLowerCase() === 'production';

/**
 * App Service and Container Apps replace a reference to a secret in a Key Vault before the bot starts, or leave
 * it as it is when they may not read the secret.
 */
export const findUnresolved = (variables: Variables): readonly Fault[] =>
  Object.entries(variables).flatMap(([name, value]) =>
    value?.startsWith('@Microsoft.KeyVault(')
      ? [
          [
            name,
            'is a reference to a Key Vault that was not resolved: give the managed identity the role Key Vault Secrets User, and check the name of the secret',
          ] as const,
        ]
      : [],
  );
