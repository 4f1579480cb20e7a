import { Button, Dropdown, Select } from 'antd';
import { useState } from 'react';
import type { PlanTaskRow } from '../../api/reviewTypes';
import { Answer } from '../../ui/Answer';
import { Card } from '../../ui/Card';
import { FormFault } from '../../ui/FormFault';
import { Empty } from '../../ui/States';
import { useDecideTask, useTasks } from './review';
import { useReviewWords } from './reviewWords';

/** Measures or key projects of a plan: what, who answers, where it stands, and the decision. */
export function TaskList({ plan, kind, onPlace }: { plan: string; kind: string; onPlace: (sentence: number) => void }) {
  const say = useReviewWords();
  const tasks = useTasks(plan, true);
  const decide = useDecideTask(plan);
  return (
    <Card flush className="task-list">
      <FormFault fault={decide.error} />
      <Answer
        of={tasks} isEmpty={(all) => !all.tasks.some((task) => task.kind === kind)}
        empty={<Empty what={kind === 'task' ? say.noTasks : say.noProjects} why={say.noTasksWhy} />}
      >
        {({ tasks: all, choices, mayReview: may }) => (
          <table className="grid">
            <thead><tr><th>#</th><th>{say.title}</th><th>{say.owners}</th><th>{say.section}</th><th>{say.groups.state}</th><th /></tr></thead>
            <tbody>
              {all.filter((task) => task.kind === kind).map((task) => (
                <Task
                  key={`${task.id}.${task.version}`} task={task} may={may} choices={choices} busy={decide.isPending && decide.variables.task.id === task.id} onPlace={onPlace}
                  onDecide={(act, owners, reason) => decide.mutate({ task, act, owners, title: null, reason })}
                />
              ))}
            </tbody>
          </table>
        )}
      </Answer>
    </Card>
  );
}

interface TaskProps {
  task: PlanTaskRow;
  may: boolean;
  busy: boolean;
  choices: readonly { code: string; name: string }[];
  onPlace: (sentence: number) => void;
  onDecide: (act: string, owners: string[] | null, reason: string | null) => void;
}

function Task({ task, may, busy, choices, onPlace, onDecide }: TaskProps) {
  const say = useReviewWords();
  const [owners, setOwners] = useState(task.owners.map(({ code }) => code));
  const open = task.state === 'proposed';
  return (
    <tr>
      <td className="aux">{task.number}</td>
      <td className="task-title">{task.title}{task.named && <span className="aux">{say.named}：{task.named}</span>}</td>
      <td className="task-owners">
        {open && may ? (
          <Select
            mode="multiple" size="small" maxTagCount="responsive" aria-label={`${say.owners} ${task.number}`} placeholder={say.noOwners} value={owners} onChange={setOwners}
            showSearch={{ optionFilterProp: 'label' }} options={choices.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ) : (task.owners.map(({ name }) => name).join('、') || <span className="aux">{say.noOwners}</span>)}
      </td>
      <td><button type="button" className="plain link" title={task.section} onClick={() => onPlace(task.sentence)}>{task.section.split(' > ').at(-1) || say.place2}</button></td>
      <td><span className={`tag claim-tag-${task.state}`}>{say.facets[task.state]}</span>{task.by && <span className="aux" title={task.reason}> {task.by}</span>}</td>
      <td className="task-acts">
        {may && open && <Button size="small" loading={busy} onClick={() => onDecide('accept', owners, null)}>{say.accept}</Button>}
        {may && open && (
          <Dropdown trigger={['click']} menu={{ items: say.taskWhys.map((why) => ({ key: why, label: why })), onClick: ({ key }) => onDecide('reject', null, key) }}>
            <Button size="small" type="text">{say.reject}</Button>
          </Dropdown>
        )}
        {may && !open && <Button size="small" type="text" disabled={!task.mayUndo} onClick={() => onDecide('undo', null, null)}>{say.undo}</Button>}
      </td>
    </tr>
  );
}
