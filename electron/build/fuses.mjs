import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse of this Electron: no way to run the application as something else, and none undecided. */
export const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  // Without it the integrity of the archive could be passed by.
  OnlyLoadAppFromAsar: true,
  // We ship no snapshot of our own.
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** Sets them in a packaged executable, before it is signed. Fails when an Electron has one that is not named here. */
export function setFuses(executable) {
  const chosen = Object.entries(fuses).map(([name, isOn]) => [FuseV1Options[name], isOn]);
  return flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(chosen),
  });
}

/** What is wrong with the fuses of an executable, one line each; empty when all are as decided. */
export async function checkFuses(executable) {
  const { version, ...wire } = await getCurrentFuseWire(executable);
  if (version !== FuseVersion.V1) return ['fuses of another version'];
  const wrong = Object.entries(fuses)
    .filter(([name, isOn]) => wire[FuseV1Options[name]] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([name, isOn]) => `${name} is not ${isOn ? 'on' : 'off'}`);
  const known = new Set(Object.keys(fuses).map((name) => String(FuseV1Options[name])));
  const undecided = Object.keys(wire).filter((index) => /^\d+$/.test(index) && !known.has(index));
  return [...wrong, ...undecided.map((index) => `fuse ${index} is not decided`)];
}
