const pictureEndings = /\.(?:jpe?g|png|webp|bmp|tiff?)$/iu;
const archiveEnding = /\.zip$/iu;

/** Pictures and archives among the files; system leftovers and other documents stay out. */
export function usableFiles(files: readonly File[]): readonly File[] {
  return files.filter(
    (file) =>
      (pictureEndings.test(file.name) || archiveEnding.test(file.name)) &&
      file.size > 0 &&
      !file.name.startsWith('._'),
  );
}

/** Every file of a drop, folders gone through to their ends. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries have to be taken before the first wait: the list is emptied when the event is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map(filesOf));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((settle, refuse) => entry.file(settle, refuse))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: File[] = [];
  for (;;) {
    // A folder is read in portions; the empty one is the last.
    const portion = await new Promise<FileSystemEntry[]>((settle, refuse) =>
      reader.readEntries(settle, refuse),
    );
    if (portion.length === 0) return found;
    for (const each of portion) found.push(...(await filesOf(each)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
