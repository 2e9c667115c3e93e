import { isBare } from '@sandan/local/command';
import { commands } from '@sandan/local/commands/registry';
import type { Market } from '@sandan/local/fixture';

/** Runs a command inside a market of the tests. @throws what the command throws */
export const run = async (m: Market, name: string, ...args: string[]): Promise<{ code: number; said: string }> => {
  const command = commands[name];
  if (!command || isBare(command)) throw new Error(`${name} is not run inside a market`);
  const said: string[] = [];
  const code = await command.run(
    args,
    m.desk((line) => said.push(line)),
  );
  return { code: code ?? 0, said: said.join('\n') };
};
