import { Form } from 'react-router';
import type { RolesView, RoleView } from '../api/house.ts';
import { textIn } from '../format/text.ts';
import { useHouseWords } from '../words/house.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FormErrors, type Refused, TextField } from './field.tsx';
import { FormKey } from './form-key.tsx';

const RoleFields = ({ role, held }: { role?: RoleView; held: readonly string[] }) => {
  const words = useHouseWords();
  const names: Readonly<Record<string, string>> = words.permission;
  // `look` goes with every role.
  const chosen = (role?.permissions ?? []).filter((p) => p !== 'look');
  const options = Object.keys(names).filter((p) => p !== 'look' && (held.includes(p) || chosen.includes(p)));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="name.ko" label={words.roleKo} stored={role?.name.ko} required maxLength={60} lang="ko" />
        <TextField name="name.en" label={words.roleEn} stored={role?.name.en} required maxLength={60} lang="en" />
      </div>
      <CheckboxGroup
        name="permissions"
        label={words.permissions}
        hint={words.permissionsHint}
        stored={chosen}
        options={options.map((value) => ({ value, label: names[value] ?? value }))}
      />
    </>
  );
};

const fieldNames = { '/name/ko': 'name.ko', '/name/en': 'name.en' };

const Role = ({
  role,
  version,
  host,
  held,
  refused,
}: {
  role: RoleView;
  version: number;
  host: boolean;
  held: readonly string[];
  refused: Refused | undefined;
}) => {
  const words = useHouseWords();
  const all = useWords();
  const language = useLanguage();
  const names: Readonly<Record<string, string>> = words.permission;
  const here = (doing: string) => (refused?.form === `${doing}-${role.id}` ? refused : undefined);
  return (
    <li className="py-4">
      <p className="font-semibold">{textIn(role.name, language)}</p>
      <p className="mt-1 flex flex-wrap gap-1">
        {role.permissions.map((p) => (
          <Badge key={p} className="py-0.5 whitespace-normal!">
            {names[p] ?? p}
          </Badge>
        ))}
      </p>
      {host && (
        <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-2">
          <details open={here('role') !== undefined}>
            <summary className="link inline-flex min-h-8 list-none items-center text-[0.9375rem]">{words.changeRole}</summary>
            <Form method="post" className="grid gap-4 py-3">
              <FormErrors refused={here('role')} names={fieldNames} scope={`${role.id}-`}>
                <FormKey of={`role-${role.id}`} version={version} />
                <input type="hidden" name="do" value="role" />
                <input type="hidden" name="role" value={role.id} />
                <RoleFields role={role} held={held} />
                <Button size="small" className="justify-self-start">
                  {all.form.save}
                </Button>
              </FormErrors>
            </Form>
          </details>
          <Form method="post">
            <FormErrors refused={here('role-remove')}>
              <FormKey of={`role-remove-${role.id}`} />
              <input type="hidden" name="do" value="role-remove" />
              <input type="hidden" name="role" value={role.id} />
              <button type="submit" className="min-h-8 text-[0.9375rem] text-clay-700 underline underline-offset-4">
                {words.removeRole}
              </button>
            </FormErrors>
          </Form>
        </div>
      )}
    </li>
  );
};

/** The roles that an organisation has of its own, and the form of a new one for those who look after its people. */
export const Roles = ({
  roles,
  host,
  held,
  refused,
}: {
  roles: RolesView;
  host: boolean;
  held: readonly string[];
  refused: Refused | undefined;
}) => {
  const words = useHouseWords();
  const mine = refused?.form === 'role-new' ? refused : undefined;
  return (
    <section aria-labelledby="roles" className="card p-5 sm:p-7">
      <h2 id="roles" className="text-xl">
        {words.roles}
      </h2>
      <p className="mt-1 text-soft">{words.rolesLead}</p>
      {roles.items.length === 0 ? (
        <p className="mt-3 text-soft">{words.noRoles}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {roles.items.map((role) => (
            <Role key={role.id} role={role} version={roles.version} host={host} held={held} refused={refused} />
          ))}
        </ul>
      )}
      {host && (
        <details open={mine !== undefined} className="mt-4 border-t border-line pt-4">
          <summary className="link inline-flex min-h-11 list-none items-center font-semibold">{words.newRole}</summary>
          <Form method="post" className="grid gap-4 py-2">
            <FormErrors refused={mine} names={fieldNames} scope="new-">
              <FormKey of="role-new" />
              <input type="hidden" name="do" value="role-new" />
              <RoleFields held={held} />
              <Button className="justify-self-start">{words.newRole}</Button>
            </FormErrors>
          </Form>
        </details>
      )}
    </section>
  );
};
