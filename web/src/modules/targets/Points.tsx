import type { TargetPage } from '../../api/targetTypes';
import { Card } from '../../ui/Card';
import { FigureText, Unit } from '../../ui/Figures';
import { Empty } from '../../ui/States';
import { useLanguage } from '../../ui/words';
import { Rise } from './Rise';
import { useTargetsWords } from './words';

/** The indicator's figures up to the target's end, the latest last. */
export function Points({ of }: { of: TargetPage }) {
  const say = useTargetsWords();
  const { language } = useLanguage();
  return (
    <Card title={say.trend} sub={<Unit of={of.target} />} flush={of.points.length > 0}>
      {of.points.length === 0 ? (
        <Empty icon="indicators" what={say.noFigure} why={language === 'en' ? of.target.whyEn : of.target.why} />
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th>{say.period}</th>
              <th className="num">{say.figure}</th>
              <th className="num">{say.yoy}</th>
            </tr>
          </thead>
          <tbody>
            {of.points.map((point) => (
              <tr key={point.period} className={point.period === of.target.judgedAt ? 'picked' : undefined}>
                <td>{language === 'en' ? point.labelEn : point.label}</td>
                <td className="num">
                  <FigureText figure={point.figure} />
                </td>
                <td className="num">
                  <Rise figure={point.yoy} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
