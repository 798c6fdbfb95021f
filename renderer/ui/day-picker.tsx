import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';

interface DayPickerProps {
  /** A calendar day, `YYYY-MM-DD`. */
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly placeholder?: string;
  /** The first and the last day that can be chosen. */
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  /** Given by the form field around it. */
  readonly id?: string;
}

/** A calendar day as the contract writes it; typed or chosen, and empty where there is none. */
export function DayPicker({ value, onChange, placeholder, earliest, latest, id }: DayPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const day = value === undefined || value === null || value === '' ? null : dayjs(value);
  return (
    <DatePicker
      className="wide"
      {...(id === undefined ? {} : { id })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(earliest === undefined ? {} : { minDate: dayjs(earliest) })}
      {...(latest === undefined ? {} : { maxDate: dayjs(latest) })}
      value={day}
      onOpenChange={setOpen}
      onKeyDown={(event) => {
        // While the calendar is open, Enter takes the day and must not save the form around it.
        if (event.key !== 'Enter' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onChange={(next) => onChange?.(next === null ? null : next.format('YYYY-MM-DD'))}
    />
  );
}
