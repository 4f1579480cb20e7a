import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, ask } from '../api/client';
import { Answer } from '../ui/Answer';
import { Icon, Mark } from '../ui/Icon';
import { Empty, Loading } from '../ui/States';
import { useLanguage } from '../ui/words';
import { useAppWords } from './appWords';
import { SignInForm } from './SignInForm';
import './signIn.css';

/** Choice of space, name and password; the compass says what the product is. */
export function SignInPage() {
  const say = useAppWords();
  const [search] = useSearchParams();
  const spaces = useQuery({ queryKey: ['access', 'spaces'], queryFn: () => ask(api.GET('/api/access/spaces')) });
  return (
    <SignInFrame>
      <h1>{say.signIn}</h1>
      <Answer of={spaces} loading={<Loading rows={4} columns={[80]} />} isEmpty={(data) => data.spaces.length === 0} empty={<Empty what={say.noSpaces} why={say.noSpacesWhy} />}>
        {(data) => <SignInForm spaces={data.spaces} to={ownPath(search.get('to'))} />}
      </Answer>
    </SignInFrame>
  );
}

// Only a path of this site may be the way on after signing in.
const ownPath = (to: string | null) => (to?.startsWith('/') && !/^\/[/\\]/.test(to) ? to : '/');

export function SignInFrame({ children }: { children: ReactNode }) {
  const say = useAppWords();
  const { language, setLanguage } = useLanguage();
  return (
    <div className="sign-in">
      <title>{say.product}</title>
      <section className="sign-in-story">
        <Link to="/" className="sign-in-brand">
          <Mark size={32} />
          <span>
            <b>{say.product}</b>
            <span className="aux">{say.tagline}</span>
          </span>
        </Link>
        <Compass stations={say.ring} />
        <h2>{say.motto}</h2>
        <p>{say.mottoMore}</p>
      </section>
      <section className="sign-in-side">
        <div className="sign-in-language">
          <button type="button" className="plain" aria-pressed={language === 'zh'} lang="zh-CN" onClick={() => setLanguage('zh')}>
            中文
          </button>
          <button type="button" className="plain" aria-pressed={language === 'en'} lang="en" onClick={() => setLanguage('en')}>
            English
          </button>
        </div>
        <div className="sign-in-form">{children}</div>
        <p className="sign-in-secrets">
          <Icon name="info" />
          {say.noSecrets}
        </p>
      </section>
    </div>
  );
}

const TICKS = Array.from({ length: 72 }, (_, at) => at);

function Compass({ stations }: { stations: readonly string[] }) {
  const at = (turn: number, radius: number) => [200 + Math.sin(turn) * radius, 200 - Math.cos(turn) * radius] as const;
  return (
    <svg className="compass" viewBox="0 0 400 400" aria-hidden="true">
      <circle cx="200" cy="200" r="150" className="ring" />
      <circle cx="200" cy="200" r="104" className="ring" />
      {TICKS.map((tick) => (
        <path key={tick} className="tick" transform={`rotate(${tick * 5} 200 200)`} d={tick % 18 === 0 ? 'M200 84v12' : tick % 9 === 0 ? 'M200 87v8' : 'M200 92v4'} />
      ))}
      <path d="M255 145 190 190l20 20z" className="needle" />
      <path d="M145 255l45-65 20 20z" className="needle-tail" />
      <circle cx="200" cy="200" r="4.5" className="hub" />
      {stations.map((station, place) => {
        const [x, y] = at((place / stations.length) * 2 * Math.PI, 150);
        return (
          <g key={station}>
            <circle cx={x} cy={y} r="26" className="station" />
            <text x={x} y={y + 5}>{station}</text>
          </g>
        );
      })}
    </svg>
  );
}
