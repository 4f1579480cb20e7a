import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api, ask } from '../api/client';
import { faultOf } from '../api/fault';
import { FieldFault, FormFault } from '../ui/FormFault';
import { useAppWords } from './appWords';

/** Changes the own password; the server says which rule a new one breaks, beside the field. */
export function PasswordForm({ onSaved, size }: { onSaved: () => void; size?: 'large' }) {
  const say = useAppWords();
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const differ = typed.again !== '' && typed.next !== typed.again;
  const save = useMutation({
    mutationFn: () => ask(api.PUT('/api/access/me/password', { body: { current: typed.current, next: typed.next } })),
    onSuccess: () => {
      setTyped({ current: '', next: '', again: '' });
      onSaved();
    },
  });
  const fault = save.error && faultOf(save.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typed.next === typed.again) save.mutate();
  };
  const field = (name: keyof typeof typed, complete: string) => (
    <label className="field">
      <span>{say[name]}</span>
      <Input.Password size={size} autoComplete={complete} required value={typed[name]} status={fault?.about(name) ? 'error' : undefined} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
      <FieldFault fault={fault} field={name} />
    </label>
  );
  return (
    <form onSubmit={send}>
      {field('current', 'current-password')}
      {field('next', 'new-password')}
      {field('again', 'new-password')}
      {differ && <p className="refusal" role="alert">{say.differ}</p>}
      <FormFault fault={fault} fields={['current', 'next']} />
      <Button type="primary" size={size} htmlType="submit" loading={save.isPending} disabled={!typed.current || !typed.next || typed.next !== typed.again}>
        {say.save}
      </Button>
    </form>
  );
}
