import type { PassageView, SessionView } from '../../core/session.ts';
import type { OpenSession } from '../../desk/sessions.ts';
import type { AppModel } from '../app-model.ts';

/** What each part of a session's page is given. */
export interface SessionParts {
  readonly model: AppModel;
  readonly open: OpenSession;
  readonly view: SessionView;
  readonly group: string;
}

/** The same, with the passage that is on screen. */
export interface PassageParts extends SessionParts {
  readonly passage: PassageView;
  readonly onGo: (passage: string) => void;
}

export function labelOf(model: AppModel, theme: string): string {
  return model.desk.themes.value.find(({ id }) => id === theme)?.label ?? theme;
}

/** Not while something is typed, nor with another key held. */
export function isPlainKey(event: KeyboardEvent): boolean {
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
}
