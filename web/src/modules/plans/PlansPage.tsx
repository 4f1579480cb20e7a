import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/me';
import type { PlanRow } from '../../api/planTypes';
import { Answer } from '../../ui/Answer';
import { Card, PageHead } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import type { Column } from '../../ui/DataTable';
import { Icon } from '../../ui/Icon';
import { Empty, Loading } from '../../ui/States';
import { SensitivityTag, Tag } from '../../ui/Tags';
import { useUiWords } from '../../ui/uiWords';
import { ViewLink } from '../../ui/ViewLink';
import { useLocalTime } from '../../ui/when';
import { useLanguage } from '../../ui/words';
import { markOf, usePlans } from './api';
import { useContradictions } from './contradictions';
import { useContradictionWords } from './contradictionWords';
import { ImportPlan } from './ImportPlan';
import { usePlansWords } from './words';
import './plans.css';

/** The documents the person may see, and the way to bring one in. */
export function PlansPage() {
  const say = usePlansWords();
  const plans = usePlans();
  const mayImport = useMay()('plans.import');
  const [importing, setImporting] = useState(false);
  const columns = useColumns();
  const all = plans.data?.plans;
  const add = mayImport && <Button type="primary" icon={<Icon name="upload" />} onClick={() => setImporting(true)}>{say.add}</Button>;
  const empty = <Card><Empty icon="plans" what={say.none} why={mayImport ? say.noneWhy : say.noneWhyReader}>{add}</Empty></Card>;
  return (
    <>
      <PageHead title={say.plans} meta={all ? [say.count(all.length, all.filter((plan) => plan.isDigest).length)] : []} actions={add} />
      <div className="page-body">
        <Answer of={plans} loading={<Card flush><Loading rows={10} columns={[38, 14, 12, 8, 8]} /></Card>} isEmpty={(data) => data.plans.length === 0} empty={empty}>
          {(data) => (
            <Card flush>
              <DataTable name={say.plans} columns={columns} rows={data.plans} rowKey={(plan) => plan.id} />
            </Card>
          )}
        </Answer>
      </div>
      {importing && <ImportPlan onClose={() => setImporting(false)} />}
    </>
  );
}

function useColumns(): Column<PlanRow>[] {
  const say = usePlansWords();
  const ui = useUiWords();
  const clash = useContradictionWords();
  const audited = new Map(useContradictions([]).data?.plans.map((plan) => [plan.id, plan.open]));
  const time = useLocalTime();
  const english = useLanguage().language === 'en';
  const span = (plan: PlanRow) => (english ? plan.periodLabelEn : plan.periodLabel) || plan.date || '—';
  const reviewed = (plan: PlanRow) => (plan.claims > 0 ? `${plan.decided} / ${plan.claims}` : '—');
  const form = (plan: PlanRow) => (plan.isDigest ? say.digest : say.original);
  return [
    { key: 'title', title: say.title, cell: (plan) => <ViewLink to={`/plans/${plan.id}`}>{plan.title}</ViewLink>, sort: (plan) => plan.title, plain: (plan) => plan.title },
    { key: 'issuer', title: say.issuer, width: 150, cell: (plan) => plan.issuer || '—', sort: (plan) => plan.issuer, plain: (plan) => plan.issuer },
    { key: 'org', title: say.org, width: 90, cell: (plan) => plan.orgName, sort: (plan) => plan.orgCode, plain: (plan) => plan.orgName },
    { key: 'span', title: say.span, width: 112, cell: span, sort: (plan) => plan.period || plan.date, plain: span },
    { key: 'sensitivity', title: say.sensitivity, width: 76, cell: (plan) => <SensitivityTag of={markOf(plan.sensitivity)} />, sort: (plan) => plan.sensitivity, plain: (plan) => ui[markOf(plan.sensitivity)] },
    { key: 'form', title: say.kind, width: 72, cell: (plan) => <Tag>{form(plan)}</Tag>, sort: form, plain: form },
    {
      key: 'clash', title: clash.column, number: true, width: 76, sort: (plan) => audited.get(plan.id) ?? null, plain: (plan) => String(audited.get(plan.id) ?? ''),
      cell: (plan) => (audited.get(plan.id) ? <ViewLink to={`/plans/contradictions?plans=${plan.id}`} title={clash.link}>{audited.get(plan.id)}</ViewLink> : <span className="dim">{audited.has(plan.id) ? 0 : '—'}</span>),
    },
    { key: 'by', title: say.by, width: 84, cell: (plan) => plan.importedBy, sort: (plan) => plan.importedBy, plain: (plan) => plan.importedBy },
    { key: 'at', title: say.imported, width: 172, cell: (plan) => time(plan.importedAt), sort: (plan) => plan.importedAt, plain: (plan) => time(plan.importedAt) },
    { key: 'claims', title: say.reviewed, number: true, width: 90, cell: reviewed, sort: (plan) => plan.claims - plan.decided, plain: reviewed },
    { key: 'sentences', title: say.sentences, number: true, width: 80, cell: (plan) => plan.sentences, sort: (plan) => plan.sentences, plain: (plan) => String(plan.sentences) },
  ];
}
