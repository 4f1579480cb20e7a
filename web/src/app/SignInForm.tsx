import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { api, ask } from '../api/client';
import { faultOf } from '../api/fault';
import type { DemoAccount, SpaceChoice } from '../api/types';
import { FormFault } from '../ui/FormFault';
import { Icon } from '../ui/Icon';
import { DemoTag } from '../ui/Tags';
import { useNamed } from '../ui/words';
import { useAppWords } from './appWords';
import { queries } from './queries';

const KEPT = 'luopan.space';

export function SignInForm({ spaces, to }: { spaces: readonly SpaceChoice[]; to: string }) {
  const say = useAppWords();
  const go = useNavigate();
  const [space, setSpace] = useState(() => startingSpace(spaces));
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [forgotten, setForgotten] = useState(false);
  const chosen = spaces.find((one) => one.code === space);
  const enter = useMutation({
    mutationFn: () => ask(api.POST('/api/access/session', { body: { space, userName, password } })),
    onSuccess: () => {
      localStorage.setItem(KEPT, space);
      queries.clear();
      void go(to, { replace: true });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  const fill = (account: DemoAccount) => {
    setUserName(account.userName);
    setPassword(account.password);
  };
  return (
    <form onSubmit={send}>
      <SpaceList spaces={spaces} chosen={space} onChoose={setSpace} />
      <label className="field">
        <span>{say.account}</span>
        <Input size="large" prefix={<Icon name="user" />} autoComplete="username" autoFocus required value={userName} onChange={(event) => setUserName(event.target.value)} />
      </label>
      <div className="field">
        <span className="spread">
          <label htmlFor="password">{say.passwordWord}</label>
          <button type="button" className="plain link aux" aria-expanded={forgotten} onClick={() => setForgotten(!forgotten)}>
            {say.forgotten}
          </button>
        </span>
        <Input.Password id="password" size="large" prefix={<Icon name="lock" />} autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
        {forgotten && <span className="aux">{say.forgottenHelp}</span>}
        <FormFault fault={enter.error && faultOf(enter.error)} />
      </div>
      <Button type="primary" size="large" block htmlType="submit" loading={enter.isPending}>
        {say.signIn}
      </Button>
      {chosen && chosen.accounts.length > 0 && <DemoAccounts accounts={chosen.accounts} onPick={fill} />}
    </form>
  );
}

function startingSpace(spaces: readonly SpaceChoice[]) {
  const kept = localStorage.getItem(KEPT);
  return (spaces.find((one) => one.code === kept) ?? spaces[0])?.code ?? '';
}

function SpaceList({ spaces, chosen, onChoose }: { spaces: readonly SpaceChoice[]; chosen: string; onChoose: (code: string) => void }) {
  const say = useAppWords();
  const named = useNamed();
  return (
    <fieldset className="spaces">
      <legend className="spread">
        <span>{say.space}</span>
        <span className="aux">{say.apart}</span>
      </legend>
      {spaces.map((space) => (
        <label key={space.code} className={space.code === chosen ? 'space chosen' : 'space'}>
          <input type="radio" name="space" value={space.code} checked={space.code === chosen} onChange={() => onChoose(space.code)} />
          <b>{named(space)}</b>
          {space.demo ? <DemoTag /> : <span className="aux">{say.official}</span>}
        </label>
      ))}
    </fieldset>
  );
}

// Only where the space was made new without configuration does the server list accounts.
function DemoAccounts({ accounts, onPick }: { accounts: readonly DemoAccount[]; onPick: (account: DemoAccount) => void }) {
  const say = useAppWords();
  return (
    <section className="demo-accounts" aria-label={say.demoAccounts}>
      <p className="spread">
        <span>{say.demoAccounts}</span>
        <span className="aux">{say.demoAccountsHelp}</span>
      </p>
      <ul>
        {accounts.map((account) => (
          <li key={account.userName}>
            <button type="button" className="plain" onClick={() => onPick(account)} title={account.userName}>
              <b>{account.displayName}</b>
              <span className="aux">{account.office}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
