import { Form } from 'react-router';
import { useResaleWords } from '../words/resale.ts';
import { useLanguage } from '../words/words.ts';
import { Button, LinkButton } from './button.tsx';
import { FormKey } from './form-key.tsx';

/** From a used machine to its inspection and its sale; for its owner to the beginning of one. */
export const ResaleLink = ({ listingId, resale, own }: { listingId: string; resale: string | undefined; own: boolean }) => {
  const words = useResaleWords();
  const language = useLanguage();
  if (!resale && !own) return null;
  return (
    <section aria-label={words.title} className="card p-5">
      <p className="mb-3 text-[0.9375rem] text-soft">{words.lead}</p>
      {resale ? (
        <LinkButton to={`/${language}/resales/${resale}`} className="w-full">
          {words.toSale}
        </LinkButton>
      ) : (
        <Form method="post" action={`/${language}/resales`}>
          <FormKey of={`begin-${listingId}`} />
          <input type="hidden" name="listing" value={listingId} />
          <Button kind="plain" className="w-full">
            {words.begin}
          </Button>
        </Form>
      )}
    </section>
  );
};
