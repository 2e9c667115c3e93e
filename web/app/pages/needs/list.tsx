import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { refusal, sheetOf } from '../../api/form.server.ts';
import { acting } from '../../api/gate.server.ts';
import { actOnMandates, isOfMandates } from '../../api/mandate-action.server.ts';
import type { CreditView, MandateView } from '../../api/mandates.ts';
import type { NeedView } from '../../api/needs.ts';
import type { Items } from '../../api/views.ts';
import { moment } from '../../format/date.ts';
import { creditShown, mandateNames, mandateShown } from '../../format/mandate.server.ts';
import { textIn } from '../../format/text.ts';
import { Badge, Demo } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Credit } from '../../parts/credit.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FormErrors } from '../../parts/field.tsx';
import { FormKey } from '../../parts/form-key.tsx';
import { Head } from '../../parts/head.tsx';
import { Part } from '../../parts/licence.tsx';
import { Mandates, OfferMandate } from '../../parts/mandate.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useMandateWords } from '../../words/mandate.ts';
import { useNeedWords } from '../../words/need.ts';
import { languageOf, useLanguage } from '../../words/words.ts';

export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const { api, person, organisation } = await acting(context, request, params.lang);
  const desk = person.permissions.includes('desk.look');
  const public_ = person.organisations.find((o) => o.id === organisation)?.type === 'agency';
  const [queue, held, given, earned] = await Promise.all([
    desk || public_ ? api.find<Items<NeedView>>('/needs') : undefined,
    api.read<Items<MandateView>>('/mandates', { box: 'held', limit: 50 }),
    api.read<Items<MandateView>>('/mandates', { box: 'given', limit: 50 }),
    api.read<Items<CreditView>>('/credits', { box: 'earned', limit: 20 }),
  ]);
  return {
    items: queue?.items,
    takes: !desk,
    signs: person.permissions.includes('sign'),
    names: mandateNames(languageOf(params.lang)),
    mandates: [...held.items, ...given.items].map(mandateShown),
    earned: earned.items.map(creditShown),
  };
};

export const action = async ({ context, params, request }: ActionFunctionArgs) => {
  const { api } = await acting(context, request, params.lang);
  const sheet = await sheetOf(request);
  if (isOfMandates(sheet)) return (await actOnMandates(api, sheet)) ?? redirect(`/${languageOf(params.lang)}/needs`);
  const id = sheet.text('id');
  const sent = await api.send('POST', `/needs/${encodeURIComponent(id)}/take`, sheet.sending());
  return sent.ok ? redirect(`/${languageOf(params.lang)}/needs/${id}`) : refusal(sent, sheet);
};

/** The brokers' desk: needs that nothing fits, the most urgent first, and mandates with what they have brought. */
export default function BrokerDesk() {
  const { items, takes, signs, names, mandates, earned } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const words = useNeedWords();
  const mandateWords = useMandateWords();
  const language = useLanguage();
  const bare = mandateWords.bare(names.bare);
  return (
    <>
      <Head title={words.deskTitle} index={false} />
      <div className="wrap max-w-5xl py-8 sm:py-10">
        <PageTitle title={words.deskTitle} lead={items && words.deskLead} />
        <FormErrors refused={refused?.form ? undefined : refused}>
          {items === undefined ? null : items.length === 0 ? (
            <Empty icon="check" title={words.deskEmpty} />
          ) : (
            <ul className="card divide-y divide-line">
              {items.map(({ id, title, queue, owner, demo, side }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-4 wrap-anywhere">
                  <div className="min-w-0">
                    <Link
                      to={`/${language}/${side === 'operator' && takes ? 'listings' : 'needs'}/${id}`}
                      className="link font-semibold"
                    >
                      {textIn(title, language)}
                    </Link>
                    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
                      <span>{owner ? textIn(owner.name, language) : words.undisclosed}</span>
                      {queue && <span>{words.dueAt(moment(queue.dueAt, language))}</span>}
                      {queue?.late && <Badge tone="bad">{words.late}</Badge>}
                      {queue?.broker && <Badge tone="info">{words.takenBy(textIn(queue.broker.name, language))}</Badge>}
                      <Demo shown={demo} />
                    </p>
                  </div>
                  {takes && queue && !queue.broker && (
                    <Form method="post">
                      <FormKey of={`take-${id}`} />
                      <input type="hidden" name="id" value={id} />
                      <Button kind="plain" size="small">
                        {words.take}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          )}
        </FormErrors>
        <div className="mt-6 grid gap-6">
          {earned.length > 0 && (
            <Part id="commission" title={mandateWords.earned} lead={`${mandateWords.earnedLead} ${bare}`}>
              <div className="grid gap-8">
                {earned.map((c) => (
                  <Credit key={`${c.licenceId} ${c.mandator.organisationId}`} credit={c} names={names} refused={refused} />
                ))}
              </div>
            </Part>
          )}
          <Part id="mandates" title={mandateWords.title} lead={`${mandateWords.lead} ${bare}`}>
            <Mandates items={mandates} names={names} refused={refused} />
          </Part>
          {signs && (
            <Part id="offer" title={mandateWords.offer}>
              <OfferMandate names={names} refused={refused} brokers={items !== undefined} />
            </Part>
          )}
        </div>
      </div>
    </>
  );
}
