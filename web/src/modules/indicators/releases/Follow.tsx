import { Button } from 'antd';
import type { ReleaseRow } from '../../../api/types';
import { FormFault } from '../../../ui/FormFault';
import { Icon } from '../../../ui/Icon';
import { useNamed } from '../../../ui/words';
import { useFollowed, useFollowIndicator, useFollowRelease } from './api';
import { useReleasesWords } from './words';

interface FollowProps {
  followed: boolean;
  pending: boolean;
  small?: boolean;
  onFollow: (follow: boolean) => void;
}

function FollowButton({ followed, pending, small = false, onFollow }: FollowProps) {
  const say = useReleasesWords();
  return (
    <Button size={small ? 'small' : 'middle'} icon={<Icon name={followed ? 'check' : 'bell'} size={14} />} loading={pending} aria-pressed={followed} title={followed ? say.leave : say.followWhy} onClick={() => onFollow(!followed)}>
      {followed ? say.followed : say.follow}
    </Button>
  );
}

export function FollowRelease({ of, small = false }: { of: ReleaseRow; small?: boolean }) {
  const follow = useFollowRelease(of.code);
  return <><FollowButton followed={of.followed} pending={follow.isPending} small={small} onFollow={follow.mutate} /><FormFault fault={follow.error} /></>;
}

/** Beside an indicator that a release lets out; nothing for one that goes out as it comes in. */
export function FollowIndicator({ code }: { code: string }) {
  const say = useReleasesWords();
  const named = useNamed();
  const known = useFollowed(code);
  const follow = useFollowIndicator(code);
  if (!known.data?.release) return null;
  return (
    <span title={say.outOf(named({ name: known.data.releaseName ?? known.data.release, nameEn: known.data.releaseNameEn }))}>
      <FollowButton followed={known.data.followed} pending={follow.isPending} onFollow={follow.mutate} />
      <FormFault fault={follow.error} />
    </span>
  );
}
