import { type TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';
import { ask } from './ask.ts';
import { longestText, mostTexts, type Translator } from './translator.ts';

const deadline = 10_000;
const atOnce = 4;

/** Amazon Translate. One request for each text, four at a time. */
export const amazonTranslate = (client: TranslateClient): Translator => ({
  async translate(texts, from, to) {
    const answers: string[] = texts.map(() => '');
    const waiting = [...texts.slice(0, mostTexts).entries()].filter(([, text]) => text.trim() !== '');
    const one = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [at, text] = next;
        const answer = await ask(
          (abortSignal) =>
            client.send(
              new TranslateTextCommand({
                Text: text.slice(0, longestText),
                SourceLanguageCode: from,
                TargetLanguageCode: to,
              }),
              { abortSignal },
            ),
          deadline,
        );
        answers[at] = answer.TranslatedText ?? '';
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    return answers;
  },
});
