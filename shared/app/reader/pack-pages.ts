import { useEffect } from 'preact/hooks';
import type { ReportView } from '../../core/view.ts';
import { otherPageOf } from '../../core/within.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import type { AppModel } from '../app-model.ts';
import { PACKS } from '../strings/packs.ts';
import { PDF } from '../strings/pdf.ts';

/** "Page 3 of 15, pack page 214"; in the pack "Page 214 of 290, page 3 of Annual report". */
export function whereOf(view: ReportView, edition: string | undefined, page: number, pages: number): string {
  const where = PDF.pageOf(page, pages);
  const other = edition === undefined ? undefined : otherPageOf(view.ties ?? [], edition, page);
  if (other === undefined) return where;
  const { isPack, title } = other.tie.other;
  return `${where}, ${isPack ? PACKS.andPackPage(other.page) : PACKS.andReportPage(other.page, title)}`;
}

/** An address with a page opens there. */
export function useRoutePage(
  { route }: AppModel,
  shown: PdfView | undefined,
  goTo: (page: number) => void,
): void {
  const { value } = route;
  const at = value.page === 'reader' ? value.at : undefined;
  useEffect(() => {
    if (shown !== undefined && at !== undefined) goTo(at);
  }, [shown, at]);
}
