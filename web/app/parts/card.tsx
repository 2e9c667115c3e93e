import { Link } from 'react-router';
import type { Card as CardData } from '../format/card.server.ts';
import { useLanguage } from '../words/words.ts';
import { Demo, Machine } from './badge.tsx';
import { KindBadge } from './kind-badge.tsx';
import { Marked } from './marked.tsx';
import { type PortCard, PortLine } from './port-list.tsx';
import { WhyHere } from './why.tsx';

const Facts = ({ facts }: { facts: CardData['facts'] }) =>
  facts.length === 0 ? null : (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
      {facts.map((fact) => (
        <div key={fact.label} className="min-w-0">
          <dt className="mr-1.5 inline text-soft">{fact.label}</dt>
          <dd className="inline font-medium">{fact.text}</dd>
        </div>
      ))}
    </dl>
  );

const Origin = ({ card }: { card: CardData }) => (
  <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.9375rem] text-soft">
    <KindBadge kind={card.kind} label={card.kindLabel} />
    <span className="font-medium text-ink">{card.owner.name}</span>
    {card.place && <span>{card.place}</span>}
    <Demo shown={card.demo} />
  </p>
);

/** The picture of a hit, fetched when it comes near the window. */
export const CardPicture = ({ card, className }: { card: CardData; className: string }) =>
  card.image ? (
    <img
      src={card.image.src}
      alt={card.image.alt}
      width="160"
      height="120"
      loading="lazy"
      decoding="async"
      className={`shrink-0 rounded-lg border border-line object-cover ${className}`}
    />
  ) : null;

/** A hit in the list of results. */
export const CardRow = ({ card, port }: { card: CardData; port?: PortCard | undefined }) => {
  const language = useLanguage();
  return (
    <article className="card group relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2.5 p-5 wrap-anywhere transition-shadow hover:shadow-lift focus-within:shadow-lift sm:gap-x-5 sm:p-6">
      <div className={card.image ? '' : 'col-span-2'}>
        <Origin card={card} />
      </div>
      <CardPicture card={card} className="h-15 w-20 sm:row-span-2 sm:h-30 sm:w-40" />
      <div className={`col-span-2 grid grid-cols-[minmax(0,1fr)] content-start gap-2.5 ${card.image ? 'sm:col-span-1' : ''}`}>
        <h2 className="text-lg leading-snug font-bold sm:text-xl" lang={card.title.language}>
          <Link
            to={`/${language}/listings/${card.id}${port?.query ?? ''}`}
            className="after:absolute after:inset-0 after:rounded-card group-hover:text-pine-700"
          >
            {card.markedTitle ? <Marked text={card.markedTitle} /> : card.title.text}
          </Link>
        </h2>
        <Machine text={card.machineTitle} />
        {(card.markedSummary || card.summary) && (
          <p className="line-clamp-2 text-soft" lang={card.summary?.language}>
            {card.markedSummary ? <Marked text={card.markedSummary} /> : card.summary?.text}
          </p>
        )}
        <Facts facts={card.facts} />
        {port && <PortLine card={port} />}
        {card.why && <WhyHere why={card.why} />}
      </div>
    </article>
  );
};

/** A hit among the newest. */
export const CardTile = ({ card }: { card: CardData }) => {
  const language = useLanguage();
  return (
    <article className="card group relative flex min-w-0 flex-col gap-3 p-6 wrap-anywhere transition-shadow hover:shadow-lift focus-within:shadow-lift">
      <div className="flex items-center justify-between">
        <KindBadge kind={card.kind} label={card.kindLabel} />
        <Demo shown={card.demo} />
      </div>
      <h3 className="line-clamp-3 text-lg leading-snug font-bold" lang={card.title.language}>
        <Link
          to={`/${language}/listings/${card.id}`}
          className="after:absolute after:inset-0 after:rounded-card group-hover:text-pine-700"
        >
          {card.title.text}
        </Link>
      </h3>
      <Machine text={card.machineTitle} />
      {card.summary && (
        <p className="line-clamp-2 text-[0.9375rem] text-soft" lang={card.summary.language}>
          {card.summary.text}
        </p>
      )}
      <p className="mt-auto border-t border-line pt-3 text-[0.9375rem]">
        <span className="font-medium">{card.owner.name}</span>
        {card.place && <span className="text-soft"> · {card.place}</span>}
      </p>
    </article>
  );
};
