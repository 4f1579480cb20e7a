import { useRef } from 'react';
import { useUpload } from '../acts';
import { usePageWords } from '../pageWords';

/** A hidden file input and its upload into a named place of the record. */
export function useFilePick(id: string) {
  const say = usePageWords();
  const element = useRef<HTMLInputElement>(null);
  const place = useRef<string | null>(null);
  const upload = useUpload(id);
  const pick = (into: string | null) => {
    place.current = into;
    element.current?.click();
  };
  const input = (
    <input
      ref={element} type="file" hidden aria-label={say.upload}
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file) upload.mutate({ file, place: place.current });
        event.target.value = '';
      }}
    />
  );
  return { input, pick, upload };
}
