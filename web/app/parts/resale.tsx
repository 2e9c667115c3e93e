import { Form, Link } from 'react-router';
import type { ResaleView } from '../api/resale.ts';
import { moment } from '../format/date.ts';
import { amount, count } from '../format/number.ts';
import { useResaleWords } from '../words/resale.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';
import { Facts, Part, Rows } from './licence.tsx';

const stands: Readonly<Record<string, Tone>> = { leading: 'good', won: 'good', outbid: 'bad', lost: 'calm' };
export const standTone = (state: string): Tone => stands[state] ?? 'info';

const won = (minor: number) => ({ currency: 'KRW', minor });

interface Selling {
  readonly resale: ResaleView;
  readonly refused: Refused | undefined;
  /** Whether somebody who is not signed in has to do that first. */
  readonly visitor: boolean;
}

const BidBox = ({ resale: { id, mine, auction, version }, refused }: Omit<Selling, 'visitor'>) => {
  const words = useResaleWords();
  const language = useLanguage();
  if (!auction) return null;
  if (!mine)
    return (
      <Form method="post" className="mt-4 grid gap-3 border-t border-line pt-4">
        <FormErrors refused={refused?.form === 'join' ? refused : undefined} scope="join-">
          <FormKey of={`join-${id}`} />
          <p className="text-[0.9375rem] text-soft">{words.joinText}</p>
          <Button name="do" value="join" className="justify-self-start">
            {words.join}
          </Button>
        </FormErrors>
      </Form>
    );
  return (
    <Form method="post" className="mt-4 grid gap-3 border-t border-line pt-4">
      <FormErrors refused={refused?.form === 'bid' ? refused : undefined} scope="bid-">
        <FormKey of={`bid-${id}-${version}`} />
        <p>
          {words.step} <strong>{amount(won(auction.least), language)}</strong>
        </p>
        <TextField name="minor" label={words.maximum} hint={words.maximumHint} inputMode="numeric" maxLength={20} required />
        <CheckboxGroup name="open" label={words.now} options={[{ value: 'yes', label: words.open }]} />
        <Button name="do" value="bid" className="justify-self-start">
          {words.bid}
        </Button>
      </FormErrors>
    </Form>
  );
};

/** The price and the way to it: an auction with its bidding box, or a fixed price that can be taken. Both work without script. */
export const SaleBox = ({ resale, refused, visitor }: Selling) => {
  const words = useResaleWords();
  const language = useLanguage();
  const { auction, price, mine, proposal, id, version, listingId } = resale;
  const band = auction?.reserve;
  const ends = (n: number | undefined) => (n === undefined ? '' : count(n, language));
  return (
    <Part id="sale" title={auction ? words.auction : words.price}>
      {auction && (
        <>
          <p className="mb-3 text-3xl font-extrabold tabular-nums">{amount(won(auction.price || auction.opening), language)}</p>
          <Facts
            rows={[
              [words.opening, amount(won(auction.opening), language)],
              [words.bids, count(auction.bids, language)],
              [words.leads, auction.leads && words.bidder(auction.leads)],
              [words.closes, [moment(auction.closesAt, language), words.extended(auction.extended)].filter(Boolean).join(' · ')],
              [words.announced, `${auction.announced.local.replace('T', ' ')} (${auction.announced.zone})`],
              [
                words.reserve,
                [band && `KRW ${ends(band.from)} – ${ends(band.to)}`, words.reserveSaid[auction.reserveSaid]]
                  .filter(Boolean)
                  .join(' · '),
              ],
            ]}
          />
          {auction.ended?.halted && <p className="mt-3 rounded-lg bg-honey-50 p-4">{words.halted}</p>}
          <p className="mt-3 text-[0.9375rem] text-soft">{words.extension(auction.extension.minutes, auction.extension.times)}</p>
        </>
      )}
      {!auction && price && <p className="mb-3 text-3xl font-extrabold tabular-nums">{amount(price, language)}</p>}
      {mine && (
        <p className="mt-4 flex flex-wrap items-center gap-2">
          {words.mine}: {words.bidder(mine.number)}
          <Badge tone={standTone(mine.state)}>{words.stands[mine.state] ?? mine.state}</Badge>
          {mine.maximum && `${words.myMaximum} ${amount(won(mine.maximum), language)}`}
        </p>
      )}
      {proposal && (
        <p className="mt-4 rounded-lg bg-honey-50 p-4">
          <strong>{words.proposal}</strong>{' '}
          {(resale.side === 'seller' ? words.awaited : words.proposed)(
            amount(won(proposal.minor), language),
            moment(proposal.until, language),
          )}
        </p>
      )}
      {resale.mayBid && <BidBox resale={resale} refused={refused} />}
      {resale.mayReserve && (
        <Form method="post" className="mt-4 grid gap-3">
          <FormErrors refused={refused?.form === 'reserve' ? refused : undefined} scope="reserve-">
            <FormKey of={`reserve-${id}-${version}`} version={version} />
            <p className="text-[0.9375rem] text-soft">{words.reserveText}</p>
            <CheckboxGroup name="read" label={words.conditions} required options={[{ value: 'yes', label: words.readTerms }]} />
            <Button name="do" value="reserve" className="justify-self-start">
              {words.reserveIt}
            </Button>
          </FormErrors>
        </Form>
      )}
      {visitor && resale.state === 'listed' && (
        <p className="mt-4">
          <Link to={`/${language}/sign-in?back=${encodeURIComponent(`/${language}/resales/${id}`)}`} className="link">
            {auction ? words.join : words.reserveIt}
          </Link>
        </p>
      )}
      {auction && auction.latest.length > 0 && (
        <div className="mt-5">
          <h3 className="mb-2 text-base">{words.latest}</h3>
          <Rows
            label={words.latest}
            columns={[words.on, words.number, words.leads, words.afterwards]}
            rows={auction.latest.map((b) => ({
              key: String(b.bid),
              cells: [moment(b.at, language), words.bidder(b.number), words.bidder(b.leads), amount(won(b.price), language)],
            }))}
          />
        </div>
      )}
      <p className="mt-4">
        <Link to={`/${language}/listings/${listingId}`} className="link">
          {words.listing}
        </Link>
      </p>
    </Part>
  );
};
