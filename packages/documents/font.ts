import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Fault } from '@sandan/kernel/fault';
import { create, type Font } from 'fontkit';

/**
 * The file of a weight, with room after its end: the last glyph of Nanum Gothic is empty, and fontkit reads a box even where there is none.
 */
const read = (path: string): Buffer => {
  const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/${path}.ttf`);
  return Buffer.concat([readFileSync(file), Buffer.alloc(16)]);
};

interface Files {
  readonly body: Buffer;
  readonly bold: Buffer;
  readonly latinBody: Buffer;
  readonly latinBold: Buffer;
}
let files: Files | undefined;

/**
 * Nanum Gothic (SIL Open Font License), which has all syllables of Hangul, and Noto Sans (the same) for what it lacks: letters of the
 * other languages of Europe, Greek and Cyrillic. A document embeds the glyphs that it uses.
 */
export const fonts = (): Files => {
  files ??= {
    body: read('nanum-gothic/400Regular/NanumGothic_400Regular'),
    bold: read('nanum-gothic/700Bold/NanumGothic_700Bold'),
    latinBody: read('noto-sans/400Regular/NotoSans_400Regular'),
    latinBold: read('noto-sans/700Bold/NotoSans_700Bold'),
  };
  return files;
};

let opened: { readonly own: Font; readonly latin: Font } | undefined;
const faces = () => {
  opened ??= { own: create(fonts().body) as Font, latin: create(fonts().latinBody) as Font };
  return opened;
};

/** A part of a text that one font writes. */
export interface Run {
  readonly face: 'own' | 'latin';
  readonly text: string;
}

/**
 * A text by the fonts that write it: whole in one where one has all of it, else in parts; it would be missing from the document without a
 * word where none has a character.
 * @throws Fault invalid `document.glyph`
 */
export const runsOf = (text: string): readonly Run[] => {
  const { own, latin } = faces();
  const characters = [...text.normalize('NFC')];
  const has = (font: Font, character: string) => character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const lacking = characters.filter((c) => !has(own, c));
  const unwritable = lacking.find((c) => !has(latin, c));
  if (unwritable) throw new Fault('invalid', 'document.glyph', unwritable, { params: { character: unwritable } });
  if (lacking.length === 0) return [{ face: 'own', text: characters.join('') }];
  if (characters.every((c) => has(latin, c))) return [{ face: 'latin', text: characters.join('') }];
  const runs: { face: Run['face']; text: string }[] = [];
  // A word is not torn between fonts: it is of the one that has all of it.
  for (const word of characters.join('').split(/(?<=\s)/)) {
    const parts = ([[word], [...word]] as const).map((list) =>
      list.map((text): Run | undefined => {
        const face = [...text].every((c) => has(own, c)) ? 'own' : [...text].every((c) => has(latin, c)) ? 'latin' : undefined;
        return face && { face, text };
      }),
    );
    for (const part of parts.find((list) => list.every((run) => run !== undefined)) ?? []) {
      if (!part) continue;
      const last = runs.at(-1);
      if (last?.face === part.face) last.text += part.text;
      else runs.push({ ...part });
    }
  }
  return runs;
};

/** Refuses a text with a character that no font has. @throws Fault invalid `document.glyph` */
export const writable = (text: string): void => {
  runsOf(text);
};
