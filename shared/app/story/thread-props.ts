import type { Theme } from '../../core/theme.ts';
import type { AppModel } from '../app-model.ts';
import type { ThreadState } from './use-thread.ts';

/** What each part beside a thread is given. */
export interface ThreadSideProps {
  readonly model: AppModel;
  readonly theme: Theme;
  readonly thread: ThreadState;
}
