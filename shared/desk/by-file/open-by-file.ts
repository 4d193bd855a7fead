import type { WorkspaceId } from '../../core/ids.ts';
import type { SharingContext } from '../sharing/context.ts';
import type { ByFile } from '../../core/by-file.ts';

/** @param note enters in the group's log how many findings left in a file */
export function openByFile(
  context: SharingContext,
  app: string,
  note: (ws: WorkspaceId, findings: number) => unknown,
): ByFile {
  return {
    async save(ws, options) {
      const { saveGroup } = await import('./save-group.ts');
      const saved = await saveGroup(context, ws, options, app);
      if (saved.ok) note(ws, saved.value.findings);
      return saved;
    },
    look: async (file) => (await import('./bring-group.ts')).lookAtGroup(context, file),
    bring: async (file) => (await import('./bring-group.ts')).bringGroup(context, file),
  };
}
