import { formatFigure } from '../../domain/format-number.ts';
import type { ChartModel } from './chart-model.ts';

const mostDecimals = 3;

/** With as many decimals as the number has, which are fewer than those of the values. */
export const formatTick = (tick: number, { form }: Pick<ChartModel, 'form'>): string => {
  const decimals = Math.min(mostDecimals, String(tick).split('.')[1]?.length ?? 0);
  return formatFigure(tick, { valueKind: form.valueKind, decimals });
};
