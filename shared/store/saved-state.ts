import type { SavedState } from '../core/view.ts';

/** The state of several together: a failure outweighs saving, saving outweighs saved; the newest time of saved. */
export function joinSaved(states: readonly SavedState[]): SavedState {
  let joined: SavedState = { state: 'nothing' };
  for (const state of states) {
    if (state.state === 'not-saved') return state;
    if (state.state === 'saving') joined = state;
    else if (state.state === 'saved' && joined.state !== 'saving') {
      if (joined.state !== 'saved' || joined.at < state.at) joined = state;
    }
  }
  return joined;
}
