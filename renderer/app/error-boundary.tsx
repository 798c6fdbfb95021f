import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './error-boundary.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}
interface ErrorBoundaryState {
  readonly error: unknown;
}

/** A screen that fails leaves the frame standing and says so. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <BrokenScreen error={error} onAgain={() => this.setState({ error: undefined })} />;
  }
}

interface BrokenScreenProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

export function BrokenScreen({ error, onAgain }: BrokenScreenProps) {
  const { t } = useTranslation('app');
  return (
    <section className="broken-screen" role="alert">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.body')}</p>
      <pre className="mono">{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      <Button onClick={onAgain}>{t('broken.again')}</Button>
    </section>
  );
}
