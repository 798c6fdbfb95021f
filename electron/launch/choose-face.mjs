/**
 * Whether to try the desktop at all. As root Chromium refuses its sandbox, and without a display there is nowhere
 * to draw: both go to the browser at once and download nothing.
 *
 * @param {readonly string[]} flags
 * @param {{ platform: string, env: Record<string, string | undefined>, getuid?: () => number }} machine
 */
export function chooseFace(flags, { platform, env, getuid }) {
  if (flags.includes('--browser')) return { kind: 'browser', reason: 'asked' };
  if (platform !== 'linux') return { kind: 'desktop' };
  if (!hasDisplay({ platform, env })) return { kind: 'browser', reason: 'noDisplay' };
  if (getuid?.() === 0) return { kind: 'browser', reason: 'root' };
  return { kind: 'desktop' };
}

export function hasDisplay({ platform, env }) {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
