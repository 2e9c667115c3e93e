import type { Standing } from '@sandan/market/catalogue/labels';
import { day } from '../format/date.ts';
import { useCatalogueWords } from '../words/catalogue.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';

interface SupplyTold {
  readonly said: readonly { readonly label: string; readonly text: string }[];
  readonly marked: readonly { readonly text: string; readonly expires?: string | undefined; readonly standing: Standing }[];
}

const tones = { valid: 'good', expiring: 'wait', expired: 'bad' } as const;

/** How a product is supplied, with its certificates and statements as they stand today. */
export const SupplyFacts = ({ supply }: { supply: SupplyTold | undefined }) => {
  const words = useCatalogueWords();
  const language = useLanguage();
  if (!supply || (supply.said.length === 0 && supply.marked.length === 0)) return null;
  return (
    <section aria-labelledby="supply" className="mt-9">
      <h2 id="supply" className="text-xl">
        {words.supply}
      </h2>
      {supply.said.length > 0 && (
        <dl className="mt-3 border-t border-line">
          {supply.said.map(({ label, text }) => (
            <div key={label} className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
              <dt className="text-soft">{label}</dt>
              <dd className="font-medium">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {supply.marked.length > 0 && (
        <ul className="mt-3 grid gap-1.5">
          {supply.marked.map(({ text, expires, standing }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
            <li key={i} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{text}</span>
              <Badge tone={tones[standing]}>{words.standing[standing]}</Badge>
              {expires && (
                <span className="text-[0.9375rem] text-soft">{words.until_(day(`${expires}T00:00:00Z`, language))}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
