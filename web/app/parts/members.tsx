import { Form } from 'react-router';
import type { RoleView } from '../api/house.ts';
import type { InvitationView, MemberView } from '../api/views.ts';
import { day } from '../format/date.ts';
import { textIn } from '../format/text.ts';
import { useHouseWords } from '../words/house.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

/** Roles that are given; that of the owner is offered, and given once it is accepted. */
const roles = ['sales', 'buyer', 'finance', 'legal', 'equipment', 'viewer'] as const;

const useRoles = (own: readonly RoleView[]) => {
  const language = useLanguage();
  const names: Readonly<Record<string, string>> = {
    ...useWords().company.roleNames,
    ...Object.fromEntries(own.map((role) => [role.id, textIn(role.name, language)])),
  };
  return {
    nameOf: (role: string) => names[role] ?? role,
    optionsFor: (held: readonly string[] = []) =>
      [...held.filter((role) => role === 'owner'), ...roles, ...own.map((role) => role.id)].map((value) => ({
        value,
        label: names[value] ?? value,
      })),
  };
};

const Member = ({
  member,
  own,
  admin,
  self,
  refused,
}: {
  member: MemberView;
  own: readonly RoleView[];
  admin: boolean;
  self: boolean;
  refused: Refused | undefined;
}) => {
  const words = useWords();
  const language = useLanguage();
  const house = useHouseWords();
  const { nameOf, optionsFor } = useRoles(own);
  const here = (doing: string) => (refused?.form === `${doing}-${member.personId}` ? refused : undefined);
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-56 wrap-anywhere">
          <p className="font-semibold">{member.name}</p>
          <p className="text-[0.9375rem] text-soft">
            {member.email} · {words.company.since(day(member.since, language))}
          </p>
          {member.suspended && <p className="text-[0.9375rem] font-medium text-clay-700">{house.suspended(member.suspended)}</p>}
          {member.away && (
            <p className="text-[0.9375rem] text-soft">
              {house.away(day(member.away.from, language), day(member.away.until, language))}
            </p>
          )}
        </div>
        <span className="flex flex-wrap gap-1">
          {member.roles.map((role) => (
            <Badge key={role}>{nameOf(role)}</Badge>
          ))}
        </span>
      </div>
      {(admin || self) && (
        <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-2">
          {admin && !member.roles.some((role) => role === 'operator' || role === 'support') && (
            <details open={here('roles') !== undefined}>
              <summary className="link inline-flex min-h-8 list-none items-center text-[0.9375rem]">
                {words.company.changeRoles}
              </summary>
              <Form method="post" className="grid gap-3 py-2">
                <FormErrors refused={here('roles')} scope={`${member.personId}-`}>
                  <FormKey of={`roles-${member.personId}`} version={member.version} />
                  <input type="hidden" name="do" value="roles" />
                  <input type="hidden" name="member" value={member.personId} />
                  <CheckboxGroup
                    name="roles"
                    label={words.company.roles}
                    options={optionsFor(member.roles)}
                    stored={member.roles}
                  />
                  <Button size="small" className="justify-self-start">
                    {words.form.save}
                  </Button>
                </FormErrors>
              </Form>
            </details>
          )}
          {admin && !self && member.suspended && (
            <Form method="post">
              <FormErrors refused={here('reinstate')}>
                <FormKey of={`reinstate-${member.personId}`} version={member.version} />
                <input type="hidden" name="do" value="reinstate" />
                <input type="hidden" name="member" value={member.personId} />
                <button type="submit" className="link min-h-8 text-[0.9375rem]">
                  {house.reinstate}
                </button>
              </FormErrors>
            </Form>
          )}
          {admin && !self && !member.suspended && (
            <details open={here('suspend') !== undefined}>
              <summary className="link inline-flex min-h-8 list-none items-center text-[0.9375rem]">{house.suspend}</summary>
              <Form method="post" className="grid gap-3 py-2">
                <FormErrors refused={here('suspend')} scope={`${member.personId}-`}>
                  <FormKey of={`suspend-${member.personId}`} version={member.version} />
                  <input type="hidden" name="do" value="suspend" />
                  <input type="hidden" name="member" value={member.personId} />
                  <TextField name="reason" label={house.suspendReason} hint={house.suspendHint} required maxLength={300} />
                  <Button size="small" kind="danger" className="justify-self-start">
                    {house.suspend}
                  </Button>
                </FormErrors>
              </Form>
            </details>
          )}
          <Form method="post">
            <FormErrors refused={here('remove')}>
              <FormKey of={`remove-${member.personId}`} />
              <input type="hidden" name="do" value="remove" />
              <input type="hidden" name="member" value={member.personId} />
              <button type="submit" className="min-h-8 text-[0.9375rem] text-clay-700 underline underline-offset-4">
                {self ? words.company.leave : words.company.remove}
              </button>
            </FormErrors>
          </Form>
        </div>
      )}
    </li>
  );
};

