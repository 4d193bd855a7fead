/** Words of the figure and the day that a finding says. */
import type { FindingFigure } from '../../core/figure-row.ts';
import { showDate } from './times.ts';

/** "Figure: 28.5%, 2009/10, compared with 49% in 2008/09. Due within 60 days, by 16 November 2019". */
export function figureWords(figure: FindingFigure | undefined): string {
  const { value, unit, period, comparator, due, dueWords, clock } = figure ?? {};
  const amount = unit === undefined || unit === '%' ? `${value}${unit ?? ''}` : `${value} ${unit}`;
  const said = [
    value === undefined ? '' : `Figure: ${amount}`,
    period ?? '',
    comparator === undefined ? '' : `compared with ${comparator}`,
  ];
  const when = [
    dueWords === undefined ? '' : `Due ${dueWords}`,
    due === undefined ? '' : `${dueWords === undefined ? 'Due ' : ''}by ${dayOf(due)}`,
    clock === undefined ? '' : `counted from ${clock}`,
  ];
  return [said, when]
    .map((parts) => parts.filter((part) => part !== '').join(', '))
    .filter((part) => part !== '')
    .join('. ');
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function dayOf(date: string): string {
  if (date.length > 7) return showDate(date);
  return date.length < 7 ? date : month.format(new Date(`${date}-01T00:00:00Z`));
}
