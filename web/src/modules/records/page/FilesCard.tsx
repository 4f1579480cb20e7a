import { Button } from 'antd';
import { useState } from 'react';
import type { RecordFile, RecordItem } from '../../../api/recordItemTypes';
import type { RecordTypeView } from '../../../api/recordTypes';
import { Card } from '../../../ui/Card';
import { ToolButton } from '../../../ui/Drawer';
import { FormFault } from '../../../ui/FormFault';
import { Icon } from '../../../ui/Icon';
import { MenuList, Popup } from '../../../ui/Popup';
import { useShortDay } from '../../../ui/shortDay';
import { useRemoveFile } from '../acts';
import { fileAddress } from '../api';
import { useNames } from '../names';
import { usePageWords } from '../pageWords';
import { ReasonDialog } from './ReasonDialogs';
import { useFilePick } from './useFilePick';

/** Files in their named places, and what else was added. */
export function FilesCard({ type, item }: { type: RecordTypeView; item: RecordItem }) {
  const say = usePageWords();
  const names = useNames();
  const { input, pick, upload } = useFilePick(item.row.id);
  const [removing, setRemoving] = useState<RecordFile | null>(null);
  const choices = [...type.files.map((place) => ({ key: place.code, label: names.named(place), onPick: () => pick(place.code) })), { key: '', label: say.freeFile, onPick: () => pick(null) }];
  const tools = item.may.edit && (
    <>
      {type.files.length > 0 ? (
        <Popup face={<><Icon name="upload" size={14} />{say.upload}</>} label={say.upload} className="list-button" align="right">
          {(close) => <MenuList items={choices} close={close} />}
        </Popup>
      ) : (
        <Button size="small" icon={<Icon name="upload" size={14} />} loading={upload.isPending} onClick={() => pick(null)}>
          {say.upload}
        </Button>
      )}
      {input}
    </>
  );
  const bare = type.files.filter((place) => !item.files.some((file) => file.place === place.code));
  return (
    <Card title={say.files} sub={item.files.length || undefined} tools={tools}>
      {item.files.length === 0 && bare.length === 0 && <p className="aux">{say.none}</p>}
      <ul className="file-list">
        {item.files.map((file) => (
          <FileLine key={file.id} item={item} file={file} onRemove={() => setRemoving(file)} />
        ))}
        {bare.map((place) => (
          <li key={place.code} className="dim">
            <Icon name="file" />
            <span>{names.named(place)}</span>
            <span className="aux">{say.slotEmpty}</span>
          </li>
        ))}
      </ul>
      {upload.isPending && <p className="aux" role="status">{say.uploading}</p>}
      <FormFault fault={upload.error} />
      {removing && <Removal item={item} file={removing} onClose={() => setRemoving(null)} />}
    </Card>
  );
}

function FileLine({ item, file, onRemove }: { item: RecordItem; file: RecordFile; onRemove: () => void }) {
  const say = usePageWords();
  const names = useNames();
  const day = useShortDay();
  return (
    <li>
      <Icon name="file" />
      <a href={fileAddress(item.row.id, file.id)} title={`${file.name} · ${say.size(file.size)} · ${file.by}`}>
        {file.placeName && <span className="file-slot">{names.pick(file.placeName, file.placeNameEn)}</span>}
        {file.name}
      </a>
      <span className="aux">{day(file.at)}</span>
      {item.may.edit && <ToolButton icon="close" title={say.removeFile} onClick={onRemove} />}
    </li>
  );
}

function Removal({ item, file, onClose }: { item: RecordItem; file: RecordFile; onClose: () => void }) {
  const say = usePageWords();
  const act = useRemoveFile(item.row.id, onClose);
  return <ReasonDialog title={`${say.removeFile} · ${file.name}`} act={say.removeRow} needed fault={act.error} busy={act.isPending} onAct={(reason) => act.mutate({ file: file.id, reason })} onClose={onClose} />;
}
