import { Form } from 'react-router';
import type { BookingView, HandoverView } from '../api/booking.ts';
import { moment } from '../format/date.ts';
import { amount } from '../format/number.ts';
import { period } from '../format/period.ts';
import { shownSpan } from '../format/shown-wall.ts';
import { textIn } from '../format/text.ts';
import { useHandoverWords } from '../words/handover.ts';
import { useLanguage } from '../words/words.ts';
import { Button } from './button.tsx';
import { FormErrors, type Refused, TextArea, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** For the holder of a booking that stands: to offer it to others, or to take the offer back. */
export const HandOver = ({ booking, refused }: { booking: BookingView; refused: Refused | undefined }) => {
  const words = useHandoverWords();
  const language = useLanguage();
  const { handover, version, id } = booking;
  if (booking.state !== 'confirmed' || !booking.sides.includes('booker')) return null;
  const mine = refused?.form === 'handover' ? refused : undefined;
  return (
    <details className="card p-5" open={mine !== undefined || handover !== undefined}>
      <summary className="min-h-8 font-semibold">{words.title}</summary>
      <Form method="post" className="mt-3 grid gap-3">
        <FormErrors refused={mine} names={{ '/toId': 'to', '/swapId': 'swap' }} scope="handover-">
          <FormKey of={`handover-${id}-${version}`} version={version} />
          <input type="hidden" name="do" value={handover ? 'withdraw' : 'handover'} />
          {handover ? (
            <p>{words.offered(textIn(handover.to.name, language), moment(handover.until, language))}</p>
          ) : (
            <>
              <p className="text-[0.9375rem] text-soft">{words.text}</p>
              <TextField name="to" label={words.to} hint={words.toHint} />
              <TextField name="swap" label={words.swap} hint={words.swapHint} />
              <TextArea name="text" label={words.note} lines={2} max={500} />
            </>
          )}
          <p>
            <Button kind="plain">{handover ? words.withdraw : words.offer}</Button>
          </p>
        </FormErrors>
      </Form>
    </details>
  );
};

const Times = ({ parts }: { parts: HandoverView['parts'] }) => {
  const language = useLanguage();
  return parts.map((part) => (
    <p key={part.resourceId + part.start} className="wrap-anywhere">
      {textIn(part.name, language)} <span className="tabular-nums">{period(...shownSpan(part), language)}</span>
    </p>
  ));
};

/** Bookings that others offer: what each would cost here, what stands against it, and the two answers. */
export const OfferedOver = ({ offers, refused }: { offers: readonly HandoverView[]; refused: Refused | undefined }) => {
  const words = useHandoverWords();
  const language = useLanguage();
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="offered" className="mb-6">
      <h2 id="offered" className="mb-3 text-xl">
        {words.inbox}
      </h2>
      <ul className="card divide-y divide-line">
        {offers.map((offer) => (
          <li key={offer.id} className="grid gap-2 p-5">
            <div className="font-semibold">
              <Times parts={offer.parts} />
            </div>
            <p className="flex flex-wrap gap-x-3 text-[0.9375rem] text-soft">
              <span>{words.from(textIn(offer.from.name, language))}</span>
              <span className="tabular-nums">{offer.number}</span>
              <span>{words.until(moment(offer.until, language))}</span>
            </p>
            {offer.text && <p className="whitespace-pre-line wrap-anywhere">{offer.text}</p>}
            {offer.swap && (
              <div>
                <p className="text-[0.9375rem] text-soft">{words.exchange}</p>
                <Times parts={offer.swap.parts} />
              </div>
            )}
            {offer.prices.length === 0 && <p className="text-soft">{words.free}</p>}
            {offer.prices.map((p) => (
              <p key={p.part}>
                {words.price} ({words.classes[p.priceClass] ?? p.priceClass}):{' '}
                <span className="font-semibold tabular-nums">{amount({ currency: p.currency, minor: p.total }, language)}</span>{' '}
                <span className="text-sm text-soft">{words.vat}</span>
              </p>
            ))}
            {offer.obstacles.length > 0 && (
              <ul className="list-disc pl-6">
                {offer.obstacles.map((o) => (
                  <li key={o.code}>{o.text}</li>
                ))}
              </ul>
            )}
            <FormErrors refused={refused?.form === offer.id ? refused : undefined} scope={`${offer.id}-`}>
              <div className="flex flex-wrap gap-3">
                {(['accept', 'decline'] as const).map((name) =>
                  name === 'accept' && offer.obstacles.length > 0 ? null : (
                    <Form key={name} method="post">
                      <FormKey of={`${name}-${offer.id}-${offer.version}`} version={offer.version} />
                      <input type="hidden" name="do" value={name} />
                      <input type="hidden" name="id" value={offer.id} />
                      <input type="hidden" name="totals" value={offer.prices.map((p) => p.total).join(' ')} />
                      <Button kind={name === 'accept' ? 'main' : 'plain'}>{words[name]}</Button>
                    </Form>
                  ),
                )}
              </div>
            </FormErrors>
          </li>
        ))}
      </ul>
    </section>
  );
};
