import { DatePicker, InputNumber, Select, Space } from 'antd';
import dayjs from 'dayjs';
import type { MoneyValue } from '../../../api/recordTypes';
import { useFormWords } from '../formWords';
import { useCurrency, useNames } from '../names';
import type { ControlProps } from './FieldControl';

/** An amount in its currency; a foreign one asks for its rate and the day of it. */
export function MoneyInput({ field, value, onChange, disabled, tight, failed }: ControlProps<MoneyValue>) {
  const say = useFormWords();
  const { label } = useNames();
  const unit = useCurrency();
  const home = field.currencies[0] ?? 'CNY';
  const currency = value?.currency ?? home;
  const put = (part: Partial<MoneyValue>) => {
    const next = { amount: value?.amount, currency, rateDate: value?.rateDate, rate: value?.rate, ...part };
    onChange(next.amount === undefined || next.amount === null ? null : { ...next, amount: next.amount });
  };
  return (
    <div className="money-input">
      <Space.Compact block>
        <InputNumber<number>
          aria-label={label(field)} value={value?.amount ?? null} disabled={disabled} status={failed ? 'error' : undefined} controls={false} style={{ width: '100%' }}
          min={field.min ?? undefined} max={field.max ?? undefined} precision={field.decimals ?? undefined} suffix={field.currencies.length > 1 || tight ? undefined : unit(home, field.scale)}
          onChange={(amount) => (amount === null ? onChange(null) : put({ amount }))}
        />
        {field.currencies.length > 1 && (
          <Select
            aria-label={say.currency(label(field))} value={currency} disabled={disabled} style={{ width: tight ? 92 : 132 }} popupMatchSelectWidth={false}
            options={field.currencies.map((one) => ({ value: one, label: unit(one, field.scale) }))} onChange={(picked) => put({ currency: picked })}
          />
        )}
      </Space.Compact>
      {!tight && value && currency !== 'CNY' && field.currencies.includes('CNY') && (
        <div className="money-rate">
          <InputNumber<number> aria-label={say.rate} placeholder={say.rate} disabled={disabled} value={value.rate ?? null} controls={false} min={0} onChange={(rate) => put({ rate })} />
          <DatePicker
            aria-label={say.rateDate} placeholder={say.rateDate} disabled={disabled} value={value.rateDate ? dayjs(value.rateDate) : null}
            onChange={(day) => put({ rateDate: day ? day.format('YYYY-MM-DD') : null })}
          />
        </div>
      )}
    </div>
  );
}
