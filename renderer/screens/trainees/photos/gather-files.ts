/** GIF and the HEIC of phones are among them: the core says what to do about one it cannot use. */
const pictureEndings = /\.(?:jpe?g|png|webp|bmp|tiff?|gif|hei[cf]|avif)$/iu;
const archiveEnding = /\.zip$/iu;
/** What systems leave behind in every folder. */
const leftovers = /^(?:\._.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;

export interface GatheredFiles {
  /** Pictures and archives. */
  readonly photos: readonly File[];
  /** Names of what is neither. */
  readonly others: readonly string[];
}

function isPhoto({ name }: File): boolean {
  return pictureEndings.test(name) || archiveEnding.test(name);
}

/** Tells pictures and archives from other documents; what systems leave behind is passed over. */
export function sortFiles(files: readonly File[]): GatheredFiles {
  const chosen = files.filter((file) => !leftovers.test(file.name));
  return {
    photos: chosen.filter(isPhoto),
    others: chosen.filter((file) => !isPhoto(file)).map((file) => file.name),
  };
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
