import { expect, test } from 'vitest';
import { watchOpenedFiles } from './shared-files.ts';

test('files with which the system opened the app are opened as if they were chosen; an opening without any is none', async () => {
  let take: (launch: { files?: readonly FileSystemFileHandle[] }) => void = () => undefined;
  const opened = new Promise<readonly File[]>((done) =>
    watchOpenedFiles({ setConsumer: (consumer) => (take = consumer) }, async (files) => {
      if (files.length > 0) done(files);
    }),
  );
  const handle = { getFile: async () => new File(['%PDF-'], 'Agenda.pdf') } as FileSystemFileHandle;
  take({});
  take({ files: [handle] });
  expect((await opened).map(({ name }) => name)).toEqual(['Agenda.pdf']);
});
