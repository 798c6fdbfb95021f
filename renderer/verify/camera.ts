import { findCode } from './find-code.ts';

/** Between two looks; each takes about as long. */
const pause = 150;
/** A code before a camera fills the picture; one size is enough, and there is a next look. */
const sides = [1000];

/** True where the browser offers cameras at all; for pages opened from a file some do not. */
export function hasCamera(): boolean {
  // Older browsers have no such object, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return typeof devices?.getUserMedia === 'function';
}

/** Shows the camera in `video` until it sees a code or is stopped. @throws where it cannot be opened. */
export async function watchCamera(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
    audio: false,
  });
  let clock: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    clearTimeout(clock);
    clock = undefined;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
  function look(): void {
    const { videoWidth: width, videoHeight: height } = video;
    const text = width === 0 ? undefined : findCode({ width, height, source: video }, sides);
    if (text === undefined) {
      clock = setTimeout(look, pause);
      return;
    }
    stop();
    onCode(text);
  }
  video.srcObject = stream;
  await video.play();
  clock = setTimeout(look, pause);
  return stop;
}
