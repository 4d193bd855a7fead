import '../../ui/styles/strip.css';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FindingView } from '../../core/view.ts';
import { stripOf } from '../../scrutiny/story/strip.ts';
import { YearStrip } from '../../ui/story/YearStrip.tsx';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { useStory } from './use-story.ts';

export interface CardStoryProps {
  readonly model: AppModel;
  readonly finding: FindingView;
}

/** The years of an open finding's theme; nothing where no other report has it. */
export function CardStory({ model, finding }: CardStoryProps): JSX.Element | null {
  const { ledger, reports, themeOf } = useStory(model);
  const { rid, themes } = finding;
  const strip = useMemo(
    () =>
      ledger === null
        ? undefined
        : stripOf(
            rid,
            themes.map(({ id }) => id),
            ledger.findings,
            reports,
          ),
    [ledger, reports, rid, themes],
  );
  if (strip === undefined) return null;
  const { theme, years } = strip;
  return <YearStrip theme={themeOf(theme).label} years={years} href={writeRoute({ page: 'story', theme })} />;
}
