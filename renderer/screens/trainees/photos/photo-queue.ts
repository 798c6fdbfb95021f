import type { Crop, ReadPhoto, Turn } from '#shared/contract/photos.ts';

type Readable = Extract<ReadPhoto['picture'], { readonly kind: 'readable' }>;
type Unreadable = Extract<ReadPhoto['picture'], { readonly kind: 'unreadable' }>;

export interface PhotoOwner {
  readonly id: number;
  readonly name: string;
  readonly idNumberMasked: string;
  readonly hasPhoto: boolean;
}

/** One picture on its way to a person. */
export interface QueuedPhoto {
  readonly fileId: string;
  readonly name: string;
  readonly match: ReadPhoto['match'];
  readonly picture: Readable;
  readonly crop: Crop;
  readonly turn: Turn;
  readonly owner: PhotoOwner | undefined;
  readonly decision: 'waiting' | 'accepted' | 'skipped';
}

export interface PhotoQueue {
  readonly photos: readonly QueuedPhoto[];
  readonly unreadable: readonly { readonly name: string; readonly picture: Unreadable }[];
  /** Names of chosen files that are no pictures. */
  readonly others: readonly string[];
  /** The picture under work. */
  readonly at: number;
}

export const groupsOfQueue = ['ambiguous', 'unmatched', 'matched'] as const;

/** The queue in the order of work: doubtful owners first, then the sure ones; unreadable files aside. */
export function queueOf(read: readonly ReadPhoto[], others: readonly string[]): PhotoQueue {
  const photos = groupsOfQueue.flatMap((kind) =>
    read.flatMap((photo) => (photo.match.kind === kind ? queued(photo) : [])),
  );
  const unreadable = read.flatMap(({ name, picture }) =>
    picture.kind === 'unreadable' ? [{ name, picture }] : [],
  );
  return { photos, unreadable, others, at: 0 };
}

function queued({ fileId, name, match, picture }: ReadPhoto): readonly QueuedPhoto[] {
  if (picture.kind === 'unreadable') return [];
  const owner = match.kind === 'matched' ? match.person : undefined;
  return [{ fileId, name, match, picture, crop: picture.crop, turn: 0, owner, decision: 'waiting' }];
}

export function changePhoto(queue: PhotoQueue, at: number, part: Partial<QueuedPhoto>): PhotoQueue {
  return {
    ...queue,
    photos: queue.photos.map((photo, index) => (index === at ? { ...photo, ...part } : photo)),
  };
}

function waits(photo: QueuedPhoto): boolean {
  return photo.decision === 'waiting';
}

/** Decides about the picture under work and goes to the next that waits; stays where none does. */
export function decide(queue: PhotoQueue, decision: 'accepted' | 'skipped'): PhotoQueue {
  const decided = changePhoto(queue, queue.at, { decision });
  const behind = decided.photos.findIndex((photo, index) => index > queue.at && waits(photo));
  const next = behind === -1 ? decided.photos.findIndex(waits) : behind;
  return { ...decided, at: next === -1 ? queue.at : next };
}

/** Whether another accepted picture is given to this person already. */
export function isTaken(queue: PhotoQueue, at: number): boolean {
  const owner = queue.photos[at]?.owner;
  return queue.photos.some(
    (photo, index) => index !== at && photo.decision === 'accepted' && photo.owner?.id === owner?.id,
  );
}

/** Accepts every waiting picture whose owner is sure and in which nothing was found. */
export function acceptSound(queue: PhotoQueue): PhotoQueue {
  let next = queue;
  for (const [index] of queue.photos.entries()) {
    if (isSoundWaiting(next, index)) next = changePhoto(next, index, { decision: 'accepted' });
  }
  const at = next.photos.findIndex((photo) => photo.decision === 'waiting');
  return { ...next, at: at === -1 ? queue.at : at };
}

export function isSoundWaiting(queue: PhotoQueue, at: number): boolean {
  const photo = queue.photos[at];
  if (photo === undefined || photo.decision !== 'waiting' || photo.match.kind !== 'matched') return false;
  return photo.picture.checks.length === 0 && !isTaken(queue, at);
}

/** What `rosters.savePhotos` is sent. */
export function itemsToSave(queue: PhotoQueue) {
  return queue.photos.flatMap(({ fileId, owner, crop, turn, decision }) =>
    decision === 'accepted' && owner !== undefined ? [{ fileId, traineeId: owner.id, crop, turn }] : [],
  );
}
