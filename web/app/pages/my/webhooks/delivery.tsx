import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { acting } from '../../../api/gate.server.ts';
import type { DeliveryOne } from '../../../api/webhooks.ts';
import { moment } from '../../../format/date.ts';
import { Badge } from '../../../parts/badge.tsx';
import { Head } from '../../../parts/head.tsx';
import { PageTitle } from '../../../parts/page-title.tsx';
import { Attempts, deliveryTones } from '../../../parts/webhook.tsx';
import { useWatchWords } from '../../../words/watch.ts';
import { useWebhookWords } from '../../../words/webhooks.ts';
import { useLanguage } from '../../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, organisation } = await acting(context, request, params.lang);
  const [webhook, delivery] = [params.id ?? '', params.delivery ?? ''].map(encodeURIComponent);
  const found = await api.read<DeliveryOne>(`/organisations/${organisation}/webhooks/${webhook}/deliveries/${delivery}`);
  return { id: params.id ?? '', delivery: found, payload: found.payload ? JSON.stringify(found.payload, null, 2) : undefined };
};

export default function DeliveryPage() {
  const { id, delivery, payload } = useLoaderData<typeof loader>();
  const words = useWebhookWords();
  const watch = useWatchWords();
  const language = useLanguage();
  return (
    <>
      <Head title={words.delivery} index={false} />
      <div className="wrap max-w-4xl py-8 sm:py-10">
        <PageTitle
          title={delivery.event?.name ?? words.about[delivery.about]}
          lead={moment(delivery.at, language)}
          back={{ to: `/${language}/my/webhooks/${id}`, label: watch.log }}
        />
        <section aria-label={words.delivery} className="card grid gap-4 p-5 sm:p-7">
          <p>
            <Badge tone={deliveryTones[delivery.state]}>{watch.deliveries[delivery.state]}</Badge>
          </p>
          <Attempts attempts={delivery.attempts} />
          {payload && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls sideways is reached by keyboard
            <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-sand p-3 text-sm leading-relaxed">
              <code>{payload}</code>
            </pre>
          )}
        </section>
      </div>
    </>
  );
}
