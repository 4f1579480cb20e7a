import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client';

/** The names of the marks figures carry; they change only with the pack. */
export function useFigureMarks() {
  return useQuery({ queryKey: ['indicators', 'marks'], queryFn: () => ask(api.GET('/api/indicators/marks')), staleTime: Infinity });
}
