import type { InquiryOrigin } from '../api/inquiries.ts';
import { moment } from '../format/date.ts';
import { countryName } from '../format/number.ts';
import { useOriginWords } from '../words/origin.ts';
import { useLanguage } from '../words/words.ts';
import { Badge } from './badge.tsx';

/** By which channel an inquiry came, and whether its product is still on offer. */
export const OriginBadges = ({ origin }: { origin: InquiryOrigin | undefined }) => {
  const words = useOriginWords();
  const language = useLanguage();
  if (!origin) return null;
  return (
    <>
      <Badge>{origin.channelName[language]}</Badge>
      {origin.withdrawn && <Badge tone="wait">{words.withdrawn}</Badge>}
    </>
  );
};

const link = 'link inline-flex min-h-8 items-center wrap-anywhere';

/** Whom to answer where an inquiry came by another channel. */
export const OriginCard = ({ origin, subject }: { origin: InquiryOrigin; subject: string }) => {
  const words = useOriginWords();
  const language = useLanguage();
  const { contact, url } = origin;
  const who = [contact.name, contact.company, contact.country && countryName(contact.country, language)].filter(Boolean);
  return (
    <section aria-labelledby="origin" className="card p-5 text-[0.9375rem]">
      <h2 id="origin" className="text-base">
        {words.contact}
      </h2>
      <p className="mt-1 font-semibold wrap-anywhere">{who.join(' · ')}</p>
      <p className="mt-1 grid justify-items-start">
        {contact.email && (
          <a href={`mailto:${contact.email}?subject=${encodeURIComponent(subject)}`} className={link}>
            {`${words.write}: ${contact.email}`}
          </a>
        )}
        {contact.phone && (
          <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`} className={link}>
            {`${words.call}: ${contact.phone}`}
          </a>
        )}
        {url && (
          <a href={url} rel="noreferrer nofollow" className={link}>
            {words.open}
          </a>
        )}
      </p>
      <p className="mt-2 text-soft">{words.came(origin.channelName[language], moment(origin.receivedAt, language))}</p>
      <p className="text-soft wrap-anywhere">{`${words.reference}: ${origin.reference}`}</p>
      {origin.withdrawn && <p className="mt-2 rounded-lg bg-honey-50 px-3 py-2 text-honey-900">{words.withdrawnText}</p>}
    </section>
  );
};
