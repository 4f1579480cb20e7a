import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, ask } from '../api/client';
import { faultOf } from '../api/fault';
import { meQuery, useMe } from '../api/me';
import type { Me } from '../api/types';
import { Card, PageHead } from '../ui/Card';
import { FieldFault, FormFault } from '../ui/FormFault';
import { useNamed } from '../ui/words';
import { useAppWords } from './appWords';
import { PasswordForm } from './PasswordForm';
import { queries } from './queries';

/** The person's own name, office and password. */
export function ProfilePage() {
  const say = useAppWords();
  const named = useNamed();
  const [saved, setSaved] = useState<'profile' | 'password' | null>(null);
  const me = useMe().data;
  if (!me) return null;
  return (
    <>
      <PageHead title={say.profile} meta={[me.userName, named(me.space), me.territory.map((one) => one.orgName).join('、')]} />
      <div className="page-body two-columns">
        <Card title={say.profile} sub={saved === 'profile' && say.saved}>
          <ProfileForm me={me} onSaved={() => setSaved('profile')} />
        </Card>
        <Card title={say.password} sub={saved === 'password' && say.saved}>
          <PasswordForm onSaved={() => setSaved('password')} />
        </Card>
      </div>
    </>
  );
}

function ProfileForm({ me, onSaved }: { me: Me; onSaved: () => void }) {
  const say = useAppWords();
  const [typed, setTyped] = useState({ displayName: me.displayName, office: me.office });
  const save = useMutation({
    mutationFn: () => ask(api.PUT('/api/access/me', { body: typed })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
      onSaved();
    },
  });
  const fault = save.error && faultOf(save.error);
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      {(['displayName', 'office'] as const).map((name) => (
        <label key={name} className="field">
          <span>{say[name]}</span>
          <Input value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
          <FieldFault fault={fault} field={name} />
        </label>
      ))}
      <FormFault fault={fault} fields={['displayName', 'office']} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {say.save}
      </Button>
    </form>
  );
}
