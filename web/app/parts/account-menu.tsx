import { useEffect, useRef } from 'react';
import { Form, Link, useLocation } from 'react-router';
import type { Me } from '../api/views.ts';
import { textIn } from '../format/text.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';

/** The places of a signed-in person, by what they may do. */
const usePlaces = (me: Me): { to: string; label: string; unread?: number }[] => {
  const words = useWords();
  const language = useLanguage();
  const at = (path: string, label: string) => ({ to: `/${language}/${path}`, label });
  const inside = me.active !== null;
  const type = me.organisations.find((o) => o.id === me.active)?.type;
  const finds = type === 'agency' || type === 'buyer' || me.permissions.includes('desk.look');
  const brokers = type === 'agency';
  return [
    ...(me.permissions.includes('desk.look')
      ? [
          at('desk', words.nav.desk),
          at('queue', words.nav.queue),
          at('cases', words.nav.cases),
          at('desk/verifications', words.nav.verifications),
          at('needs', words.nav.brokers),
          at('sources', words.nav.sources),
        ]
      : []),
    ...(inside
      ? [
          at('tasks', words.nav.tasks),
          at('inquiries', words.nav.inquiries),
          at('deals', words.nav.deals),
          at('rfqs', words.nav.rfqs),
          ...(brokers && !me.permissions.includes('desk.look') ? [at('needs', words.nav.brokers)] : []),
          ...(finds ? [at('exporters', words.nav.exporters)] : []),
          at('orders', words.nav.orders),
          at('licences', words.nav.licences),
          at('programmes', words.nav.programmes),
          at('usage-invoices', words.nav.usageInvoices),
          at('bookings', words.nav.bookings),
          ...(me.permissions.includes('equip') ? [at('equipment/desk', words.nav.equipmentDesk)] : []),
          at('approvals', words.nav.approvals),
        ]
      : []),
    { ...at('notices', words.nav.notices), unread: me.unread },
    at('my/searches', words.nav.searches),
    ...(inside
      ? [
          at('my/listings', words.nav.listings),
          at('my/portfolio', words.nav.portfolio),
          at('imports', words.nav.imports),
          at('my/organisation', words.nav.organisation),
        ]
      : []),
    ...(inside ? [] : [at('my/organisations/new', words.nav.newOrganisation)]),
    ...(me.permissions.includes('administer') ? [at('my/audit', words.nav.audit)] : []),
    at('settings', words.nav.settings),
  ];
};

/** Closes a `<details>` on Escape, on a press outside and after a navigation. Without script it opens and closes by its summary. */
export const useClosing = () => {
  const ref = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the menu
  useEffect(() => {
    if (ref.current) ref.current.open = false;
  }, [key]);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = ref.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.open = false;
        menu.querySelector('summary')?.focus();
      } else if (!menu.contains(event.target as Node)) menu.open = false;
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);
  return ref;
};

/** Which organisation the person acts for, and the choice of another. */
const Acting = ({ me }: { me: Me }) => {
  const words = useWords();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  if (me.organisations.length === 0) return <p className="px-4 py-2 text-sm text-soft">{words.nav.noOrganisation}</p>;
  return (
    <div className="px-4 py-2">
      <p className="text-sm text-soft">{words.nav.activeOrganisation}</p>
      {me.organisations.map((o) =>
        o.id === me.active ? (
          <p key={o.id} className="flex items-center gap-1.5 py-1 font-semibold">
            <Icon name="check" className="size-4 text-pine-600" />
            {textIn(o.name, language)}
            {o.suspended && <span className="text-sm font-medium text-clay-700">{words.nav.suspended}</span>}
          </p>
        ) : (
          <Form key={o.id} method="post" action="/auth/organisation" className="flex items-center justify-between gap-2 py-1">
            <input type="hidden" name="organisation" value={o.id} />
            <input type="hidden" name="back" value={pathname + search} />
            <span className="pl-5.5">{textIn(o.name, language)}</span>
            <button type="submit" className="link min-h-6 text-sm">
              {words.nav.switchTo}
            </button>
          </Form>
        ),
      )}
    </div>
  );
};

export const AccountLinks = ({ me }: { me: Me }) => {
  const words = useWords();
  const language = useLanguage();
  const places = usePlaces(me);
  return (
    <>
      <div className="px-4 pt-3 pb-1">
        <p className="font-semibold">{me.person.name}</p>
        <p className="text-sm text-soft">{me.person.email}</p>
      </div>
      <Acting me={me} />
      <ul className="border-y border-line py-1">
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className="flex min-h-11 items-center justify-between px-4 hover:bg-sand">
              {place.label}
              {place.unread ? (
                <span className="rounded-full bg-pine-700 px-2 text-sm font-semibold text-white">{place.unread}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
      <Form method="post" action="/auth/sign-out" className="py-1">
        <input type="hidden" name="language" value={language} />
        <button type="submit" className="flex min-h-11 w-full items-center px-4 text-left hover:bg-sand">
          {words.nav.signOut}
        </button>
      </Form>
    </>
  );
};

export const AccountMenu = ({ me }: { me: Me }) => {
  const words = useWords();
  const ref = useClosing();
  return (
    <details ref={ref} className="group relative">
      <summary
        className="flex min-h-11 list-none items-center gap-1.5 rounded-lg px-2.5 font-medium hover:bg-sand"
        aria-label={`${words.nav.account}: ${me.person.name}`}
      >
        <Icon name="person" />
        <span className="max-w-32 truncate">{me.person.name}</span>
        <Icon name="down" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="card absolute right-0 z-30 mt-2 w-72 overflow-hidden shadow-lift">
        <AccountLinks me={me} />
      </div>
    </details>
  );
};
