/** A shared subject with a stable id. Themes of the shipped vocabulary have their slug as id. */
export interface Theme {
  readonly id: ThemeId;
  readonly label: string;
  readonly group: string;
  readonly synonyms: readonly string[];
  readonly definition: string;
  /** Years in which the words were in use; open ends are absent. */
  readonly years?: { readonly from?: number; readonly to?: number };
}

export type ThemeId = string & { readonly __brand?: 'ThemeId' };
