import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GroupView } from '../../core/sharing-view.ts';
import type { Theme } from '../../core/theme.ts';
import { planThemes, readThemesCsv, writeThemesCsv, type PlannedTheme } from '../../exchange/themes-csv.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChooseFile } from '../choose-file/ChooseFile.tsx';
import { ImportPreview, type PreviewRow } from '../../ui/exchange/ImportPreview.tsx';
import { THEMES } from '../../ui/strings/themes.ts';
import type { AppModel } from '../app-model.ts';
import { giveFile } from '../copies.ts';
import { takeIn } from './theme-commands.ts';

export interface BringThemesProps {
  readonly model: AppModel;
  /** Those of the member or of the group that are shown. */
  readonly themes: readonly Theme[];
  /** Into whose list a file goes: the member's own where it is absent. */
  readonly group: GroupView | undefined;
  readonly canChange: boolean;
}

type Step =
  | { readonly at: 'choose' | 'reading' }
  | { readonly at: 'refused'; readonly fault: keyof typeof THEMES.fileFaults }
  | { readonly at: 'looked'; readonly plan: readonly PlannedTheme[]; readonly name: string };

/** A vocabulary of so many letters is none. */
const LARGEST = 8_000_000;

/** Lists of themes as files, out and in. */
export function BringThemes({ model, themes, group, canChange }: BringThemesProps): JSX.Element {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const look = async (file: File): Promise<void> => {
    if (file.size > LARGEST) return setStep({ at: 'refused', fault: 'too-large' });
    setStep({ at: 'reading' });
    const read = readThemesCsv(await file.text());
    if (!read.ok) return setStep({ at: 'refused', fault: read.fault });
    const here = group === undefined ? model.desk.themes.peek() : themes;
    setStep({ at: 'looked', plan: planThemes(read.entries, here, model.newId), name: file.name });
  };
  const bring = async (plan: readonly PlannedTheme[], many: number): Promise<void> => {
    const command = takeIn(plan, group?.ws, model.world.now());
    if ((await model.run(command, THEMES.brought(many))) !== undefined) setStep({ at: 'choose' });
  };
  const save = (): void => {
    const blob = new Blob([writeThemesCsv(themes)], { type: 'text/csv;charset=utf-8' });
    giveFile(blob, 'rapporteur-themes.csv');
  };
  return (
    <div class="copy-part">
      <p class="settings-detail">{THEMES.filesAbout}</p>
      <div class="rp-actions">
        <Button icon="download" disabled={themes.length === 0} onClick={save}>
          {THEMES.save(themes.length)}
        </Button>
        {canChange ? (
          <ChooseFile
            label={THEMES.open}
            reading={THEMES.reading}
            accept=".csv,text/csv"
            isBusy={step.at === 'reading'}
            onFile={(file) => void look(file)}
          />
        ) : null}
      </div>
      {step.at === 'refused' ? <Banner tone="error" title={THEMES.fileFaults[step.fault]} live /> : null}
      {step.at === 'looked' ? (
        <Looked
          {...step}
          group={group}
          onBring={(many) => void bring(step.plan, many)}
          onOther={() => setStep({ at: 'choose' })}
        />
      ) : null}
    </div>
  );
}

interface LookedProps {
  readonly plan: readonly PlannedTheme[];
  readonly name: string;
  readonly group: GroupView | undefined;
  readonly onBring: (many: number) => void;
  readonly onOther: () => void;
}

function Looked({ plan, name, group, onBring, onOther }: LookedProps): JSX.Element {
  const fresh = plan.filter((row) => 'state' in row && row.state !== 'duplicate').length;
  return (
    <div class="copy-preview" role="group" aria-label={name}>
      <p class="copy-file">{name}</p>
      <ImportPreview rows={plan.map(toRow)} />
      {fresh === 0 ? null : <p class="rp-meta">{THEMES.goesTo(group?.name)}</p>}
      <div class="rp-actions">
        {fresh === 0 ? null : (
          <Button look="primary" onClick={() => onBring(fresh)}>
            {THEMES.bring(fresh)}
          </Button>
        )}
        <Button look="bare" onClick={onOther}>
          {THEMES.other}
        </Button>
      </div>
    </div>
  );
}

function toRow(row: PlannedTheme): PreviewRow {
  const line = THEMES.line(row.nth);
  if (!('state' in row))
    return {
      id: `refused ${row.nth}`,
      state: 'refused',
      quote: row.name,
      lines: [`${line}. ${THEMES.faults[row.fault]}`],
    };
  const { theme, before, state } = row;
  const was = before !== undefined && before.label !== theme.label ? [THEMES.was(before.label)] : [];
  return {
    id: `line ${row.nth}`,
    state,
    quote: theme.label,
    lines: [line, ...was, theme.definition].filter(Boolean),
  };
}
