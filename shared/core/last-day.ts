/** The last day that still counts of an ISO day, month or year. Pure. */
export function lastDay(due: string): string {
  if (due.length > 7) return due;
  const [year, month = 12] = due.split('-').map(Number) as [number, number?];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
