import { type FunctionName, functions, type Override, type Secret, type Setting } from '@sandan/topology/topology';
import { beginRecording } from './recording.ts';
import { secretsManager } from './secrets-manager.ts';

/**
 * What one function is told from outside, and only what the topology says it is told. Asking for anything else, or for a value
 * that is not there, throws, so that a mistake shows at the first start and not at the first use.
 */
export interface Environment {
  setting(name: Setting): string;
  secret(name: Secret): string;
  /** Absent in the cloud: the adapter then talks to the real service. */
  override(name: Override): string | undefined;
}

/** Reads a secret by its name in Secrets Manager. */
export type ReadSecret = (id: string) => Promise<string>;

/**
 * The environment of `name` out of `variables` (`process.env`). A secret is taken from `NAME`, or read once by the id in `NAME_ID`.
 * Where `OTLP_ENDPOINT` is set, its spans and metrics go there from now on.
 * @throws Error naming every variable that is missing
 */
export const environment = async (
  name: FunctionName,
  variables: Readonly<Record<string, string | undefined>>,
  readSecret: ReadSecret = secretsManager,
): Promise<Environment> => {
  const { settings, secrets, overrides } = functions[name];
  const missing = [
    ...settings.filter((s) => variables[s] === undefined),
    ...secrets.filter((s) => !variables[s] && !variables[`${s}_ID`]),
  ];
  if (missing.length) throw new Error(`${name} is not told ${missing.join(', ')}`);
  await beginRecording(`sandan-${name}`, variables);
  const values = new Map(
    await Promise.all(
      secrets.map(async (s) => [s, variables[s] || (await readSecret(variables[`${s}_ID`] ?? ''))] as [Secret, string]),
    ),
  );
  const declared = <T extends string>(among: readonly T[], wanted: T): T => {
    if (!among.includes(wanted)) throw new Error(`the topology does not tell ${name} about ${wanted}`);
    return wanted;
  };
  return {
    setting: (s) => variables[declared(settings, s)] ?? '',
    secret: (s) => values.get(declared(secrets, s)) ?? '',
    override: (o) => variables[declared(overrides, o)] || undefined,
  };
};
