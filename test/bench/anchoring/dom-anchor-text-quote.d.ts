declare module 'dom-anchor-text-quote' {
  export function toRange(
    root: Node,
    selector: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
    options?: { readonly hint?: number },
  ): Range | null;
}
