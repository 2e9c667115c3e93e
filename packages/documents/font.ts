import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Fault } from '@sandan/kernel/fault';
import { create, type Font } from 'fontkit';

/**
 * The file of a weight, with room after its end: the last glyph of this font is empty, and fontkit reads a box even where there is none.
 */
const read = (weight: string): Buffer => {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/nanum-gothic/${weight}.ttf`);
  return Buffer.concat([readFileSync(path), Buffer.alloc(16)]);
};

let files: { readonly body: Buffer; readonly bold: Buffer } | undefined;

/** Nanum Gothic (SIL Open Font License), which has all syllables of Hangul; a document embeds the glyphs that it uses. */
export const fonts = () => {
  files ??= { body: read('400Regular/NanumGothic_400Regular'), bold: read('700Bold/NanumGothic_700Bold') };
  return files;
};

let body: Font | undefined;

/**
 * Refuses a text with a character that the font does not have: it would be missing from the document without a word.
 * @throws Fault invalid `document.glyph`
 */
export const writable = (text: string): void => {
  body ??= create(fonts().body) as Font;
  for (const character of new Set(text.normalize('NFC')))
    if (character.codePointAt(0) !== 10 && !body.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
      throw new Fault('invalid', 'document.glyph', character, { params: { character } });
};
