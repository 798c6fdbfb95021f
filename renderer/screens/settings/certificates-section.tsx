import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';
import { FailureAlert } from '../../app/failure-display.tsx';
import { DatedSettings } from './dated-settings.tsx';
import { ImagesPanel } from './images-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** What certificates carry beyond the facts: seal and signature, the settings that vary by place and day, and the keys. */
export function CertificatesSection() {
  const profile = useQuery(queries.institution.get.queryOptions({ input: {} }));
  const settings = useQuery(queries.institution.listSettings.queryOptions({ input: {} }));
  return (
    <SettingsFrame section="certificates">
      <div className="scrolls padded">
        <FailureAlert error={profile.error} onRetry={() => void profile.refetch()} />
        {profile.data === undefined ? null : <ImagesPanel institution={profile.data.institution} />}
        <FailureAlert error={settings.error} onRetry={() => void settings.refetch()} />
        {settings.data === undefined ? null : <DatedSettings settings={settings.data.settings} />}
        <KeysPanel />
      </div>
    </SettingsFrame>
  );
}
