import { useQuery } from '@tanstack/react-query';
import { api, ask, call } from '../api/client';
import { useMay } from '../api/me';
import { useOrgs } from '../api/orgs';
import type { FoundRecord } from '../api/recordItemTypes';
import { useLanguage, useNamed } from '../ui/words';
import { useMenu } from './menu';

export interface SearchEntry {
  key: string;
  kind: 'indicators' | 'orgs' | 'plans' | 'targets' | 'pages' | 'records';
  name: string;
  note: string;
  /** Lower case, all that may be typed to find it. */
  keys: string;
  to: string;
  /** An organisation is not a page: picking it turns the picker. */
  org?: string;
}

const LISTED = { staleTime: 300_000 } as const;

/** What the person may find, from the lists the pages themselves show. */
export function useSearchEntries(): readonly SearchEntry[] {
  const may = useMay();
  const named = useNamed();
  const { language } = useLanguage();
  const menu = useMenu();
  const orgs = useOrgs().data;
  const indicators = useQuery({ queryKey: ['indicators', 'list'], queryFn: () => ask(api.GET('/api/indicators')), enabled: may('indicators.see'), ...LISTED });
  const plans = useQuery({ queryKey: ['plans', 'list'], queryFn: () => ask(api.GET('/api/plans')), enabled: may('plans.see'), ...LISTED });
  const targets = useQuery({ queryKey: ['targets', 'list'], queryFn: () => ask(api.GET('/api/targets')), enabled: may('targets.see'), ...LISTED });
  const pages = menu.flatMap((entry) => (entry.pages?.length ? entry.pages : [entry]));
  return [
    ...pages.map((page) => entryOf('pages', page.path, page.words[language], '', page.path, Object.values(page.words))),
    ...(indicators.data?.indicators ?? []).map((one) => entryOf('indicators', one.code, named(one), one.unit, `/indicators/${one.code}`, [one.name, one.nameEn, ...(one.aliases ?? [])])),
    ...(targets.data?.rows ?? []).map((one) => entryOf('targets', one.id, `${one.orgName} ${named({ name: one.indicatorName, nameEn: one.indicatorNameEn })} ${one.goal.text}`, one.planTitle, `/targets/${one.id}`, [one.periodLabel])),
    ...(plans.data?.plans ?? []).map((one) => entryOf('plans', one.id, one.title, one.issuer, `/plans/${one.id}`, [])),
    ...[...(orgs?.tree ?? []), ...(orgs?.overlays ?? []), ...(orgs?.areas ?? [])].map((one) => ({
      ...entryOf('orgs', one.code, named(one), one.code, '', [one.name, one.nameEn]),
      org: one.code,
    })),
  ];
}

const SHORTEST = 2;

/** Records are too many to come along; the server finds them as the words are typed. */
export function useFoundRecords(sought: string): readonly SearchEntry[] {
  const may = useMay();
  const named = useNamed();
  const found = useQuery({
    queryKey: ['records', 'search', sought], queryFn: () => call<{ records: FoundRecord[] }>('GET', '/api/records/search', { query: { q: sought } }),
    enabled: may('records.see') && sought.length >= SHORTEST, placeholderData: (before) => before, ...LISTED,
  });
  if (sought.length < SHORTEST) return [];
  return (found.data?.records ?? []).map((one) => entryOf('records', one.id, [one.number, one.title].filter(Boolean).join(' '), `${named({ name: one.typeName, nameEn: one.typeNameEn })} · ${named({ name: one.stateName, nameEn: one.stateNameEn })}`, `/records/${one.type}/${one.id}`, []));
}

function entryOf(kind: SearchEntry['kind'], code: string, name: string, note: string, to: string, more: readonly (string | null | undefined)[]): SearchEntry {
  return { key: `${kind}.${code}`, kind, name, note, to, keys: [name, ...more, code].join(' ').toLowerCase() };
}
