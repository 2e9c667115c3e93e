import { Link } from 'react-router';
import type { Fact, Passage } from '../format/listing.server.ts';
import { useVerificationWords } from '../words/verification.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';

const StageMark = ({ stage }: { stage: string | undefined }) => {
  const words = useWords();
  if (!stage) return null;
  return (
    <span className="mt-0.5 flex items-center gap-1 text-sm font-normal text-soft">
      <Icon name="lock" className="size-4" />
      {words.listing.withheld[stage as keyof typeof words.listing.withheld] ?? stage}
    </span>
  );
};

export const ListingFacts = ({
  title,
  facts,
  place,
  keywords = [],
}: {
  title: string;
  facts: readonly Fact[];
  place?: string | undefined;
  keywords?: readonly string[];
}) => {
  const words = useWords();
  const rows: Fact[] = [
    ...facts,
    ...(place ? [{ name: 'place', label: words.listing.place, texts: [place] }] : []),
    ...(keywords.length > 0 ? [{ name: 'keywords', label: words.listing.keywords, texts: keywords }] : []),
  ];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="facts" className="mt-9">
      <h2 id="facts" className="text-xl">
        {title}
      </h2>
      <dl className="mt-3 border-t border-line">
        {rows.map((fact) => (
          <div key={fact.name} className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <dt className="text-soft">
              {fact.label}
              <StageMark stage={fact.stage} />
            </dt>
            <dd className="font-medium">{fact.texts.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

export const Passages = ({ passages }: { passages: readonly Passage[] }) =>
  passages.map((passage) => (
    <section key={passage.name} aria-labelledby={`passage-${passage.name}`} className="mt-9">
      <h2 id={`passage-${passage.name}`} className="text-xl">
        {passage.label}
        <StageMark stage={passage.stage} />
      </h2>
      <p className="mt-2 max-w-prose whitespace-pre-line" lang={passage.language}>
        {passage.text}
      </p>
    </section>
  ));

/** Fields that exist and are not shown, each with what opens it. */
export const Withheld = ({ fields }: { fields: readonly { label: string; stage: string }[] }) => {
  const words = useWords();
  const verification = useVerificationWords();
  const language = useLanguage();
  if (fields.length === 0) return null;
  return (
    <ul className="mt-9 grid gap-2">
      {fields.map((field) => (
        <li
          key={field.label}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-dashed border-edge px-4 py-3"
        >
          <Icon name="lock" className="size-5 text-soft" />
          <span className="font-semibold">{field.label}</span>
          <span className="text-soft">
            {words.listing.withheld[field.stage as keyof typeof words.listing.withheld] ?? field.stage}
          </span>
        </li>
      ))}
      {fields.some((field) => field.stage === 'qualified') && (
        <li className="text-[0.9375rem] text-soft">
          {verification.withheldNote}{' '}
          <Link to={`/${language}/my/verification/buyer`} className="link">
            {verification.withheldLink}
          </Link>
        </li>
      )}
    </ul>
  );
};

/** Codes with their names, each leading to what else is filed under it. */
export const Codes = ({ codes }: { codes: readonly { scheme: string; code: string; name: string }[] }) => {
  const words = useWords();
  const language = useLanguage();
  if (codes.length === 0) return null;
  return (
    <section aria-labelledby="codes" className="mt-9">
      <h2 id="codes" className="text-xl">
        {words.listing.codes}
      </h2>
      <ul className="mt-3 grid gap-2">
        {codes.map(({ scheme, code, name }) => (
          <li key={scheme + code} className="flex flex-wrap items-baseline gap-x-3">
            <Link
              to={`/${language}/search?${new URLSearchParams({ [`f.${scheme}`]: code })}`}
              className="link font-medium tabular-nums"
            >
              <span className="mr-1.5 text-sm text-soft uppercase no-underline">{scheme}</span>
              {code}
            </Link>
            <span className="text-soft">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Documents = ({ documents }: { documents: readonly { id: string; href: string; name: string; size: string }[] }) => {
  const words = useWords();
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents" className="mt-9">
      <h2 id="documents" className="text-xl">
        {words.listing.documents}
      </h2>
      <ul className="mt-3 grid gap-2">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={document.href} className="card flex min-h-12 items-center gap-3 px-4 py-2 hover:border-pine-500">
              <Icon name="file" className="size-5 text-pine-700" />
              <span className="min-w-0 flex-1 font-medium">{document.name}</span>
              <span className="text-sm text-soft">{document.size}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
