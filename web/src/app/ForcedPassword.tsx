import { meQuery } from '../api/me';
import type { Me } from '../api/types';
import { useAppWords } from './appWords';
import { PasswordForm } from './PasswordForm';
import { queries } from './queries';
import { SignInFrame } from './SignInPage';

/** The first password is good for one sign-in: nothing else opens before it is changed. */
export function ForcedPassword({ me }: { me: Me }) {
  const say = useAppWords();
  return (
    <SignInFrame>
      <h1>{say.changeFirst}</h1>
      <p className="aux">
        {me.displayName}　{say.changeWhy}
      </p>
      <PasswordForm size="large" onSaved={() => void queries.invalidateQueries({ queryKey: meQuery.queryKey })} />
    </SignInFrame>
  );
}
