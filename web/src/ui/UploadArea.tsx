import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { Icon } from './Icon';
import { useUiWords } from './uiWords';

interface UploadAreaProps {
  accept: string;
  /** What may be uploaded and what to do with the rest, in one sentence. */
  help: ReactNode;
  /** In mebibytes, as the server counts. */
  limitMb: number;
  /** The server's words for a file over the limit, where it has its own. */
  tooBig?: (name: string) => string;
  busy?: boolean;
  onFile: (file: File) => void;
}

/** One file by choosing, dropping or keyboard; too large a file is not sent at all. */
export function UploadArea({ accept, help, limitMb, tooBig, busy = false, onFile }: UploadAreaProps) {
  const say = useUiWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (!file) return;
    const over = file.size > limitMb * 1_048_576;
    setRefusal(over ? (tooBig?.(file.name) ?? say.tooBig(file.name, limitMb)) : null);
    if (!over) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) take(event.dataTransfer.files[0]);
  };
  return (
    <div className={over ? 'upload over' : 'upload'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Icon name="upload" size={24} />
      <p>
        <button type="button" className="plain link" disabled={busy} onClick={() => input.current?.click()}>
          {say.pick}
        </button>{' '}
        {say.drop}
      </p>
      <p className="aux">{help}</p>
      {refusal && <p className="refusal" role="alert">{refusal}</p>}
      <input ref={input} type="file" accept={accept} hidden aria-label={say.pick} onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
    </div>
  );
}
