import type { ReturnShown } from '../../api/returnTypes';
import { periodLabel } from '../../kernel/period';
import { useLocalDay } from '../../ui/when';
import { useLanguage, useNamed } from '../../ui/words';
import { useReportingWords } from './words';

/** Above the printed return: its name and legal head. */
export function PaperHead({ shown }: { shown: ReturnShown }) {
  const say = useReportingWords();
  const named = useNamed();
  const { language } = useLanguage();
  const { form } = shown;
  const legal = [[say.number, form.number], [say.authority, form.authority], [say.approval, form.approval], [say.valid, form.validUntil && periodLabel(form.validUntil, language)]].filter(([, text]) => text);
  return (
    <div className="print-only return-paper-head">
      <h1>{named(form)}</h1>
      <dl>{legal.map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>
      <p><span>{say.filler}{say.colon}{language === 'en' ? shown.orgNameEn : shown.orgName}</span><span>{periodLabel(shown.period, language)}</span></p>
    </div>
  );
}

/** Below it: who answers for it by hand. The filler and the day are known once it was sent. */
export function PaperFoot({ shown }: { shown: ReturnShown }) {
  const say = useReportingWords();
  const day = useLocalDay();
  const lines = [[say.headOfUnit, ''], [say.filledBy, shown.sentBy], [say.telephone, ''], [say.reportedOn, shown.sentAt ? day(shown.sentAt) : '']];
  return <p className="print-only return-paper-foot">{lines.map(([name, text]) => <span key={name}>{name}{say.colon}<u>{text}</u></span>)}</p>;
}
