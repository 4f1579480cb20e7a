import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Card } from './Card';
import { chartOption, colourOf, shown } from './chartOption';
import type { ChartSpec } from './chartOption';
import { useDemo } from './demo';
import { ToolButton } from './Drawer';
import { saveCsv, saveFile } from './files';
import { Icon } from './Icon';
import { MenuList, Popup } from './Popup';
import { savePng } from './savePng';
import { useUiWords } from './uiWords';

type Engine = Awaited<ReturnType<(typeof import('./chartEngine'))['init']>>;

interface ChartCardProps {
  /** The finding when the system knows it, otherwise the subject. */
  title: string;
  sub?: ReactNode;
  /** Stands beside the title, such as a segmented switch. */
  choice?: ReactNode;
  /** A point of the chart or its row in the table was picked. */
  onPick?: (at: number) => void;
  charts: readonly (ChartSpec & { width?: number })[];
  height?: number;
  className?: string;
}

/** One or two charts that say one thing, with their table and files. */
export function ChartCard({ title, sub, choice, onPick, charts, height = 220, className }: ChartCardProps) {
  const say = useUiWords();
  const demo = useDemo();
  const [asTable, setAsTable] = useState(false);
  const [drawn, setDrawn] = useState<Engine | null>(null);
  const svg = () => drawn?.renderToSVGString() ?? '';
  const files = {
    csv: () => saveCsv(title, charts.flatMap(rowsOf), demo ? [say.demo] : []),
    svg: () => saveFile(`${title}.svg`, svg(), 'image/svg+xml'),
    png: () => savePng(`${title}.png`, svg()),
  };
  const items = (['csv', 'svg', 'png'] as const).filter((kind) => kind === 'csv' || !asTable).map((kind) => ({ key: kind, label: say[kind], onPick: files[kind] }));
  const tools = (
    <>
      <ToolButton icon={asTable ? 'chart' : 'table'} title={asTable ? say.chart : say.table} onClick={() => setAsTable(!asTable)} pressed={asTable} />
      <Popup face={<Icon name="download" />} label={say.downloads} className="plain tool" align="right">
        {(close) => <MenuList items={items} close={close} />}
      </Popup>
    </>
  );
  return (
    <Card title={title} sub={sub} choice={choice} tools={tools} className={`chart-card ${className ?? ''}`} flush>
      {charts.map((spec, at) => (
        <div key={at} className="chart" style={{ flex: spec.width ?? 1 }}>
          <Legend spec={spec} />
          {asTable ? <ChartTable spec={spec} onPick={onPick} /> : <Canvas spec={spec} height={height} title={title} onPick={onPick} onDrawn={at === 0 ? setDrawn : undefined} />}
        </div>
      ))}
    </Card>
  );
}

function Canvas({ spec, height, title, onPick, onDrawn }: { spec: ChartSpec; height: number; title: string; onPick?: ((at: number) => void) | undefined; onDrawn?: (engine: Engine) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ spec, onPick, onDrawn });
  useEffect(() => {
    latest.current = { spec, onPick, onDrawn };
  });
  const drawn = JSON.stringify(spec);
  useEffect(() => {
    let engine: Engine | null = null;
    let gone = false;
    const resize = new ResizeObserver(() => engine?.resize());
    void import('./chartEngine').then(({ init }) => {
      if (gone || !place.current) return;
      engine = init(place.current, undefined, { renderer: 'svg' });
      engine.setOption(chartOption(latest.current.spec));
      engine.on('click', (event) => { if (typeof event.dataIndex === 'number') latest.current.onPick?.(event.dataIndex); });
      latest.current.onDrawn?.(engine);
      resize.observe(place.current);
    });
    return () => {
      gone = true;
      resize.disconnect();
      engine?.dispose();
    };
  }, [drawn]);
  return <div ref={place} className="chart-canvas" style={{ minHeight: height }} role="img" aria-label={title} />;
}

function Legend({ spec }: { spec: ChartSpec }) {
  return (
    <p className="chart-legend">
      <span>{spec.caption}</span>
      {(spec.series.length > 1 || spec.band) &&
        spec.series.map((one) => (
          <span key={one.name}>
            <i className={one.look === 'forecast' || one.look === 'pace' ? 'key dashed' : 'key'} style={{ borderColor: colourOf(one.look) }} />
            {one.name}
          </span>
        ))}
      {spec.band && (
        <span>
          <i className="key area" />
          {spec.band.name}
        </span>
      )}
    </p>
  );
}

function ChartTable({ spec, onPick }: { spec: ChartSpec; onPick?: ((at: number) => void) | undefined }) {
  const [head = [], ...body] = rowsOf(spec);
  return (
    <div className="chart-table">
      <table className="grid">
        <thead>
          <tr>{head.map((text, at) => <th key={at} className={at ? 'num' : undefined}>{text}</th>)}</tr>
        </thead>
        <tbody>
          {body.map((row, line) => (
            <tr key={row[0]}>
              {row.map((text, at) => (
                <td key={at} className={at ? 'num' : undefined}>{at > 0 && onPick ? <button type="button" className="plain figure-open" onClick={() => onPick(line)}>{text}</button> : text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(spec: ChartSpec): string[][] {
  const head = [spec.caption, ...spec.series.map((one) => one.name)];
  return [head, ...spec.labels.map((label, at) => [label, ...spec.series.map((one) => shown(one.points[at]))])];
}