export const Members = ({
  members,
  own,
  admin,
  me,
  refused,
}: {
  members: readonly MemberView[];
  own: readonly RoleView[];
  admin: boolean;
  me: string;
  refused: Refused | undefined;
}) => {
  const words = useWords();
  return (
    <section aria-labelledby="members" className="card px-5 pt-5 pb-1 sm:px-7">
      <h2 id="members" className="text-xl">
        {words.company.members} <span className="font-normal text-soft tabular-nums">{members.length}</span>
      </h2>
      <ul className="divide-y divide-line">
        {members.map((member) => (
          <Member key={member.personId} member={member} own={own} admin={admin} self={member.personId === me} refused={refused} />
        ))}
      </ul>
    </section>
  );
};

export const Invitations = ({
  invitations,
  own,
  refused,
}: {
  invitations: readonly InvitationView[];
  own: readonly RoleView[];
  refused: Refused | undefined;
}) => {
  const words = useWords();
  const language = useLanguage();
  const house = useHouseWords();
  const { nameOf, optionsFor } = useRoles(own);
  return (
    <section aria-labelledby="invitations" className="card p-5 sm:p-7">
      <h2 id="invitations" className="text-xl">
        {words.company.invitations}
      </h2>
      {invitations.length === 0 ? (
        <p className="mt-2 text-soft">{words.company.noInvitations}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {invitations.map((invitation) => (
            <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <span className="min-w-0 flex-1 font-medium wrap-anywhere">{invitation.email}</span>
              <span className="text-[0.9375rem] text-soft">{invitation.roles.map(nameOf).join(', ')}</span>
              <span className="text-[0.9375rem] text-soft">{words.company.until(day(invitation.expiresAt, language))}</span>
              <Form method="post">
                <FormKey of={`resend-${invitation.id}-${invitation.version}`} />
                <input type="hidden" name="do" value="resend" />
                <input type="hidden" name="invitation" value={invitation.id} />
                <button type="submit" className="link min-h-8 text-[0.9375rem]">
                  {house.resend}
                </button>
              </Form>
              <Form method="post">
                <FormKey of={`withdraw-${invitation.id}`} version={invitation.version} />
                <input type="hidden" name="do" value="withdraw" />
                <input type="hidden" name="invitation" value={invitation.id} />
                <button type="submit" className="min-h-8 text-[0.9375rem] text-clay-700 underline underline-offset-4">
                  {words.company.withdraw}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" className="mt-5 grid gap-4 border-t border-line pt-5">
        <FormErrors refused={refused && ['invite', 'withdraw', 'resend'].includes(refused.form ?? '') ? refused : undefined}>
          <FormKey of="invite" />
          <input type="hidden" name="do" value="invite" />
          <TextField
            name="email"
            label={words.company.email}
            type="email"
            required
            maxLength={254}
            autoComplete="off"
            className="max-w-md"
          />
          <CheckboxGroup name="roles" label={words.company.roles} options={optionsFor()} stored={['viewer']} />
          <div className="flex flex-wrap items-center gap-4">
            <Button>{words.company.invite}</Button>
            <p className="text-[0.9375rem] text-soft">{words.company.inviteText}</p>
          </div>
        </FormErrors>
      </Form>
    </section>
  );
};
