import { Fault } from '@sandan/kernel/fault';
import { languageOfText, otherLanguage } from '@sandan/market/conversation/language';
import { isBilingual, namesLocked } from '@sandan/market/conversation/locked';
import { type Masked, mask, unmask } from '@sandan/market/conversation/masked';
import type { Rendering } from '@sandan/market/conversation/rendering';
import { digestOf } from '@sandan/store/conversations';
import { longestText, type Translator } from '@sandan/translate/translator';
import type { NotifierWorld } from '../world.ts';
import { type SaidText, saidIn } from './said.ts';

/** What was said last is read; no more than this is asked for at once, so that a change of the glossary costs no more either. */
const mostAtOnce = 20;

interface Wanted {
  readonly one: SaidText;
  readonly masked: Masked;
  readonly digest: string;
  readonly before: Rendering | undefined;
}

const rendered = async (world: NotifierWorld, translator: Translator, caseId: string, wanted: Wanted): Promise<void> => {
  const { one, masked, digest, before } = wanted;
  const from = languageOfText(one.text);
  const to = otherLanguage(from);
  const [answer = ''] = await translator.translate([masked.text], from, to);
  const rendering: Rendering = {
    id: one.id,
    caseId,
    version: (before?.version ?? 0) + 1,
    digest,
    language: to,
    ...unmask(masked, answer, to),
    by: one.by,
    at: world.now().toISOString(),
  };
  try {
    await world.stores.conversations.renderings.keep(rendering);
  } catch (fault) {
    // Another delivery of the same record was faster, or its words have been erased meanwhile.
    if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
  }
};

/**
 * Has a machine put what was said last in a case into the other language, if its two sides need two and nobody did yet. The machine sees marks
 * in place of figures and names, and is believed only if it leaves them alone. What it does not answer now is asked for when something is said next.
 */
export const render = async (world: NotifierWorld, translator: Translator, caseId: string): Promise<void> => {
  const found = await saidIn(world.stores, caseId);
  if (
    !found ||
    !isBilingual(
      found.countries,
      found.said.map((s) => s.text),
    )
  )
    return;
  const { pairs: glossary, renderings: kept } = await world.stores.conversations.of(caseId);
  const names = namesLocked(glossary, found.called);
  const wanted = found.said
    .slice(-mostAtOnce)
    .map((one): Wanted => {
      const masked = mask(one.text, names);
      const digest = digestOf(masked.text, otherLanguage(languageOfText(one.text)));
      return { one, masked, digest, before: kept.get(one.id) };
    })
    .filter(({ masked, digest, before }) => before?.digest !== digest && masked.text.length <= longestText);
  for (const one of wanted) await rendered(world, translator, caseId, one);
};
