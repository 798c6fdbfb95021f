import { useMutation } from '@tanstack/react-query';
import { api, newRequestId } from '../../../api.ts';
import { useShowFailure } from '../../../app/failure-display.tsx';
import { MaskedText } from '../../../ui/masked-text.tsx';

interface ShownNumberProps {
  readonly traineeId: number;
  readonly number: 'idNumber' | 'phone' | 'bankCard';
  readonly masked: string;
}

/** A masked number of a person with its logged “show”. */
export function ShownNumber({ traineeId, number, masked }: ShownNumberProps) {
  const showFailure = useShowFailure();
  const show = useMutation({
    mutationFn: () =>
      api.trainees.showNumber({ id: traineeId, number }, { context: { requestId: newRequestId() } }),
    onError: showFailure,
  });
  return (
    <MaskedText
      masked={masked}
      full={show.data?.value}
      onShow={() => show.mutate()}
      onHide={() => show.reset()}
    />
  );
}
