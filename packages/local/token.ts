import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccount, demoAccounts } from './demo-accounts.ts';
import { keysIn, signToken } from './identity-keys.ts';
import { issuerOf } from './issuer.ts';
import { runningOn } from './running.ts';
import { audienceOf, clientId, settingsFrom } from './settings.ts';

const keysFile = 'identity.json';

/** The file of the provider's keys in a data folder. */
export const keysFileIn = (dataDir: string): string => join(dataDir, keysFile);

const tokenFor = async (key: string): Promise<string> => {
  const account = demoAccount(key);
  if (!account) throw new Error(`usage: npm run --silent token -- <${demoAccounts.map((a) => a.key).join('|')}>`);
  const settings = settingsFrom(process.env);
  if (!existsSync(keysFileIn(settings.dataDir))) throw new Error(`There is no market in ${settings.dataDir} yet: npm start`);
  const siteUrl = runningOn(settings.dataDir)?.siteUrl ?? settings.siteUrl;
  return signToken(await keysIn(keysFileIn(settings.dataDir)), account, {
    issuer: issuerOf(siteUrl),
    audience: audienceOf(siteUrl),
    clientId,
    now: new Date(),
  });
};

if (import.meta.main)
  tokenFor(process.argv[2] ?? '').then(
    (token) => console.log(token),
    (cause: Error) => {
      console.error(cause.message);
      process.exitCode = 1;
    },
  );
