import { TranslateClient } from '@aws-sdk/client-translate';
import { translators } from '@sandan/topology/topology';
import { amazonTranslate } from './amazon.ts';
import { bedrock, bedrockClient } from './bedrock.ts';
import type { Translator } from './translator.ts';

/**
 * The translator that a setting names, or none for `off`. `endpoint` is set where it is to talk to another server.
 * @throws Error for a name that there is not
 */
export const chosen = (name: string, model: string, endpoint?: string): Translator | undefined => {
  const to = { maxAttempts: 3, ...(endpoint ? { endpoint } : {}) };
  const known = translators.find((one) => one === name);
  if (!known) throw new Error(`TRANSLATOR is one of ${translators.join(', ')}, not ${name}`);
  if (known === 'translate') return amazonTranslate(new TranslateClient(to));
  return known === 'bedrock' ? bedrock(model, bedrockClient(to)) : undefined;
};
