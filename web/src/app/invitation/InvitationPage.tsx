import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { api, ask } from '../../api/client';
import type { Fault } from '../../api/fault';
import type { InvitationShown } from '../../api/rosterTypes';
import { FieldFault, FormFault } from '../../ui/FormFault';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { SignInFrame } from '../SignInPage';
import { useInvitationWords } from './words';
import './invitation.css';

/** A liaison officer opens the account of an enterprise with the link that was handed over: `#space.token`. */
export function InvitationPage() {
  const say = useInvitationWords();
  const [space = '', token = ''] = useLocation().hash.replace(/^#/, '').split('.');
  const invitation = useQuery<InvitationShown, Fault>({
    queryKey: ['reporting', 'invitation', space, token], queryFn: () => ask(api.POST('/api/reporting/invitations/view', { body: { space, token } })), retry: false, staleTime: Infinity,
  });
  return (
    <SignInFrame>
      <h1>{say.welcome}</h1>
      {invitation.isPending && <Loading rows={4} columns={[80]} />}
      {invitation.isError && (invitation.error.status === 404 || invitation.error.status === 400 ? <Empty icon="lock" what={say.badLink} why={say.badLinkWhy} /> : <FormFault fault={invitation.error} />)}
      {invitation.data && <AccountForm space={space} token={token} shown={invitation.data} />}
    </SignInFrame>
  );
}

function AccountForm({ space, token, shown }: { space: string; token: string; shown: InvitationShown }) {
  const say = useInvitationWords();
  const when = useLocalTime();
  const { language } = useLanguage();
  const [typed, setTyped] = useState({ name: shown.officer, password: '', again: '' });
  const open = useMutation<{ userName: string }, Fault>({ mutationFn: () => ask(api.POST('/api/reporting/invitations/acceptance', { body: { space, token, name: typed.name, password: typed.password } })) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typed.password === typed.again) open.mutate();
  };
  if (open.data) return <Empty icon="check" what={say.opened} why={say.openedWhy(open.data.userName)}><Link to="/sign-in?to=/reporting">{say.signIn}</Link></Empty>;
  const differ = typed.again !== '' && typed.password !== typed.again;
  return (
    <form onSubmit={send}>
      <p className="invitation-lead">
        <b>{shown.unit}</b>
        <span className="aux">{say.welcomeTo(language === 'en' ? shown.authorityEn : shown.authority)}</span>
      </p>
      <label className="field">
        <span>{say.userName}</span>
        <Input size="large" prefix={<Icon name="org" />} autoComplete="username" readOnly value={shown.userName} />
      </label>
      <label className="field">
        <span>{say.yourName}</span>
        <Input size="large" prefix={<Icon name="user" />} required maxLength={40} autoComplete="name" value={typed.name} onChange={(event) => setTyped({ ...typed, name: event.target.value })} />
      </label>
      <label className="field">
        <span>{say.password}</span>
        <Input.Password size="large" prefix={<Icon name="lock" />} required autoComplete="new-password" value={typed.password} status={open.error?.about('password') ? 'error' : undefined} onChange={(event) => setTyped({ ...typed, password: event.target.value })} />
        <span className="aux">{say.passwordHelp}</span>
        <FieldFault fault={open.error} field="password" />
      </label>
      <label className="field">
        <span>{say.repeat}</span>
        <Input.Password size="large" prefix={<Icon name="lock" />} required autoComplete="new-password" value={typed.again} onChange={(event) => setTyped({ ...typed, again: event.target.value })} />
      </label>
      {differ && <p className="refusal" role="alert">{say.differ}</p>}
      <FormFault fault={open.error} fields={['password']} />
      <Button type="primary" size="large" block htmlType="submit" loading={open.isPending} disabled={!typed.name || !typed.password || differ}>{say.open}</Button>
      <p className="aux invitation-foot">{say.linkUntil(when(shown.until))}</p>
    </form>
  );
}
