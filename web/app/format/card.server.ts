import type { HitView, KindView, Language } from '../api/views.ts';
import { lightest } from '../parts/light-picture.ts';
import type { Why } from '../parts/why.tsx';
import { regionName } from './region.ts';
import { inLanguage, textIn } from './text.ts';
import { valueTexts } from './value.server.ts';

/** A hit as its card shows it. */
export interface Card {
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly title: { readonly text: string; readonly language: string };
  readonly summary?: { readonly text: string; readonly language: string };
  /** The title in the reader's language, where a machine made it. */
  readonly machineTitle?: string;
  /** Escaped text with `<mark>`. */
  readonly markedTitle?: string;
  readonly markedSummary?: string;
  readonly owner: { readonly name: string };
  readonly place?: string;
  /** Only one that is light enough for a list of ten. */
  readonly image?: { readonly src: string; readonly alt: string };
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly demo: boolean;
  readonly why?: Why;
}

const factsShown = 4;

export const cardOf = (hit: HitView, kinds: readonly KindView[], language: Language): Card => {
  const kind = kinds.find((k) => k.name === hit.kind);
  const summary = inLanguage(hit.summary, language);
  const facts = hit.facts.flatMap(({ name, value, label }) => {
    const attribute = kind?.attributes[name];
    if (!attribute || value === null || value === undefined || attribute.type === 'text') return [];
    const texts =
      typeof value === 'string' && attribute.type !== 'choice' && attribute.type !== 'date'
        ? [value]
        : valueTexts(attribute, value, language);
    const text = texts.slice(0, 2).join(', ') + (texts.length > 2 ? ' …' : '');
    return text ? [{ label: label?.[language] ?? attribute.label[language], text }] : [];
  });
  return {
    id: hit.id,
    kind: hit.kind,
    kindLabel: kind?.label[language] ?? hit.kind,
    title: inLanguage(hit.title, language),
    ...(hit.machine?.title?.[language] ? { machineTitle: hit.machine.title[language] } : {}),
    ...(summary.text ? { summary } : {}),
    ...(hit.highlight?.title ? { markedTitle: hit.highlight.title } : {}),
    ...(hit.highlight?.summary ? { markedSummary: hit.highlight.summary } : {}),
    owner: { name: textIn(hit.owner.name, language) },
    ...(hit.place?.region ? { place: regionName(hit.place.region, language) } : {}),
    ...(hit.image?.bytes !== undefined && hit.image.bytes <= lightest
      ? { image: { src: `/${language}/listings/${hit.id}/media/${hit.image.id}`, alt: textIn(hit.image.alt, language) } }
      : {}),
    facts: facts.slice(0, factsShown),
    demo: hit.demo,
  };
};
