import { direction } from '../../kernel/figure';
import { unitName } from '../../kernel/unit';
import { FigureText, Growth } from '../../ui/Figures';
import type { Figure } from '../../ui/figure';
import { size, textOf } from '../../ui/print';
import { useLanguage } from '../../ui/words';

const ARROWS = { up: '↑', down: '↓', level: '→' } as const;

/** Growth in words; the change of a percentage in percentage points. */
export function Rise({ figure }: { figure: Figure | null }) {
  const { language } = useLanguage();
  if (figure?.unit !== '百分点') return <Growth figure={figure} />;
  const way = direction(textOf(figure));
  if (!way) return <FigureText figure={figure} />;
  return (
    <span className="growth">
      <span className="growth-arrow">{ARROWS[way]}</span>
      {language === 'en' ? ` ${size(figure)} ${unitName('百分点', language)}` : `${size(figure)}个百分点`}
    </span>
  );
}
