import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initSync, TokenizerBuilder } from 'lindera-wasm';

/** A morpheme with its tag of the Sejong set as ko-dic writes it. */
export interface Morpheme {
  readonly text: string;
  readonly tag: string;
}

interface Token {
  readonly surface: string;
  readonly partOfSpeechTag: string;
  readonly type: string;
  readonly expression: string;
}

/** A piece of a word: how it is written, and the morphemes in it (several for a compound or an inflected form). */
export interface Piece extends Morpheme {
  readonly parts: readonly Morpheme[];
}

const pieceOf = ({ surface, partOfSpeechTag, type, expression }: Token): Piece => {
  const whole = { text: surface, tag: partOfSpeechTag };
  if ((type !== 'Compound' && type !== 'Inflect') || expression === '*') return { ...whole, parts: [whole] };
  const parts = expression.split('+').map((part) => {
    const [text = '', tag = ''] = part.split('/');
    return { text, tag };
  });
  return { ...whole, parts };
};

let loading: Promise<(text: string) => Piece[]> | undefined;

const load = async () => {
  const path = createRequire(import.meta.url).resolve('lindera-wasm/lindera_wasm_bg.wasm');
  initSync({ module: await readFile(path) });
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ko-dic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return (text: string) => (tokenizer.tokenize(text) as Token[]).map(pieceOf);
};

/** Morphological analysis by MeCab's ko-dic, compiled to WebAssembly. Loaded once in a process, in about a second. */
export const lindera = (): Promise<(text: string) => Piece[]> => {
  loading ??= load();
  return loading;
};
